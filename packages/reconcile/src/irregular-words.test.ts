import { expect, test } from "vitest";
import { createIrregularWords, createUnnamedWords } from "./irregular-words.ts";

const words = {
  irregulars: ["rebel", "rebels", "rebelles", "insurgés", "armed group", "مسلحين", "متمردين"],
  beside: ["forces", "factions", "armed", "group", "groups", "Coastal", "فصائل"],
  cited: ["residents", "source", "مصدر", "مصدر طبي"],
};
const isIrregular = createIrregularWords(words);
const isUnnamed = createUnnamedWords(words);

test.each([
  ["rebels", true],
  ["the rebels", true],
  ["les rebelles", true],
  ["factions rebelles", true],
  ["Coastal rebel forces", true],
  ["armed group", true],
  ["المسلحين", true],
  ["فصائل المتمردين", true],
  ["forces", false],
  ["armed groups", false],
  ["group", false],
  ["rebels of the Front", false],
  ["army", false],
  ["", false],
])("%s", (name, expected) => {
  expect(isIrregular(name)).toBe(expected);
});

test.each([
  ["residents", true],
  ["Residents", true],
  ["مصدر طبي", true],
  ["armed source", true],
  ["Initial reports", true],
  ["Rami Source", false],
  ["صحيفة الساحل", false],
  ["Okapi", false],
])("%s is cited without a name: %s", (name, expected) => {
  expect(isUnnamed(name)).toBe(expected);
});
