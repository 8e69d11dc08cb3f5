import { expect, test } from "vitest";
import { readReport } from "./sentence.fixture.ts";
import { toldOfWar, topicWords, warRegister } from "./war-register.ts";

test("topic words are nouns, verbs and adjectives", () => {
  expect(topicWords(readReport("L'armée bombarde Kidal.")[0]?.words ?? [])).toEqual(["armée", "bombarder"]);
});

const weights = new Map([
  ["armée", 1],
  ["match", -1],
]);

test.each([
  ["war words speak of war", ["armée"], [], 3 / Math.sqrt(2)],
  ["a word counts once", ["armée", "armée"], [], 3 / Math.sqrt(2)],
  ["words of sport against it", ["match"], [], 1 / Math.sqrt(2)],
  ["so does a named actor for it", [], ["wagner"], 3 / Math.sqrt(2)],
  ["nothing said proves nothing", [], [], 2],
])("%s", (_, words, actors, expected) => {
  expect(warRegister([{ words, actors }], 0, 1, weights)).toBeCloseTo(expected);
});

test.each([
  ["a report of a club", ["Le club a pris la tête de la ligue."], [false]],
  ["a report of war", ["L'armée bombarde Kidal.", "L'armée a repris le village."], [true, true]],
])("%s", (_, texts, expected) => {
  expect(toldOfWar(readReport(...texts))).toEqual(expected);
});
