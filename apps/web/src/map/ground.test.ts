import type { Where } from "@recoupe/model";
import { expect, test } from "vitest";
import { groundOf } from "./ground.ts";

const open: Where = {
  name: "Qarwad",
  placeId: null,
  relation: "at",
  lat: null,
  lon: null,
  radiusKm: null,
  precision: 2,
  distanceKm: null,
  bearing: null,
  span: { start: 0, end: 6 },
};
const inferred = { lat: 34.4, lon: 42, radiusKm: 6.3, precision: 2, constraints: 2 };

test.each([
  ["no place", null, null],
  ["a name alone", open, null],
  [
    "a place with a point",
    { ...open, lat: 34, lon: 41, radiusKm: 2 },
    { lat: 34, lon: 41, radiusKm: 2, inferred: false },
  ],
  ["a place reports bound", { ...open, inferred }, { lat: 34.4, lon: 42, radiusKm: 6.3, inferred: true }],
])("%s", (_, where, expected) => {
  expect(groundOf(where)).toEqual(expected);
});
