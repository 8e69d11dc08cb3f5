import { expect, test } from "vitest";
import { groupsOf } from "./groups.ts";
import { matchAt } from "./match.ts";
import { secondOpinion } from "./second-opinion.ts";
import { at, formAt, read } from "./sentence.fixture.ts";

test.each([
  ["L'armée a annoncé avoir repris Kidal.", "noun L' armée|verb a annoncé|verb avoir repris|noun Kidal|break ."],
  ["Les rebelles se sont emparés de Kidal.", "noun Les rebelles|verb sont emparés|de noun Kidal|break ."],
  [
    "L'armée, qui a repris Kidal, avance vers Gao.",
    "noun L' armée|comma ,|link qui|verb a repris|noun Kidal|comma ,|verb avance|vers noun Gao|break .",
  ],
])("groups of: %s", (text, expected) => {
  const reading = read(text);
  const shown = groupsOf(reading.words).map(({ kind, first, last, preposition }) => {
    const forms = reading.words.slice(first, last + 1).map((_, index) => formAt(reading, first + index));
    return [preposition, kind, ...forms].filter(Boolean).join(" ");
  });
  expect(shown.join("|")).toBe(expected);
});

test.each([
  ["L'armée a repris le village.", "repris", ["second:agent:agrees", "second:place:agrees"]],
  ["Le village a été repris par l'armée.", "repris", ["second:agent:agrees", "second:place:agrees"]],
  ["L'armée, qui a repris Kidal, avance vers Gao.", "repris", ["second:agent:agrees", "second:place:agrees"]],
  ["L'armée a annoncé avoir repris Kidal.", "repris", ["second:agent:agrees", "second:place:agrees"]],
  ["L'armée a repris Kidal et bombardé Gao.", "bombardé", ["second:agent:agrees", "second:place:agrees"]],
  ["Les rebelles sont entrés dans le village.", "entrés", ["second:agent:agrees", "second:place:agrees"]],
])("the order of the words on %s at %s", (text, form, expected) => {
  const reading = read(text);
  const match = matchAt(reading, at(reading, form));
  expect(match && [...secondOpinion(reading, match)].sort()).toEqual(expected);
});

test("a subject that the tree gave to another verb is told apart, and one that it did not see is missed", () => {
  const reading = read("L'armée a repris le village.");
  const match = matchAt(reading, at(reading, "repris"));
  if (!match) throw new Error("the sentence has a match");
  const swapped = match.filled.map((filled) => ({ ...filled, head: at(reading, "village") }));
  expect(secondOpinion(reading, { ...match, filled: swapped })).toContain("second:agent:differs");
  expect(secondOpinion(reading, { ...match, filled: [] })).toEqual(["second:S:missed", "second:O:missed"]);
});
