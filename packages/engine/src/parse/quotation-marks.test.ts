import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuotationMark, withMarks } from "./quotation-marks.ts";

/** The heads of a clause whose other words hang on their first, the first on nothing. */
function headsOf(text: string): readonly number[] {
  const forms = text.split(" ");
  const left = forms.flatMap((form, at) => (isQuotationMark(form) ? [] : [at]));
  const tree = { heads: left.map((_, at) => (at === 0 ? -1 : 0)), labels: left.map(() => 1) };
  return withMarks(forms, left, tree, 7).heads;
}

test.each([
  ["a « b c » d", [-1, 2, 0, 0, 2, 0]],
  ['a " b " d', [-1, 2, 0, 2, 0]],
  ["« a b »", [1, -1, 1, 1]],
  ["a b »", [-1, 0, 0]],
  ["a « b", [-1, 2, 0]],
  ["a b c", [-1, 0, 0]],
])("a mark hangs on the head of what it encloses: %s", (text, heads) => {
  expect(headsOf(text)).toEqual(heads);
});

test("whatever marks there are, every word has a head inside the clause, and one has none", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "«", "»", '"', "“", "”")), (forms) => {
      const heads = headsOf(["a", ...forms].join(" "));
      expect(heads.filter((head) => head === -1)).toHaveLength(1);
      for (const head of heads) expect(head).toBeLessThanOrEqual(forms.length);
    }),
  );
});
