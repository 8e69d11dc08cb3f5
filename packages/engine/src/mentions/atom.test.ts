import { describe, expect, test } from "vitest";
import { atomsOf } from "./atom.ts";
import { skeletonOf } from "./fold.ts";

describe("atoms", () => {
  test.each([
    ["l'armée", ["l", "armee"]],
    ["L’État", ["l", "etat"]],
    ["Mali's", ["mali", "s"]],
    ["Sana'a", ["sanaa"]],
    ["Hay’at", ["hayat"]],
    ["el-Chaabi", ["al", "chaabi"]],
    ["ash-Sham", ["al", "sham"]],
    ["U.S.", ["u", "s"]],
    ["القوات", ["قوات"]],
    ["الله", ["الله"]],
    ["الإسلاميّة", ["اسلاميه"]],
    ["…", []],
  ])("%s", (text, keys) => {
    expect(atomsOf(text).map((atom) => atom.key)).toEqual(keys);
  });
});

describe("skeletons", () => {
  test.each([
    ["jaysh", "jaich"],
    ["chaabi", "shaabi"],
    ["chaabi", "shabi"],
    ["hezbollah", "hizbullah"],
    ["fatemiyoun", "fatimiyun"],
    ["mayadeen", "mayadine"],
    ["nosra", "nusrah"],
    ["houthis", "huthis"],
  ])("%s and %s are one word", (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  test.each([
    ["badr", "bader"],
    ["amal", "imam"],
  ])("%s and %s are not", (one, other) => {
    expect(skeletonOf(one)).not.toBe(skeletonOf(other));
  });
});
