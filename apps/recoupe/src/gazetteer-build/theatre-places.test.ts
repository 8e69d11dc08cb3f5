import { nameKey, type RawPlace, readTheatrePlaces } from "@recoupe/gazetteer";
import { distanceKm, type Point } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { directories } from "../config.ts";
import { loadGazetteer } from "../resources.ts";
import { readPlaceTables } from "./place-tables.ts";

const tables = await readPlaceTables(directories.theatres);
const places = tables.flatMap(readTheatrePlaces);
const cells = tables.flatMap((table) => table.trimEnd().split("\n").slice(1)).map((line) => line.split("\t"));
const gazetteer = await loadGazetteer();

/** Where outlines of countries are coarse, a coast or a border may be off by this much. */
const OUTLINE_KM = 60;
/** Two places of a name this close are one place filed twice. */
const SAME_PLACE_KM = 5;

const pointOf = ({ lat, lon }: { readonly lat: number | null; readonly lon: number | null }): Point | null =>
  lat === null || lon === null ? null : { lat, lon };
const keysOf = (place: RawPlace): readonly string[] => [...new Set(place.names.map(nameKey))];
const arabic = /\p{Script=Arabic}/u;
/** A name in Arabic letters, or a mark that no script changes ("T2"). */
const arabicName = /^(?:[\p{Script=Arabic}\p{M}\d\s()-]|\b[A-Z]\d\b)+$/u;

/** Points of the tables by country and name. */
function spotsByName(): ReadonlyMap<string, readonly (Point & { readonly id: string })[]> {
  const spots = new Map<string, (Point & { readonly id: string })[]>();
  for (const place of places) {
    const point = pointOf(place);
    if (point === null) continue;
    for (const key of keysOf(place)) {
      const name = `${key}|${place.country}`;
      spots.set(name, [...(spots.get(name) ?? []), { ...point, id: place.id }]);
    }
  }
  return spots;
}

/** Lands that the outlines draw as no part of the country whose code their places bear: south, west, north, east. */
const drawnApart: Readonly<Record<string, readonly [number, number, number, number]>> = {
  SO: [7, 42, 12, 49.5],
  UA: [44.3, 32.4, 46.3, 36.7],
};

function isDrawnApart({ lat, lon }: Point, country: string): boolean {
  const [south, west, north, east] = drawnApart[country] ?? [0, 0, 0, 0];
  return south < lat && lat < north && west < lon && lon < east;
}

/** Whether a point lies in a country, or no farther from it than coarse outlines are off; true where there is no outline. */
function liesIn(point: Point, country: string): boolean {
  const id = `country:${country}`;
  if (isDrawnApart(point, country)) return true;
  return gazetteer.areasAt(point).includes(id) || (gazetteer.distanceToShape(id, point) ?? 0) < OUTLINE_KM;
}

describe("places of the theatres", () => {
  test("rows have all columns, a class that is known and an id of their own", () => {
    expect(cells.filter((row) => row.length !== 11).map(([id]) => id)).toEqual([]);
    expect(places.filter(({ featureClass }) => featureClass === "other").map(({ id }) => id)).toEqual([]);
    const ids = places.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("names are there, each in the script of its column", () => {
    const wrong = cells.filter(([, , , , , , , french = "", english = "", inArabic = ""]) => {
      const [latin, other] = [[french, english].join("|"), inArabic.split("|").filter((name) => name !== "")];
      return arabic.test(latin) || !other.every((name) => arabicName.test(name)) || `${latin}${inArabic}` === "|";
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test("points are whole and have a radius", () => {
    const wrong = places.filter((place) => (place.lat === null) !== (place.lon === null) || place.population < 0);
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const unbounded = places.filter((place) => pointOf(place) !== null && !place.radiusKm);
    expect(unbounded.map(({ id }) => id)).toEqual([]);
  });

  test("points lie in their country", { timeout: 60_000 }, () => {
    const outside = places.filter((place) => {
      const point = pointOf(place);
      return (
        point !== null && place.country !== null && place.featureClass !== "island" && !liesIn(point, place.country)
      );
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  test("no place is filed twice in the tables", () => {
    const twice = [...spotsByName()].filter(([, spots]) =>
      spots.some((spot, index) => spots.slice(0, index).some((other) => distanceKm(spot, other) < SAME_PLACE_KM)),
    );
    expect(twice.map(([name, spots]) => `${name}: ${spots.map(({ id }) => id).join(", ")}`)).toEqual([]);
  });

  test("no place stands in another source under the same name and class", () => {
    const known = places.flatMap((place) => {
      const point = pointOf(place);
      if (point === null || place.country === null) return [];
      const country = place.country;
      const matches = place.names.flatMap((name) => gazetteer.matchIn(name, country));
      const same = matches.find((match) => {
        const other = pointOf(match.place);
        const isOther = !match.place.id.startsWith("theatre:") && match.place.featureClass === place.featureClass;
        return match.similarity === 1 && isOther && other !== null && distanceKm(point, other) < SAME_PLACE_KM;
      });
      return same === undefined ? [] : [`${place.id}: ${same.place.id}`];
    });
    expect(known).toEqual([]);
  });
});
