import type { Scene, Testimony } from "@recoupe/model";
import { foldBare } from "../folding.ts";

/** Cells of the grid per degree: a quarter of a degree is 28 km north to south. */
const perDegree = 4;
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

/** The cell and the eight around it; a cell without coordinates has no neighbours. */
export function cellsAround(cell: number): readonly number[] {
  if (cell < 0) return [cell];
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  const around: number[] = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = column - 1; x <= column + 1; x++) around.push(y * columns + ((x + columns) % columns));
  }
  return around;
}

/** 32-bit FNV-1a of a string, without sign. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

const kmPerDegree = 111.195;

/** Distance in kilometres of two points close to one another (equirectangular; within 0.1 % under 100 km). */
export function distanceKm(a: Pick<Scene, "lat" | "lon">, b: Pick<Scene, "lat" | "lon">): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const x = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(x, a.lat - b.lat) * kmPerDegree;
}
