import { expect, test } from "vitest";
import { type Choice, chosen, trainChoice } from "./train-choice.ts";

const near: Choice = { options: [["far"], ["near"], ["none"]], right: [false, true, false] };
const nowhere: Choice = { options: [["far"], ["none"]], right: [false, true] };
const text = [...Array<Choice>(6).fill(near), ...Array<Choice>(5).fill(nowhere)];

test("what was right is chosen", () => {
  const model = trainChoice(text);
  expect(chosen(near, model)).toBe(1);
  expect(chosen(nowhere, model)).toBe(1);
  expect(model.get("near")).toBeGreaterThan(model.get("none") ?? 0);
  expect(model.get("far")).toBeLessThan(0);
});

test("a feature seen seldom, and a choice without a right option, teach nothing", () => {
  expect([...trainChoice([near])]).toEqual([]);
  const hopeless: Choice = { options: [["far"], ["odd"]], right: [false, false] };
  expect(trainChoice([...text, ...Array<Choice>(9).fill(hopeless)]).get("odd")).toBe(0);
});

test("the first of equals is chosen", () => {
  expect(chosen(near, new Map())).toBe(0);
});
