import { expect, test } from "vitest";
import { createIrregularWords } from "./irregular-words.ts";

const isIrregular = createIrregularWords({
  irregulars: ["rebel", "rebels", "rebelles", "insurgés", "armed group", "مسلحين", "متمردين"],
  beside: ["forces", "factions", "armed", "group", "groups", "Coastal", "فصائل"],
});

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
