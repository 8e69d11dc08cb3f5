import { describe, expect, test } from "vitest";
import { argumentsOf } from "./arguments.ts";
import { prepositionOf } from "./preposition.ts";
import { at, formAt, read } from "./sentence.fixture.ts";
import { firstConjunct, isPassive, isReflexiveVerb, surfaceSubject } from "./subject.ts";

/** The arguments at a word in one line: `S=armée O=Kidal`; those from the clause around it with a star. */
function slots(text: string, form: string): string {
  const reading = read(text);
  return argumentsOf(reading, at(reading, form))
    .map(({ slot, head, own }) => `${slot}=${formAt(reading, head)}${own ? "" : "*"}`)
    .join(" ");
}

describe("argumentsOf a verb", () => {
  test.each([
    ["active", "L'armée a repris le village.", "repris", "S=armée O=village"],
    ["passive: deep subject and object", "Le village a été repris par l'armée.", "repris", "O=village S=armée"],
    [
      "a verb of motion with être is active",
      "Les rebelles sont entrés dans le village.",
      "entrés",
      "S=rebelles dans=village",
    ],
    ["reflexive", "Les rebelles se sont emparés de Kidal.", "emparés", "S=rebelles de=Kidal"],
    ["relative subject", "L'armée, qui a repris Kidal, avance vers Gao.", "repris", "S=armée O=Kidal"],
    ["relative object", "Le village que l'armée a repris brûle.", "repris", "S=armée O=village"],
    ["relative adverb", "La base où les rebelles sont entrés brûle.", "entrés", "S=rebelles @there=base"],
    ["subject control", "L'armée a annoncé avoir repris Kidal.", "repris", "S=armée O=Kidal"],
    ["control by an addressee", "Le général a ordonné aux soldats de quitter Kidal.", "quitter", "S=soldats O=Kidal"],
    ["control by the object", "L'ONU a appelé l'armée à quitter Kidal.", "quitter", "S=armée O=Kidal"],
    ["coordinated verbs share the subject", "L'armée a repris Kidal et bombardé Gao.", "bombardé", "S=armée O=Gao"],
    ["a participle in front", "Chassés de Kidal, les rebelles ont fui vers Gao.", "Chassés", "O=rebelles de=Kidal"],
    ["a participle behind its noun", "Kidal, assiégée par les rebelles, résiste.", "assiégée", "O=Kidal S=rebelles"],
    ["infinitive of aim", "L'armée avance pour reprendre Kidal.", "reprendre", "S=armée O=Kidal"],
    ["an adverb heads the phrase", "Des combats ont éclaté près de Kidal.", "éclaté", "S=combats près de=Kidal"],
    [
      "a place on the object is the clause's too",
      "L'armée a dépêché deux bataillons à Kidal.",
      "dépêché",
      "S=armée O=bataillons à=Kidal*",
    ],
    ["`y` is there", "Les rebelles y ont tué un soldat.", "tué", "S=rebelles @there=y O=soldat"],
    ["English passive", "Kidal was captured by the army.", "captured", "O=Kidal S=army"],
    ["English modal", "Rebels may attack Kidal.", "attack", "S=Rebels O=Kidal"],
    ["Arabic, verb first", "استعاد الجيش القرية.", "استعاد", "S=الجيش O=القرية"],
    ["Arabic passive by its form", "قتل ثلاثة جنود في هجوم.", "قتل", "O=جنود في=هجوم"],
  ])("%s", (_, text, form, expected) => {
    expect(slots(text, form)).toBe(expected);
  });
});

describe("argumentsOf an event noun", () => {
  test.each([
    [
      "who launched it",
      "L'armée a lancé une offensive contre les rebelles à Kidal.",
      "offensive",
      /contre=rebelles .*S=armée\*/,
    ],
    ["who suffered it", "Les rebelles ont subi un raid à Kidal.", "raid", /O=rebelles\* à=Kidal\*/],
    ["where it broke out", "Des combats ont éclaté près de Kidal.", "combats", /^près de=Kidal\*$/],
    ["what it hit", "Le raid a touché un marché à Gao.", "raid", /^O=marché\* à=Gao\*$/],
    [
      "what its participle says",
      "L'offensive menée par l'armée contre les rebelles se poursuit.",
      "offensive",
      /^S=armée\* contre=rebelles\*$/,
    ],
    ["the target of it", "Kidal a été la cible d'un raid.", "raid", /O=Kidal\*$/],
    ["who speaks of it", "L'armée a confirmé son retrait de Kidal.", "retrait", /^poss=son de=Kidal .*speaker=armée\*/],
    [
      "an apposition is said of its noun",
      "Kidal, dernier bastion des rebelles, est tombée.",
      "bastion",
      /^adj=dernier de=rebelles X=Kidal$/,
    ],
  ])("%s", (_, text, form, expected) => {
    expect(slots(text, form)).toMatch(expected);
  });
});

test.each([
  ["Le village a été repris par l'armée.", "repris", true],
  ["Kidal, assiégée par les rebelles, résiste.", "assiégée", true],
  ["Chassés de Kidal, les rebelles ont fui vers Gao.", "Chassés", true],
  ["L'armée a repris Kidal et bombardé Gao.", "bombardé", false],
  ["Kidal est tombée, ont rapporté des témoins.", "tombée", false],
  ["Les rebelles se sont emparés de Kidal.", "emparés", false],
  ["Kidal was captured by the army.", "captured", true],
  ["The army has captured Kidal.", "captured", false],
])("isPassive: %s (%s) %s", (text, form, expected) => {
  const reading = read(text);
  expect(isPassive(reading, at(reading, form))).toBe(expected);
});

test.each([
  ["Les rebelles se sont emparés de Kidal.", "emparés", true],
  ["L'offensive menée par l'armée contre les rebelles se poursuit.", "poursuit", true],
  ["L'armée a repris le village.", "repris", false],
])("isReflexiveVerb: %s (%s) %s", (text, form, expected) => {
  const reading = read(text);
  expect(isReflexiveVerb(reading, at(reading, form))).toBe(expected);
});

test.each([
  ["Selon l'OSDH, l'armée a repris Kidal.", "OSDH", "selon"],
  ["Un raid sur Kidal a fait douze morts et vingt blessés.", "Kidal", "sur"],
  ["L'armée a repris le village.", "village", ""],
  ["The army drove the rebels out of Kidal.", "Kidal", "out of"],
])("prepositionOf: %s (%s)", (text, form, expected) => {
  const reading = read(text);
  expect(prepositionOf(reading, at(reading, form))).toBe(expected);
});

test.each([
  ["own", "L'armée bombarde Kidal.", "bombarde", "armée"],
  ["none of an impersonal root noun", "Kidal : six morts.", "Kidal", "-"],
  ["of a complement: its own", "Le colonel Ba a affirmé que l'armée avait repris Kidal.", "repris", "armée"],
  [
    "of a coordinated clause: its own",
    "Le colonel Ba a dit que l'armée avait repris Kidal, mais les rebelles ont attaqué Gao.",
    "attaqué",
    "rebelles",
  ],
])("surfaceSubject, %s", (_, text, form, expected) => {
  const reading = read(text);
  expect(formAt(reading, surfaceSubject(reading, at(reading, form)))).toBe(expected);
});

test("firstConjunct climbs a chain of coordinations", () => {
  const reading = read("L'armée a repris Kidal, Gao et Ménaka.");
  expect(formAt(reading, firstConjunct(reading, at(reading, "Ménaka")))).toBe("Kidal");
});
