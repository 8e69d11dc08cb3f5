import { expect, test } from "vitest";
import { countryOutlines } from "./areas.ts";

const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const map = (countries: Readonly<Record<string, number[][]>>): string =>
  JSON.stringify({
    features: Object.entries(countries).map(([iso, ring]) => ({
      properties: { iso },
      geometry: { type: "Polygon", coordinates: [ring] },
    })),
  });

test("a country that the finer map's edge cuts comes from the map of the world", () => {
  const fine = map({ AA: square(25, 12, 5), BB: square(32, 15, 3), CC: square(57, 38, 5) });
  const coarse = map({ AA: square(20, 12, 10), BB: square(32, 15, 4), DD: square(-60, -10, 5) });
  const found = new Map(countryOutlines(fine, coarse).map(({ placeId, lines }) => [placeId, lines[0]?.[0]]));
  expect(found.get("country:AA")).toEqual([20, 12]);
  expect(countryOutlines(fine, coarse).find(({ placeId }) => placeId === "country:BB")?.lines[0]?.[2]).toEqual([
    35, 18,
  ]);
  expect([...found.keys()].sort()).toEqual(["country:AA", "country:BB", "country:CC", "country:DD"]);
});
