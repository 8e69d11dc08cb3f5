import { distanceKm, type Point } from "@recoupe/model";
import type { Shape } from "./shape.ts";

type Line = Shape["lines"][number];

function crossings(line: Line, { lat, lon }: Point): number {
  let count = 0;
  for (let index = 0, before = line.length - 1; index < line.length; before = index, index += 1) {
    const [lonA = 0, latA = 0] = line[index] ?? [];
    const [lonB = 0, latB = 0] = line[before] ?? [];
    if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA) count += 1;
  }
  return count;
}

/** Whether a point lies inside an area (even-odd rule, holes left out). */
export function isInside(shape: Shape, point: Point): boolean {
  if (shape.kind !== "area") return false;
  return shape.lines.reduce((sum, line) => sum + crossings(line, point), 0) % 2 === 1;
}

/** Nearest point of a segment on a plane tangent at the point; good to 1 % within some 300 km. */
function nearestOnSegment(
  point: Point,
  [lonA, latA]: readonly [number, number],
  [lonB, latB]: readonly [number, number],
): Point {
  const squeeze = Math.cos((point.lat * Math.PI) / 180);
  const ax = (lonA - point.lon) * squeeze;
  const ay = latA - point.lat;
  const dx = (lonB - lonA) * squeeze;
  const dy = latB - latA;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return { lat: latA + share * (latB - latA), lon: lonA + share * (lonB - lonA) };
}

/** Kilometres from a point to the course of a line or the edge of an area, and the nearest point of it. */
export function nearestPoint(shape: Shape, point: Point): { readonly km: number; readonly point: Point } {
  let best = { km: Number.POSITIVE_INFINITY, point };
  for (const line of shape.lines) {
    for (let index = 1; index < line.length; index += 1) {
      const [a, b] = [line[index - 1], line[index]];
      if (a === undefined || b === undefined) continue;
      const near = nearestOnSegment(point, a, b);
      const km = distanceKm(point, near);
      if (km < best.km) best = { km, point: near };
    }
  }
  return best;
}
