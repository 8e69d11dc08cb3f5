import { expect, test } from "vitest";
import { formatDay, formatDays } from "./dates.ts";

test.each([
  ["2017-11-03", "en", "3 Nov 2017"],
  ["2017-11-03T23:30-05:00", "en", "3 Nov 2017"],
  ["2017-11-03", "fr", "3 nov. 2017"],
  ["soon", "fr", "soon"],
] as const)("%s in %s", (iso, language, shown) => {
  expect(formatDay(iso, language)).toBe(shown);
});

test("Arabic days are Gregorian with Latin digits", () => {
  expect(formatDay("2017-11-03", "ar")).toMatch(/3.*2017/);
  expect(formatDays("2017-11-03", "2017-11-03", "en")).toBe("3 Nov 2017");
});
