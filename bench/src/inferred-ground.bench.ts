import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { regionBetween, regionOf } from "@recoupe/engine";
import { readIndex } from "@recoupe/gazetteer";
import { type Bearing, directionTo, distanceKm, inferRegion, type Point, type Region } from "@recoupe/model";
import { modelPath } from "./shipped-engine.ts";
import { createRandom } from "./synthetic-claims.ts";

/*
 * How often ground inferred from two statements holds the place: villages of Syria and Iraq, told from towns around as a reporter
 * would, with the distance rounded and one of eight directions.
 *   node --conditions=recoupe-source --import tsx src/inferred-ground.bench.ts
 */

interface Spot extends Point {
  readonly population: number;
}

const trials = 4000;
const mostKm = 50;
const nearKm = 12;
const bearings: readonly Bearing[] = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];
const random = createRandom(3);
const index = modelPath("gazetteer.bin");
const packed = readFileSync(index);
const settlements = readIndex(index.endsWith(".gz") ? gunzipSync(packed) : packed).places.flatMap((place): Spot[] => {
  const { lat, lon, featureClass, country, population } = place;
  const isThere = country === "SY" || country === "IQ";
  return featureClass === "settlement" && isThere && lat !== null && lon !== null ? [{ lat, lon, population }] : [];
});
const towns = settlements.filter(({ population }) => population >= 15_000);

for (const [name, rounding] of [
  ["distances as they are", 1],
  ["distances rounded to 5 km", 5],
  ["distances rounded to 10 km", 10],
] as const)
  measure(name, rounding);

function measure(name: string, rounding: number): void {
  let inside = 0;
  let excluded = 0;
  const radii: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const village = pick(settlements);
    if (village === undefined) continue;
    const around = towns.filter((town) => town !== village && distanceKm(town, village) <= mostKm);
    const [a, b] = [pick(around), pick(around)];
    if (a === undefined || b === undefined || a === b) continue;
    const others = around.filter((town) => town !== a && town !== b);
    const told = [a, b].map((town) => tellFrom(village, town, pick(others), rounding));
    const region = inferRegion(told.filter((one) => one !== null));
    if (region === null) excluded++;
    else {
      radii.push(region.radiusKm);
      if (distanceKm(region, village) <= region.radiusKm) inside++;
    }
  }
  radii.sort((one, other) => one - other);
  const asked = radii.length + excluded;
  const share = (count: number, of: number): string => (count / of).toFixed(3);
  process.stdout.write(
    `${name}: ${asked} villages, ${share(radii.length, asked)} placed, of these ${share(inside, radii.length)} within the radius; ` +
      `radius ${radii[radii.length >> 1]} km at the median, ${radii[Math.floor(radii.length * 0.9)]} at the ninth decile\n`,
  );
}

function pick<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** What a reporter says of a village by a town, and by a second one if it lies between the two. */
function tellFrom(village: Point, town: Point, second: Point | undefined, rounding: number): Region | null {
  const km = distanceKm(town, village);
  const place = { ...town, radiusKm: 4 };
  if (second !== undefined) {
    const detour = km + distanceKm(village, second) - distanceKm(town, second);
    if (detour < 0.1 * distanceKm(town, second)) return regionBetween(town, second);
  }
  if (km <= nearKm && random() < 0.5) return regionOf({ place, relation: "near", distanceKm: null, bearing: null });
  const stated = Math.max(rounding, Math.round(km / rounding) * rounding);
  const bearing = bearings[Math.round(directionTo(town, village) / 45) % 8] ?? "N";
  return regionOf({ place, relation: "near", distanceKm: stated, bearing: random() < 0.7 ? bearing : null });
}
