import { expect, test } from "vitest";
import type { ListedClaim } from "../api/types.ts";
import { dayNumber, histogramOf, isoDay } from "./histogram.ts";

function on(first: string, last = first): ListedClaim {
  return { days: { first, last, basis: "text" } } as ListedClaim;
}

test("days and their numbers", () => {
  expect(isoDay(dayNumber("2017-11-03"))).toBe("2017-11-03");
  expect(dayNumber("2017-11-03T23:59-08:00")).toBe(dayNumber("2017-11-03"));
});

test("counts by first day", () => {
  const histogram = histogramOf([on("2017-11-01"), on("2017-11-01"), on("2017-11-03", "2017-11-04")]);
  expect(histogram?.bars).toEqual([2, 0, 1, 0]);
  expect(isoDay(histogram?.last ?? 0)).toBe("2017-11-04");
});

test("no days, no histogram", () => {
  expect(histogramOf([{ days: null } as ListedClaim])).toBeNull();
});
