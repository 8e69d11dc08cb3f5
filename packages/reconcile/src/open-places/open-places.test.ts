import type { Bound, Claim, Where } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { isOpen, openPlacesOf } from "./open-places.ts";
import { noLore, openKeyOf, openSoundOf } from "./place-lore.ts";

const span = { start: 0, end: 1 };
const where = (name: string, more: Partial<Where> = {}): Where => ({
  name,
  placeId: null,
  relation: "at",
  lat: null,
  lon: null,
  radiusKm: null,
  precision: 2,
  distanceKm: null,
  bearing: null,
  span,
  ...more,
});
const nearGao: Bound = {
  relation: "near",
  distanceKm: 12,
  bearing: "N",
  from: [{ name: "Gao", placeId: "geonames:gao" }],
  lat: 16.4,
  lon: 0,
  radiusKm: 8,
  precision: 2,
  text: "X, 12 km north of Gao",
  span,
};

test.each([
  ["Al-Qarwad", "qarwad"],
  ["Qarwâd", "qarwad"],
  ["القرواد", "قرواد"],
  ["قرواد", "قرواد"],
  ["Allou", "allou"],
  ["ألف", "الف"],
])("%s is kept as %s", (name, key) => {
  expect(openKeyOf(name)).toBe(key);
});

test("a name of too few consonants meets its own spelling alone", () => {
  const lore = { ...noLore, soundsOf: (key: string) => (key === "rawa" ? ["rw"] : ["krwd", "grwd"]) };
  expect(openSoundOf("rawa", lore)).toBe("=rawa");
  expect(openSoundOf("qarwad", lore)).toBe("grd");
});

test.each([
  ["a name", where("Qarwad"), true],
  ["a name in Arabic letters", where("قرواد"), true],
  ["what is only described", where("several villages"), false],
  ["a place that was resolved", where("Mali", { placeId: "country:ML" }), false],
  ["a place with a point", where("Gao", { lat: 16, lon: 0 }), false],
  ["somewhere at a distance from it", where("Qarwad", { distanceKm: 5 }), false],
  ["half way between two", where("Gao and Qarwad", { relation: "between" }), false],
])("%s: open or not", (_, place, expected) => {
  expect(isOpen(place)).toBe(expected);
});

describe("open places of a document", () => {
  const claim = (id: string, place: Where | null, origin: Where | null = null): Claim =>
    ({ id, documentId: "d", type: "capture", place, origin }) as unknown as Claim;
  const lore = { ...noLore, countryOf: (id: string) => ({ "geonames:gao": "ML", "geonames:say": "NE" })[id] ?? null };
  const say = where("Say", { placeId: "geonames:say", lat: 13.1, lon: 2.3, span: { start: 90, end: 93 } });
  const document = { id: "d", published: "1970-01-11T08:00:00Z" };

  test("one that the document bounds lies in the country of what it is told from", () => {
    const places = openPlacesOf(document, [claim("1", where("X", { bounds: [nearGao] })), claim("2", say)], lore);
    expect(places).toEqual([
      {
        claimId: "1",
        documentId: "d",
        role: "place",
        name: "X",
        key: "x",
        sound: "=x",
        context: "ML",
        near: null,
        published: 10,
        bounds: [nearGao],
        statements: "near|12|N|geonames:gao",
      },
    ]);
  });

  test("another lies in the country of the other claims, near the one next to it", () => {
    const places = openPlacesOf(document, [claim("1", say, where("X")), claim("2", say)], lore);
    expect(places).toMatchObject([{ role: "origin", context: "NE", near: { lat: 13.1, lon: 2.3 } }]);
    expect(openPlacesOf(document, [claim("1", where("X"))], lore)).toMatchObject([{ context: "", near: null }]);
  });
});
