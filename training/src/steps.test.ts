import { compileTemplates } from "@recoupe/engine/training";
import { expect, test } from "vitest";
import { stepsOf } from "./steps.ts";

const templates = compileTemplates(["a", "b", "c"], "a\nb\nc");

/** Decisions between two candidates, by what each of three templates says for the first. */
function decisions(leads: readonly (readonly [number, number, number])[]) {
  const parts = leads.map((three) => Int16Array.from(three.flatMap((lead) => [lead, 0])));
  return { templates, parts, met: new Map<number, number>() };
}

test("the template that leaves least doubt comes first", () => {
  const [first] = stepsOf(
    decisions([
      [1, 90, 2],
      [2, -80, 1],
      [1, 60, 3],
      [3, -70, 2],
    ]),
    [1],
    0,
  );
  expect(first?.templates).toEqual([1]);
});

test("a margin lies above every lead that later templates turned", () => {
  const leads = [
    [1, 90, 0],
    [2, -80, 0],
    [-60, 40, 0],
    [0, 20, 0],
  ] as const;
  const [first, second] = stepsOf(decisions(leads), [1], 0);
  expect(first?.templates).toEqual([1]);
  expect(first?.margin).toBeGreaterThan(40);
  expect(second?.templates.toSorted()).toEqual([0, 2]);
});

test("each template is asked once", () => {
  const steps = stepsOf(
    decisions([
      [1, 2, 3],
      [3, -2, -1],
    ]),
    [1, 2],
    0,
  );
  expect(steps.flatMap((step) => step.templates).toSorted()).toEqual([0, 1, 2]);
});
