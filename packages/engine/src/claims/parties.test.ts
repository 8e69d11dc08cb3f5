import { describe, expect, test } from "vitest";
import { readInstrument } from "./instrument.ts";
import { readParties } from "./parties.ts";
import { proposeClaims } from "./proposal.ts";
import { at, discourseOf, read, readReport } from "./sentence.fixture.ts";

/** The parties of a slot at a word of the last sentence: name, actor, how it is named. */
function parties(texts: readonly string[], form: string, slot = "S", ownSide?: string): string[] {
  const readings = readReport(...texts);
  const last = readings.at(-1) ?? read(texts[0] ?? "");
  const discourse = discourseOf(readings, ownSide ? { ownSide } : {});
  return readParties(last, { role: "agent", slot, head: at(last, form) }, discourse).map(
    ({ party, speaker }) => `${party.name} = ${party.actorId ?? "?"} (${party.via}${speaker ? ", the speaker" : ""})`,
  );
}

describe("readParties", () => {
  test.each([
    ["a name", ["Daech a attaqué Kidal."], "Daech", "S", ["Daech = is (name)"]],
    [
      "a noun and its owner",
      ["Des combattants du Hezbollah, appuyés par l'armée, avancent vers Gao."],
      "combattants",
      "S",
      ["combattants du Hezbollah = hezbollah (nominal)"],
    ],
    [
      "a nationality makes an army",
      ["Les soldats maliens ont quitté Kidal."],
      "soldats",
      "S",
      ["soldats maliens = mali-army (nominal)"],
    ],
    [
      "each of a coordination",
      ["L'armée, les rebelles et la police ont quitté Gao."],
      "armée",
      "S",
      ["armée = ? (nominal)", "rebelles = ? (nominal)", "police = ? (nominal)"],
    ],
    [
      "a pronoun is whom it stands for",
      ["L'armée malienne a attaqué Kidal.", "Elle a tué douze rebelles."],
      "Elle",
      "S",
      ["armée malienne = mali-army (pronoun)"],
    ],
    ["a pronoun that stands for nobody", ["Ils ont quitté Kidal."], "Ils", "S", []],
    [
      "a possessive",
      ["Daech a attaqué Kidal.", "Ses combattants ont quitté Gao."],
      "Ses",
      "poss",
      ["Daech = is (pronoun)"],
    ],
    ["no bare weapon", ["Des drones ont frappé Kidal."], "drones", "S", []],
    ["nobody", ["L'armée n'a tué personne."], "personne", "O", []],
    [
      "no toll beside it",
      ["Un raid sur Kidal a fait douze morts et vingt blessés."],
      "morts",
      "O",
      ["morts = ? (nominal)"],
    ],
  ])("%s", (_, texts, form, slot, expected) => {
    expect(parties(texts, form, slot)).toEqual(expected);
  });

  test("`nos` is the speaker, or the side the outlet declares", () => {
    expect(parties(["Nos forces ont repris Kidal."], "Nos", "poss")).toEqual(["Nos = ? (pronoun, the speaker)"]);
    expect(parties(["Nos forces ont repris Kidal."], "Nos", "poss", "hezbollah")).toEqual([
      "Nos = hezbollah (pronoun, the speaker)",
    ]);
  });
});

test.each([
  ["of a thing that acts", "Les chars de Daech ont quitté Kidal.", "quitté", "tank"],
  ["none", "L'armée a repris le village.", "repris", null],
])("readInstrument: %s", (_, text, form, expected) => {
  const reading = read(text);
  const found = proposeClaims(reading).find(({ match }) => match.predicate === at(reading, form));
  expect(found && readInstrument(reading, found.match)).toBe(expected);
});
