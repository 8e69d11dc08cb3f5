import { distanceKm } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { type PlaceConstraint, regionBetween, regionOf } from "./where-region.ts";

const place = { lat: 35, lon: 40, radiusKm: 2 };
const constraint = (more: Partial<PlaceConstraint>): PlaceConstraint => ({
  place,
  relation: "at",
  distanceKm: null,
  bearing: null,
  ...more,
});

describe("one phrase", () => {
  test("at a place: the place, as its source gives it", () => {
    expect(regionOf(constraint({}))).toEqual({
      centre: { lat: 35, lon: 40 },
      radiusKm: 2,
      precision: 1,
      inferred: false,
    });
  });

  test("30 km south-west of it: a point that way, with a radius that owns up to the rounding", () => {
    const region = regionOf(constraint({ relation: "near", distanceKm: 30, bearing: "SW" }));
    expect(region && distanceKm(region.centre, place)).toBeCloseTo(30, 3);
    expect(region?.centre.lat).toBeLessThan(35);
    expect(region?.radiusKm).toBeCloseTo(17, 5);
    expect(region).toMatchObject({ precision: 2, inferred: true });
  });

  test("30 km from it: anywhere around", () => {
    expect(regionOf(constraint({ relation: "near", distanceKm: 30 }))).toMatchObject({ precision: 4, inferred: true });
  });

  test("a place without a point bounds nothing", () => {
    expect(regionOf(constraint({ place: { lat: null, lon: null, radiusKm: null } }))).toBeNull();
  });
});

test("half-way between two places is narrower than between them", () => {
  const [a, b] = [
    { lat: 35, lon: 40 },
    { lat: 36, lon: 41 },
  ];
  expect(regionBetween(a, b, true).radiusKm).toBeLessThan(regionBetween(a, b).radiusKm);
});
