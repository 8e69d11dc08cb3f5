import type { Scene, Testimony } from "@recoupe/model";
import { foldBare } from "../folding.ts";

/** Cells of the grid per degree: an eighth of a degree is 14 km north to south. */
const perDegree = 8;
/** Places farther apart than this are never one. */
export const onePlaceKm = 10;
/** Kilometres to a degree of latitude. */
export const kmPerDegree = 111.195;
const columns = 360 * perDegree;
const rows = 180 * perDegree;

/** Number of the grid cell a testimony lies in; negative, from its place's name or its origin, where it has no coordinates. */
export function cellOf(testimony: Pick<Testimony, "scene" | "originId">): number {
  const { scene } = testimony;
  if (scene === null) return -1 - hash(testimony.originId);
  if (scene.lat === null || scene.lon === null) return -1 - hash(scene.placeId ?? foldBare(scene.name));
  return cellAt(scene.lat, scene.lon);
}

/** Number of the grid cell of a point in WGS 84 degrees. */
export function cellAt(lat: number, lon: number): number {
  const row = Math.min(rows - 1, Math.floor((lat + 90) * perDegree));
  const column = Math.floor((lon + 180) * perDegree) % columns;
  return row * columns + column;
}

/** The cells in which a place may lie that is one with the testimony's; only its own cell where it has no coordinates. */
export function cellsNear(testimony: Pick<Testimony, "scene" | "originId">): readonly number[] {
  const { scene } = testimony;
  if (scene === null || scene.lat === null || scene.lon === null) return [cellOf(testimony)];
  return cellsAround(scene.lat, scene.lon);
}

/** The cells within `onePlaceKm` of a point. */
export function cellsAround(lat: number, lon: number): readonly number[] {
  const tall = onePlaceKm / kmPerDegree;
  const wide = Math.min(180, tall / Math.max(0.01, Math.cos((Math.min(89, Math.abs(lat) + tall) * Math.PI) / 180)));
  const south = Math.max(0, Math.floor((lat - tall + 90) * perDegree));
  const north = Math.min(rows - 1, Math.floor((lat + tall + 90) * perDegree));
  const west = Math.floor((lon - wide + 180) * perDegree);
  const east = Math.min(west + columns - 1, Math.floor((lon + wide + 180) * perDegree));
  const around: number[] = [];
  for (let row = south; row <= north; row++) {
    for (let column = west; column <= east; column++) around.push(row * columns + ((column + columns) % columns));
  }
  return around;
}

/** 32-bit FNV-1a of a string, without sign. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Distance in kilometres of two points close to one another (equirectangular; within 0.1 % under 100 km). */
export function distanceKm(a: Pick<Scene, "lat" | "lon">, b: Pick<Scene, "lat" | "lon">): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const x = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(x, a.lat - b.lat) * kmPerDegree;
}
