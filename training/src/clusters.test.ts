import { expect, test } from "vitest";
import { readWordClusters } from "./clusters.ts";

test("a table of words, clusters and families", () => {
  const { words, families } = readWordClusters("word\tcluster\tfamily\nrebels\t2\t1\ntroops\t2\t1\nsoon\t4\t3\n");
  expect(Object.fromEntries(words)).toEqual({ rebels: 2, troops: 2, soon: 4 });
  expect(families).toEqual([0, 1, 0, 3]);
});
