import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gazetteer } from "@recoupe/model";
import { expect, test } from "vitest";
import { readPlaceRules } from "./place-rules.ts";
import { tokenRow } from "./token-row.ts";
import { gluedNameEnd, uncutNameEnd, wholeWord, writtenNameEnd } from "./written-words.ts";

const folder = join(import.meta.dirname, "../../../../languages/ar");
const rules = readPlaceRules(
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")])),
);

/** Files the names given and nothing else. */
function gazetteerOf(names: readonly string[]): Gazetteer {
  const longestFrom = (word: string): number =>
    Math.max(0, ...names.filter((name) => name.split(" ")[0] === word).map((name) => name.split(" ").length));
  return { hasName: (name: string) => names.includes(name), longestFrom, match: () => [] } as unknown as Gazetteer;
}

/** A row from words whose parts are set apart by `+`: `ب+ني و+ليد`. */
function rowOf(written: string): ReturnType<typeof tokenRow> {
  let at = 0;
  const tokens = written.split(" ").flatMap((word) => {
    const parts = word.split("+").map((form) => {
      const start = at;
      at += form.length;
      return { start, end: at, form };
    });
    at += 1;
    return parts;
  });
  return tokenRow(written.replaceAll("+", ""), tokens, rules);
}

test.each([
  ["a name of two words, both cut", "ب+ني و+ليد", ["بني وليد"], 4],
  ["a name whose first word is cut", "ك+فر نجمة", ["كفر نجمة"], 3],
  ["words that are not filed together", "ب+ني و+ليد", ["بني ياس"], 0],
  ["words that are not cut are for others", "بيت نجمة", ["بيت نجمة"], 0],
])("%s", (_, written, names, end) => {
  expect(writtenNameEnd(rowOf(written), 0, gazetteerOf(names))).toBe(end);
});

test.each([
  ["a name that begins like a preposition", "بلدة ب+التوا", 3],
  ["a preposition before a word of places", "بلدة ب+ريف", 0],
  ["to somebody", "مخيم ل+لنازحين", 0],
  ["behind a noun with its article", "المدينة ل+قوة", 0],
  ["without a word for a place", "سار ب+التوا", 0],
])("%s", (_, written, end) => {
  expect(uncutNameEnd(rowOf(written), 1, gazetteerOf([]))).toBe(end);
});

test("little words with a pronoun are no name, whatever is filed", () => {
  expect(wholeWord(rowOf("إن+ه"), 0, gazetteerOf(["إنه"]))).toBe(0);
  expect(wholeWord(rowOf("عان+ه"), 0, gazetteerOf(["عانه"]))).toBe(2);
});

test.each([
  ["a town that begins like a preposition", "في ل+يسنبورغ", ["ليسنبورغ"], 3],
  ["what is left is a town too", "في ل+يسنبورغ", ["ليسنبورغ", "يسنبورغ"], 0],
  ["what is left is a word for places", "في ب+قرية", ["بقرية"], 0],
  ["no town of the name", "في ل+يسنبورغ", [], 0],
])("%s", (_, written, names, end) => {
  const town = { similarity: 1, rank: 1, place: { population: 0 } };
  const gazetteer = { ...gazetteerOf(names), match: () => [town] } as unknown as Gazetteer;
  expect(gluedNameEnd(rowOf(written), 1, gazetteer)).toBe(end);
});
