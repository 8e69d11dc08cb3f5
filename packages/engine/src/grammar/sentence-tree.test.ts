import type { Word } from "@recoupe/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseRelation, dependent, dependents, feature, isBelow, subtree, treeOf } from "./sentence-tree.ts";
import { treeFrom } from "./tree.fixture.ts";

const tree = treeFrom(
  "Les DET 2 det; rebelles NOUN 4 nsubj:pass; ont AUX 4 aux:tense; chassés VERB 0 root; par ADP 7 case; l' DET 7 det; armée NOUN 4 obl:agent",
);

test("treeOf indexes dependents in text order, and the root", () => {
  expect(tree.root).toBe(3);
  expect(tree.children).toEqual([[], [0], [], [1, 2, 6], [], [], [4, 5]]);
  expect(treeOf([])).toEqual({ words: [], children: [], root: -1 });
});

test.each([
  ["obl:agent", "obl"],
  ["obl", "obl"],
  ["acl:relcl", "acl"],
  ["", ""],
])("baseRelation %s: %s", (relation, expected) => {
  expect(baseRelation(relation)).toBe(expected);
});

test.each([
  [3, ["nsubj"], [1]],
  [3, ["nsubj:pass"], [1]],
  [3, ["nsubj:outer"], []],
  [3, ["obl", "aux"], [2, 6]],
  [0, ["det"], []],
  [99, ["det"], []],
])("dependents of %i in %j: %j", (head, relations, expected) => {
  expect(dependents(tree, head, ...relations)).toEqual(expected);
  expect(dependent(tree, head, ...relations)).toBe(expected[0] ?? -1);
});

describe("subtree", () => {
  test.each([
    [3, [0, 1, 2, 3, 4, 5, 6]],
    [6, [4, 5, 6]],
    [0, [0]],
  ])("of %i: %j", (top, expected) => {
    expect(subtree(tree, top)).toEqual(expected);
  });

  test("stops where it is told to", () => {
    expect(subtree(tree, 3, (index) => index === 6)).toEqual([0, 1, 2, 3]);
  });
});

test.each([
  ["Mood=Ind|Number=Sing|Tense=Past", "Tense", "Past"],
  ["Mood=Ind|Number=Sing|Tense=Past", "Mood", "Ind"],
  ["Mood=Ind|Number=Sing|Tense=Past", "Number", "Sing"],
  ["Number[psor]=Plur|Number=Sing", "Number", "Sing"],
  ["Number[psor]=Plur|Number=Sing", "Number[psor]", "Plur"],
  ["VerbTense=Fut|Tense=Past", "Tense", "Past"],
  ["Tense=Past", "Mood", ""],
  ["", "Mood", ""],
])("feature: %s, %s: %s", (features, name, expected) => {
  expect(feature({ features } as Word, name)).toBe(expected);
});

/** Heads of a random tree of up to 40 words. */
const heads = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((picks) => picks.map((pick, index) => (index === 0 ? -1 : pick % index)));

test("every word lies in the subtree of each word above it, and in no other", () => {
  fc.assert(
    fc.property(heads, (given) => {
      const random = treeOf(given.map((head) => ({ head, relation: "dep" }) as Word));
      const all = subtree(random, random.root);
      const exact = given.every((_, top) => {
        const below = new Set(subtree(random, top));
        return given.every((__, index) => isBelow(random, index, top) === below.has(index));
      });
      return all.length === given.length && exact;
    }),
    { numRuns: 50 },
  );
});
