import { languages } from "@recoupe/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDistances } from "./distance.ts";
import { findQuantities } from "./find.ts";
import { packNumberRules, packRows, tokensOf } from "./read-quantities.fixture.ts";

describe.each(languages)("the %s pack", (language) => {
  const rules = packNumberRules(language);
  const rows = packRows(language, "quantities.tsv");

  test.each(rows.filter((row) => row["example"]))("$id reads $example", ({ example = "" }) => {
    const tokens = tokensOf(example);
    expect([...findQuantities(example, tokens, rules), ...findDistances(example, tokens, rules)]).toHaveLength(1);
  });

  test.each(rows.filter((row) => row["counter-example"]))(
    "$id leaves $counter-example alone",
    ({ "counter-example": counter = "" }) => {
      expect(findQuantities(counter, tokensOf(counter), rules)).toEqual([]);
    },
  );

  const words = rows.flatMap((row) => (row["example"] ?? "").split(" ")).filter((word) => word !== "");
  const sentences = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.array(fc.oneof(fc.constantFrom(...words), fc.nat().map(String)), { maxLength: 14 }).map((w) => w.join(" ")),
  );

  test("spans lie in the text, in order, and bounds are counts", () => {
    fc.assert(
      fc.property(sentences, (text) => {
        let last = 0;
        for (const { span, name, low, best, high } of findQuantities(text, tokensOf(text), rules)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(name).toBe(text.slice(span.start, span.end));
          last = span.end;
          for (const count of [low, best, high])
            expect(count === null || (Number.isInteger(count) && count >= 0)).toBe(true);
        }
        expect(last).toBeLessThanOrEqual(text.length);
        for (const distance of findDistances(text, tokensOf(text), rules))
          expect(distance.km).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });
});

test("what is taken is left out", () => {
  const text = "12 hommes et 5 femmes";
  expect(findQuantities(text, tokensOf(text), packNumberRules("fr"), [{ start: 0, end: 2 }])).toHaveLength(1);
});
