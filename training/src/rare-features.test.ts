import { expect, test } from "vitest";
import { withoutRare } from "./rare-features.ts";

test("a feature counts from the second sentence that has it", () => {
  const dropRare = withoutRare<object>();
  const [one, two] = [{}, {}];
  const met = (sentence: object): number[] => {
    const features = Int32Array.of(11, 12);
    dropRare(features, sentence);
    return [...features];
  };
  expect(met(one)).toEqual([0, 0]);
  expect(met(one)).toEqual([0, 0]);
  expect(met(two)).toEqual([11, 12]);
  expect(met(one)).toEqual([11, 12]);
});
