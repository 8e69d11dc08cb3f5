import { describe, expect, test } from "vitest";
import { packPeriods, periodOf, readPeriods, wasInUse } from "./name-period.ts";

describe("the years of a name", () => {
  test.each([
    ["1924", "2016", false, { from: 1924, to: 2016, past: true }],
    ["1992-05-04", "", false, { from: 1992, to: null, past: false }],
    ["", "c. 1920", false, { from: null, to: 1920, past: true }],
    ["", "", true, { from: null, to: null, past: true }],
    ["", "", false, null],
    ["Bronze Age", "", false, null],
  ])("from %j to %j, historic %s", (from, to, past, expected) => {
    expect(periodOf(from, to, past)).toEqual(expected);
  });

  test.each([
    [1923, false],
    [1924, true],
    [2016, true],
    [2017, false],
  ])("in use 1924 to 2016: in %i %s", (year, expected) => {
    expect(wasInUse({ from: 1924, to: 2016, past: true }, year)).toBe(expected);
  });

  test("a historic name without years is out of use, a new one in use from its first year", () => {
    expect(wasInUse({ from: null, to: null, past: true }, 2020)).toBe(false);
    expect(wasInUse({ from: 2016, to: null, past: false }, 2020)).toBe(true);
  });

  test("packed and read again", () => {
    const periods = [
      { place: 300, period: { from: null, to: 1920, past: true } },
      { place: 0, period: { from: 2016, to: null, past: false } },
    ];
    const bytes = packPeriods(periods);
    expect(readPeriods({ bytes, at: 0 }, bytes.length)).toEqual(periods);
  });
});
