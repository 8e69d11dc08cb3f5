import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceKm } from "./geodesy.ts";
import { inferRegion, intersectionOf, type Region } from "./region.ts";

const near = (lat: number, lon: number, radiusKm: number): Region => ({
  centre: { lat, lon },
  radiusKm,
  precision: 2,
  inferred: true,
});

describe("several phrases", () => {
  test("two that overlap bound less than either", () => {
    const common = intersectionOf([near(35, 40, 20), near(35.2, 40, 15)]);
    expect(common?.radiusKm).toBeLessThan(15.01);
    expect(common?.centre.lat).toBeGreaterThan(35);
    expect(common?.inferred).toBe(true);
  });

  test.each([
    ["one alone", [near(35, 40, 10)]],
    ["one told twice", [near(35, 40, 10), near(35, 40, 10)]],
    ["two that exclude each other", [near(35, 40, 10), near(38, 40, 10)]],
    ["a third that excludes one of two", [near(35, 40, 20), near(35.2, 40, 20), near(35.45, 40, 10)]],
    ["two as wide as several provinces", [near(35, 40, 150), near(35.5, 40, 170)]],
  ])("nothing is bound by %s", (_, regions) => {
    expect(intersectionOf(regions)).toBeNull();
    expect(inferRegion(regions)).toBeNull();
  });

  test("one inside another is what they share", () => {
    expect(inferRegion([near(35, 40, 90), near(35.1, 40.1, 8)])).toEqual({
      lat: 35.1,
      lon: 40.1,
      radiusKm: 8,
      precision: 2,
      constraints: 2,
    });
  });

  test("it works across the 180th meridian", () => {
    const common = intersectionOf([near(10, 179.9, 20), near(10, -179.9, 20)]);
    expect(Math.abs(common?.centre.lon ?? 0)).toBeCloseTo(180, 3);
  });

  const degrees = fc.integer({ min: -30, max: 30 }).map((hundredths) => hundredths / 100);
  const region = fc
    .tuple(degrees, degrees, fc.integer({ min: 3, max: 60 }))
    .map(([north, east, radiusKm]) => near(35 + north, 40 + east, radiusKm));
  const regions = fc.uniqueArray(region, { minLength: 2, maxLength: 6, selector: (one) => JSON.stringify(one) });

  test("it never grows beyond the narrowest, and holds all ground that every region holds", () => {
    fc.assert(
      fc.property(regions, degrees, degrees, (all, north, east) => {
        const common = intersectionOf(all);
        const point = { lat: 35 + north, lon: 40 + east };
        const isShared = all.every(({ centre, radiusKm }) => distanceKm(centre, point) <= radiusKm);
        if (common === null) expect(isShared).toBe(false);
        else {
          expect(common.radiusKm).toBeLessThanOrEqual(Math.min(...all.map(({ radiusKm }) => radiusKm)) + 1e-9);
          if (isShared) expect(distanceKm(common.centre, point)).toBeLessThanOrEqual(common.radiusKm * 1.001 + 0.01);
        }
      }),
    );
  });

  test("the order of the regions is of no account", () => {
    fc.assert(
      fc.property(regions, (all) => {
        expect(JSON.stringify(inferRegion([...all].reverse()))).toBe(JSON.stringify(inferRegion(all)));
      }),
    );
  });
});
