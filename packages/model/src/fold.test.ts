import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold.ts";

test.each([
  ["Al-Qaïm", "al-qaim"],
  ["L’Œuvre", "l'oeuvre"],
  ["القائم", "القايم"],
  ["أُمّ", "ام"],
  ["الجيــش", "الجيش"],
])("%s → %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("folding twice is folding once", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => foldText(foldText(text)) === foldText(text)));
});
