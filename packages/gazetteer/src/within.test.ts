import type { Place } from "@recoupe/model";
import { expect, test } from "vitest";
import { liesIn, mayLieIn } from "./within.ts";

const placeIn = (adm1Id: string | null): Place => ({
  id: "geonames:1",
  name: "Zorbah",
  featureClass: "settlement",
  lat: 1,
  lon: 1,
  radiusKm: 4,
  population: 1000,
  country: "US",
  adm1Id,
  adm2Id: null,
});

test.each([
  ["the same id", "wof:7", "wof:7", true],
  ["the same letters in both sources", "geonames-adm1:US.GA", "iso:US-GA", true],
  ["other letters", "geonames-adm1:US.GA", "iso:US-AL", false],
  ["numbers in one source, letters in the other", "geonames-adm1:CA.08", "iso:CA-ON", null],
  ["numbers that the two sources give out differently", "geonames-adm1:UA.05", "iso:UA-05", null],
  ["numbers that they give out alike", "geonames-adm1:TR.34", "iso:TR-34", true],
  ["no province known", null, "iso:US-GA", null],
])("whether a place lies in a province: %s", (_, adm1Id, provinceId, answer) => {
  expect(mayLieIn(placeIn(adm1Id), provinceId)).toBe(answer);
  expect(liesIn(placeIn(adm1Id), provinceId)).toBe(answer === true);
});
