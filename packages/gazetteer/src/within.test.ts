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

const filed = new Set(["wof:7", "iso:US-GA", "iso:US-AL", "geonames-adm1:IE.M"]);

test.each([
  ["the same id", "wof:7", "wof:7", true],
  ["the same province of ISO 3166-2", "iso:US-GA", "iso:US-GA", true],
  ["a state by its letters in an index that has GeoNames' codes", "geonames-adm1:US.GA", "iso:US-GA", true],
  ["another one that has places", "iso:US-GA", "iso:US-AL", false],
  ["a county where places are filed by province", "geonames-adm1:IE.M", "iso:IE-CO", null],
  ["no province known", null, "iso:US-GA", null],
])("whether a place lies in a province: %s", (_, adm1Id, provinceId, answer) => {
  expect(mayLieIn(placeIn(adm1Id), provinceId, filed)).toBe(answer);
  expect(liesIn(placeIn(adm1Id), provinceId)).toBe(answer === true);
});
