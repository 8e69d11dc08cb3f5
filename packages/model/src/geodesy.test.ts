import fc from "fast-check";
import { expect, test } from "vitest";
import { degreesOf, directionTo, distanceKm, midpoint, pointAt } from "./geodesy.ts";

test.each([
  [{ lat: 0, lon: 0 }, { lat: 0, lon: 1 }, 111.2, 90],
  [{ lat: 0, lon: 0 }, { lat: 1, lon: 0 }, 111.2, 0],
  [{ lat: 10, lon: 179.5 }, { lat: 10, lon: -179.5 }, 109.5, 89.9],
])("from %o to %o it is %d km, direction %d", (a, b, km, direction) => {
  expect(distanceKm(a, b)).toBeCloseTo(km, 0);
  expect(directionTo(a, b)).toBeCloseTo(direction, 0);
});

test("a point set off in a direction lies that far away", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 1, max: 500, noNaN: true }),
      (lat, lon, direction, km) => {
        expect(distanceKm({ lat, lon }, pointAt({ lat, lon }, direction, km))).toBeCloseTo(km, 3);
      },
    ),
  );
});

test("bearings are eighths of a turn, and the middle is equally far from both ends", () => {
  expect(degreesOf("SW")).toBe(225);
  const [a, b] = [
    { lat: 34, lon: 40 },
    { lat: 36, lon: 44 },
  ];
  expect(distanceKm(a, midpoint(a, b))).toBeCloseTo(distanceKm(b, midpoint(a, b)), 6);
});
