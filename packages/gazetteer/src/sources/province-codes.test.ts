import { expect, test } from "vitest";
import type { RawPlace } from "../raw-place.ts";
import { readProvinceCodes, withIsoProvince } from "./province-codes.ts";

const codes = readProvinceCodes("province\tgeonames\niso:CA-ON\tCA.08\n");
const placeIn = (adm1Id: string | null): RawPlace => ({
  id: "geonames:1",
  name: "Zorbay",
  names: [],
  featureClass: "settlement",
  rank: 0,
  lat: 1,
  lon: 1,
  population: 1000,
  country: "CA",
  adm1Id,
  adm2Id: null,
});

test.each([
  ["a code that the table has", "geonames-adm1:CA.08", "iso:CA-ON"],
  ["one that it has not", "geonames-adm1:CA.99", "geonames-adm1:CA.99"],
  ["none", null, null],
])("the province of a place by ISO 3166-2: %s", (_, code, province) => {
  expect(withIsoProvince(placeIn(code), codes).adm1Id).toBe(province);
});
