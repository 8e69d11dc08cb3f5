import { describe, expect, test } from "vitest";
import { accepts, type Match, matchAt, matchRule, slotFits } from "./match.ts";
import { type Rule, readRules } from "./rule.ts";
import { at, formAt, read } from "./sentence.fixture.ts";

function ruleOf(pos: string, conditions: string, frame: string, type = "capture"): Rule {
  const header = "id\ttype\tpos\tlemmas\twith\tframe";
  const rules = readRules({ "triggers.tsv": `${header}\nrule\t${type}\t${pos}\tx\t${conditions}\t${frame}` });
  return rules[0] as Rule;
}

function show(
  text: string,
  form: string,
  match: (reading: ReturnType<typeof read>, index: number) => Match | null,
): string | null {
  const reading = read(text);
  const found = match(reading, at(reading, form));
  return found ? found.filled.map(({ role, head }) => `${role}=${formAt(reading, head)}`).join(" ") : null;
}

const tried = (text: string, form: string, rule: Rule): string | null =>
  show(text, form, (reading, index) => matchRule(reading, index, rule));

describe("conditions", () => {
  test.each([
    [
      "a slot's lemma",
      "L'armée a lancé vendredi une offensive contre Kidal.",
      "lancé",
      "O:offensive|assaut",
      "agent=armée",
    ],
    ["another lemma", "L'armée a lancé vendredi une offensive contre Kidal.", "lancé", "O:assaut", null],
    ["a negated one", "L'armée a lancé vendredi une offensive contre Kidal.", "lancé", "!O:offensive", null],
    ["a preposition", "Les rebelles se sont emparés de Kidal.", "emparés", "de:Kidal", "agent=rebelles"],
    ["reflexive", "Les rebelles se sont emparés de Kidal.", "emparés", "refl", "agent=rebelles"],
    ["not reflexive", "Les rebelles se sont emparés de Kidal.", "emparés", "norefl", null],
    ["a dependent's relation", "L'armée a repris le village.", "village", "~det:le", ""],
    [
      "the word above, which lends its subject",
      "L'armée a repris le village.",
      "village",
      "^:reprendre",
      "agent=armée",
    ],
    ["a word anywhere below", "L'armée a repris la ville de Kidal.", "repris", "*:Kidal", "agent=armée"],
    ["the trigger's own form", "L'armée a repris le village.", "repris", "form:repris", "agent=armée"],
    ["the trigger's own case", "L'armée a repris Kidal, selon l'OSDH.", "OSDH", "case:selon", ""],
    ["the particle behind an object", "The army drove the rebels out of Kidal.", "drove", ">:out", "agent=army"],
    ["no particle behind a clause mark", "The army said it had captured Kidal.", "said", ">:absent", null],
  ])("%s: %s", (_, text, form, conditions, expected) => {
    expect(tried(text, form, ruleOf("V", conditions, "agent=S"))).toBe(expected);
  });

  test("a word that meets a condition is consumed and lends its own arguments", () => {
    const reading = read("L'armée a lancé une attaque contre Kidal.");
    const rule = ruleOf("V", "O:attaque", "agent=S place=contre");
    const match = matchRule(reading, at(reading, "lancé"), rule);
    expect(match?.consumed.map((index) => formAt(reading, index))).toEqual(["attaque"]);
    expect(match?.filled.map(({ role, head }) => [role, formAt(reading, head)])).toEqual([
      ["agent", "armée"],
      ["place", "Kidal"],
    ]);
  });
});

describe("fillers", () => {
  test.each([
    ["a place takes a name of the gazetteer", "L'armée a repris Kidal vendredi.", "repris", "place=O!", "place=Kidal"],
    ["a place takes a common noun of place", "L'armée a repris le village.", "repris", "place=O!", "place=village"],
    ["a place takes no people", "Elle a tué douze rebelles.", "tué", "place=O!", null],
    ["people are no place and places no people", "L'armée a repris Kidal vendredi.", "repris", "target=O!:human", null],
    ["a vehicle with an owner acts", "Les chars de Daech ont quitté Kidal.", "quitté", "agent=S!", "agent=chars"],
    ["a civilian is not a force", "Deux habitants de Kidal ont été tués.", "tués", "agent=O!:force", null],
    ["a civilian is human", "Deux habitants de Kidal ont été tués.", "tués", "target=O!:human", "target=habitants"],
    [
      "the counted fill, not the count",
      "Une dizaine de combattants ont été tués.",
      "tués",
      "target=O!",
      "target=combattants",
    ],
    [
      "an optional role stays open",
      "Kidal est tombée, parie un analyste.",
      "tombée",
      "place=S! agent=par",
      "place=Kidal",
    ],
    [
      "one word fills one role",
      "Les rebelles ont fui Kidal.",
      "fui",
      "origin=O place=O agent=S",
      "origin=Kidal agent=rebelles",
    ],
    ["slots in order of preference", "L'armée a repris Kidal et bombardé Gao.", "bombardé", "place=sur|O", "place=Gao"],
  ])("%s", (_, text, form, frame, expected) => {
    expect(tried(text, form, ruleOf("V", "", frame))).toBe(expected);
  });

  test("who announces a withdrawal and names nobody means itself", () => {
    const text = "L'armée a confirmé son retrait de Kidal.";
    expect(tried(text, "retrait", ruleOf("N", "", "agent=par", "withdraw"))).toBe("agent=armée");
    expect(tried(text, "retrait", ruleOf("N", "", "agent=par", "capture"))).toBe("");
  });
});

test.each([
  ["@where", "près de", true],
  ["@where", "vers", false],
  ["@toward", "vers", true],
  ["@from", "depuis", true],
  ["@near", "près de", true],
  ["@near", "dans", false],
  ["@where", "outer à", true],
  ["@where", "@there", true],
  ["@toward", "@there", false],
  ["O", "O", true],
  ["O", "S", false],
  ["@where", "sans", false],
])("slotFits: %s takes %s: %s", (wanted, slot, expected) => {
  expect(slotFits(read("L'armée bombarde Kidal."), slot, wanted)).toBe(expected);
});

test.each([
  ["any", "event", true],
  ["place", "name", true],
  ["place", "force", false],
  ["civilian", "number", true],
  ["civilian", "force", false],
  ["property", "munition", true],
  ["property", "civilian", false],
  ["name", "actor", true],
  ["force", "place-name", false],
  ["force", "civilian", false],
  ["human", "civilian", true],
] as const)("accepts: %s of %s: %s", (filler, kind, expected) => {
  expect(accepts(filler, kind)).toBe(expected);
});

/** The shipped rules at a word: type and roles. */
test.each([
  ["L'armée a repris le village.", "repris", "capture", "agent=armée place=village"],
  ["Le village a été repris par l'armée.", "repris", "capture", "agent=armée place=village"],
  ["Les rebelles se sont emparés de Kidal.", "emparés", "capture", "agent=rebelles place=Kidal"],
  ["Kidal, dernier bastion des rebelles, est tombée.", "bastion", "hold", "place=Kidal agent=rebelles"],
  ["Les soldats maliens ont quitté Kidal.", "quitté", "withdraw", "agent=soldats origin=Kidal"],
  ["Kidal, assiégée par les rebelles, résiste.", "assiégée", "besiege", "agent=rebelles place=Kidal"],
  ["The army drove the rebels out of Kidal.", "drove", "capture", "agent=army target=rebels place=Kidal"],
])("matchAt: %s (%s)", (text, form, type, expected) => {
  const reading = read(text);
  const match = matchAt(reading, at(reading, form));
  expect(match?.rule.type).toBe(type);
  expect(show(text, form, matchAt)).toBe(expected);
});
