import { expect, test } from "vitest";
import { distanceKm } from "../events/cell.ts";
import { type AssessedPlace, type ControlAreas, controlAreas } from "./control-areas.ts";

const box = [39, 33.5, 42, 36] as const;
const army: AssessedPlace = { key: "a", lat: 35, lon: 40, holder: "army" };
const caliphate: AssessedPlace = { key: "b", lat: 35, lon: 40.4, holder: "caliphate" };

/** Holders of the areas that cover a point, by the crossing rule. */
function holdersAt(areas: ControlAreas, lat: number, lon: number): readonly string[] {
  return areas.features
    .filter(({ geometry }) =>
      geometry.coordinates.some((rings) => rings.filter((ring) => inRing(ring, lon, lat)).length % 2 === 1),
    )
    .map(({ properties }) => properties.holder);
}

function inRing(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [ax, ay] = ring[at] as readonly [number, number];
    const [bx, by] = ring[before] as readonly [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

test.each([
  ["at a place", 35, 40, ["army"]],
  ["west of it within 35 km", 35, 39.7, ["army"]],
  ["halfway between rivals, 18 km from each", 35, 40.2, ["contested"]],
  ["5 km from the boundary", 35, 40.15, ["contested"]],
  ["9 km from the boundary", 35, 40.1, ["army"]],
  ["40 km from every place", 35.4, 40, ["no-data"]],
])("%s", (_, lat, lon, holders) => {
  expect(holdersAt(controlAreas([army, caliphate], box), lat, lon)).toEqual(holders);
});

test("a place of unknown state has no data around it, one contested is contested all round", () => {
  const areas = controlAreas(
    [
      { ...army, holder: "unknown" },
      { ...caliphate, lon: 41, holder: "contested" },
    ],
    box,
  );
  expect(holdersAt(areas, 35, 40)).toEqual(["no-data"]);
  expect(holdersAt(areas, 35.1, 41)).toEqual(["contested"]);
});

test("every point of the box lies in just one area, and by the rule of the nearest place", () => {
  const holders = ["army", "caliphate", "army", "sdf"];
  const places = Array.from({ length: 40 }, (_, at): AssessedPlace => {
    const lat = 34 + ((at * 37) % 100) / 60;
    const lon = 39.3 + ((at * 61) % 100) / 45;
    return { key: `p${at}`, lat, lon, holder: holders[at % holders.length] as string };
  });
  const areas = controlAreas(places, box);
  for (let at = 0; at < 400; at++) {
    const point = { lat: 33.55 + ((at * 131) % 400) / 170, lon: 39.05 + ((at * 73) % 400) / 140 };
    const found = holdersAt(areas, point.lat, point.lon);
    expect(found).toHaveLength(1);
    const nearest = Math.min(...places.map((place) => distanceKm(place, point)));
    if (nearest > 36) expect(found).toEqual(["no-data"]);
    if (nearest < 34) expect(found).not.toEqual(["no-data"]);
  }
});

test("without places all is without data", () => {
  expect(controlAreas([], box).features.map(({ properties }) => properties.holder)).toEqual(["no-data"]);
});
