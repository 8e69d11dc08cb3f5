import { languages } from "@recoupe/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTimes } from "./find.ts";
import { packRows, packTimeRules, tokensOf } from "./read-times.fixture.ts";
import { resolveTime } from "./resolve.ts";
import { resolveTimes } from "./resolve-times.ts";
import { compileTimeRules } from "./rules.ts";

describe.each(languages)("the %s pack", (language) => {
  const rules = packTimeRules(language);
  const rows = packRows(language, "times.tsv");

  test.each(rows.filter((row) => row["example"] !== "" && row["example"] !== undefined))(
    "$id reads $example",
    ({ example = "" }) => {
      expect(findTimes(example, tokensOf(example), rules)).toHaveLength(1);
    },
  );

  test.each(rows.filter((row) => row["counter-example"] !== "" && row["counter-example"] !== undefined))(
    "$id leaves $counter-example alone",
    ({ "counter-example": counter = "" }) => {
      expect(findTimes(counter, tokensOf(counter), rules)).toEqual([]);
    },
  );

  const words = rows.flatMap((row) => (row["example"] ?? "").split(" ")).filter((word) => word !== "");
  const sentences = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.array(fc.oneof(fc.constantFrom(...words), fc.nat(3000).map(String)), { maxLength: 14 }).map((w) => w.join(" ")),
  );

  test("spans lie in the text, in order, and resolving is stable and never throws", () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom("past", "present", "future"), (text, tense) => {
        const found = findTimes(text, tokensOf(text), rules);
        let last = 0;
        for (const expression of found) {
          expect(expression.start).toBeGreaterThanOrEqual(last);
          expect(expression.end).toBeGreaterThan(expression.start);
          expect(expression.text).toBe(text.slice(expression.start, expression.end));
          last = expression.end;
          const anchor = { published: "2019-02-28", storyDay: "2018-12-31", tense } as const;
          const once = resolveTime(expression, anchor);
          expect(resolveTime(expression, anchor)).toEqual(once);
          if (once.start !== null && once.end !== null) expect(once.start <= once.end).toBe(true);
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });
});

test("a megabyte of one word is read in linear time", () => {
  const text = "depuis le 3 ".repeat(90_000);
  const started = performance.now();
  findTimes(text, [{ start: 0, end: text.length, form: text }], packTimeRules("fr"));
  expect(performance.now() - started).toBeLessThan(20_000);
});

test("a chain counts each day from the one before", () => {
  const text = "Lundi, la ville est tombée. La veille, le pont avait sauté. Deux jours plus tard, le port brûlait.";
  const found = findTimes(text, tokensOf(text), packTimeRules("fr"));
  const days = resolveTimes(found, { published: "2017-11-09" }, () => "past").map(({ start }) => start);
  expect(days).toEqual(["2017-11-06", "2017-11-05", "2017-11-07"]);
});

test("a part of the day is of the day the story has reached; this afternoon is of publication's", () => {
  const text =
    "Lundi, la colonne a quitté le plateau par la piste du sud, longue et mauvaise à cette saison, puis franchi deux cols que tenait une poignée de guetteurs. Elle est entrée dans le bourg dans la soirée. Un pont a sauté cet après-midi.";
  const found = findTimes(text, tokensOf(text), packTimeRules("fr"));
  const days = resolveTimes(found, { published: "2017-11-09" }, () => "past").map(({ start }) => start);
  expect(days).toEqual(["2017-11-06", "2017-11-06", "2017-11-09"]);
});

test("a known zone is written, GMT as Z", () => {
  const text = "à 15h et vers 03h00 GMT";
  const found = findTimes(text, tokensOf(text), packTimeRules("fr"));
  const anchor = { published: "2017-11-09", storyDay: null, tense: "past", utcOffset: "+03:00" } as const;
  expect(found.map((expression) => resolveTime(expression, anchor).start)).toEqual([
    "2017-11-09T15:00+03:00",
    "2017-11-09T03:00Z",
  ]);
});

const header = "id\tsymbol\tpattern\tvalue\n";
const words = "symbol\tforms\tvalue\nweekday\tlundi\t1\n";
const numbers = "form\trole\tvalue\n";

test.each([
  ["an unknown symbol", "a\ttime\t{nobody}\tday(n=0)"],
  ["an open bracket", "a\ttime\t[le {weekday}\tday(n=0)"],
  ["a capture that is not there", "a\ttime\t{weekday}\t=day"],
  ["an unknown condition", "a\ttime\t<never> {weekday}\tday(n=0)"],
  ["a repeated id", "a\ttime\t{weekday}\tday(n=0)\na\ttime\tle {weekday}\tday(n=0)"],
  ["a meaning no resolver has", "a\ttime\t{weekday}\tmoonrise(n=0)"],
  ["no time at all", "a\tpoint\t{weekday}\tday(n=0)"],
])("refuses %s", (_, row) => {
  expect(() =>
    compileTimeRules({ "times.tsv": header + row, "time-words.tsv": words, "numbers.tsv": numbers }),
  ).toThrow(/times\.tsv|rule a|missing|weekday/);
});
