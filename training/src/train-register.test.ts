import { expect, test } from "vitest";
import { trainRegister } from "./train-register.ts";

const weights = trainRegister([
  { words: ["army", "shell", "town"], war: 1, mass: 4 },
  { words: ["club", "score", "town"], war: 0, mass: 4 },
  { words: ["club", "win"], war: 0, mass: 1 },
  { words: ["win"], war: 0.5, mass: 20 },
  { words: ["siege"], war: 1, mass: 1 },
]);

test.each([
  ["army", 0.5, 3],
  ["shell", 0.5, 3],
  ["siege", 0.5, 3],
  ["club", -3, -0.5],
  ["town", -0.2, 0.2],
  ["win", -0.2, 0.2],
])("the weight of %s lies between %d and %d", (word, low, high) => {
  const weight = weights.get(word) ?? 0;
  expect(weight).toBeGreaterThan(low);
  expect(weight).toBeLessThan(high);
});
