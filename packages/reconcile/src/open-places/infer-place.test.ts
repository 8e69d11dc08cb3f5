import type { Bound, OpenPlace } from "@recoupe/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inferPlace, inferredSteps } from "./infer-place.ts";

const span = { start: 0, end: 1 };

/** "X, 12 km east of A": a statement told from a place, with the ground it bounds. */
function bound(from: string, lat: number, lon: number, radiusKm: number, more: Partial<Bound> = {}): Bound {
  const told = {
    relation: "near",
    distanceKm: null,
    bearing: null,
    from: [{ name: from, placeId: `wof:${from}` }],
  } as const;
  return { ...told, lat, lon, radiusKm, precision: 2, text: `X, near ${from}`, span, ...more };
}

function told(documentId: string, published: number | null, ...bounds: readonly Bound[]): OpenPlace {
  const named = { claimId: `${documentId}.1`, role: "place", name: "X", key: "x", sound: "=x", context: "ML" } as const;
  return { ...named, documentId, near: null, published, bounds, statements: "" };
}

const nearA = bound("A", 16, 0, 15);
const nearB = bound("B", 16.1, 0.1, 12);
const farOff = bound("C", 18, 2, 15);
const aroundA = bound("A", 16, 0, 8, { distanceKm: 5 });

describe("where several reports put a place", () => {
  test.each([
    ["two reports, a statement each", [told("1", 10, nearA), told("2", 12, nearB)], 2],
    ["two statements of one report", [told("1", 10, nearA, nearB)], 2],
    ["a distance beside a neighbourhood of the same town", [told("1", 10, nearA), told("2", 10, aroundA)], 2],
    ["one statement alone", [told("1", 10, nearA)], null],
    ["one statement of two reports", [told("1", 10, nearA), told("2", 12, nearA)], null],
    ["reports that say nothing of it", [told("1", 10), told("2", 12)], null],
    ["reports that exclude each other", [told("1", 10, nearA), told("2", 12, farOff)], null],
    ["a third that excludes two that agree", [told("1", 10, nearA), told("2", 12, nearB), told("3", 13, farOff)], null],
  ] as const)("%s", (_, places, constraints) => {
    expect(inferPlace(places)?.constraints ?? null).toBe(constraints);
  });

  test("it names the first report to make each statement, the narrowest statement first", () => {
    const region = inferPlace([told("late", 12, nearA), told("b", 11, nearB), told("early", 10, nearA)]);
    expect(region?.clues?.map(({ documentId, published }) => [documentId, published])).toEqual([
      ["b", "1970-01-12"],
      ["early", "1970-01-11"],
    ]);
    expect(region?.because).toBe(
      `In no gazetteer; inferred from 2 statements of 2 reports, which leave ground within ${region?.radiusKm} km.`,
    );
  });

  test("it is known from the day of the second statement, until one contradicts it; undated reports count in the end only", () => {
    const place = { key: "x", sound: "=x", context: "ML" };
    const days = (...places: readonly OpenPlace[]) =>
      inferredSteps(place, places).map(({ knownFrom, knownTo }) => [knownFrom, knownTo]);
    const all = [null, null];
    expect(days(told("1", 10, nearA), told("2", 12, nearB))).toEqual([[12, null], all]);
    expect(days(told("1", 10, nearA), told("2", 12, nearB), told("3", 15, nearB))).toEqual([[12, null], all]);
    expect(days(told("1", 10, nearA), told("2", 12, nearB), told("3", 15, aroundA))).toEqual([
      [12, 15],
      [15, null],
      all,
    ]);
    expect(days(told("1", 10, nearA), told("2", 12, nearB), told("3", 15, farOff))).toEqual([[12, 15]]);
    expect(days(told("1", 10, nearA), told("2", null, nearB))).toEqual([all]);
  });

  test("the order of reports is of no account", () => {
    const bounds = fc.constantFrom(nearA, nearB, aroundA, farOff, bound("D", 16.05, 0, 9), bound("E", 16, 0.08, 9));
    const place = fc
      .tuple(
        fc.integer({ min: 0, max: 9 }),
        fc.option(fc.integer({ min: 1, max: 4 })),
        fc.array(bounds, { maxLength: 3 }),
      )
      .map(([id, day, said]) => told(String(id), day, ...said));
    const places = fc.uniqueArray(place, { maxLength: 7, selector: ({ documentId }) => documentId });
    const asOne = { key: "x", sound: "=x", context: "ML" };
    fc.assert(
      fc.property(places, (all) => {
        const steps = JSON.stringify(inferredSteps(asOne, all));
        expect(JSON.stringify(inferredSteps(asOne, [...all].reverse()))).toBe(steps);
        const now = inferredSteps(asOne, all).find(({ knownFrom }) => knownFrom === null);
        expect(now?.region ?? null).toEqual(inferPlace(all));
      }),
    );
  });

  test("a step is what the reports published by its day give", () => {
    const all = [told("1", 10, nearA), told("2", 12, nearB), told("3", 15, aroundA), told("4", null, farOff)];
    for (const { knownFrom, region } of inferredSteps({ key: "x", sound: "=x", context: "ML" }, all)) {
      const known = all.filter(({ published }) => knownFrom === null || (published !== null && published <= knownFrom));
      expect(region).toEqual(inferPlace(known));
    }
  });
});
