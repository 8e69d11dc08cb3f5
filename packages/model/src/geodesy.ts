import type { Bearing } from "./claim.ts";
import type { Point } from "./gazetteer.ts";

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat) / 2;
  const dLon = radians(b.lon - a.lon) / 2;
  const h = Math.sin(dLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const bearings: readonly Bearing[] = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];

/** Initial direction from one point to another, in degrees from north, clockwise, 0 to 360. */
export function directionTo(from: Point, to: Point): number {
  const dLon = radians(to.lon - from.lon);
  const y = Math.sin(dLon) * Math.cos(radians(to.lat));
  const x =
    Math.cos(radians(from.lat)) * Math.sin(radians(to.lat)) -
    Math.sin(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.cos(dLon);
  return (degrees(Math.atan2(y, x)) + 360) % 360;
}

/** Degrees of a compass bearing. */
export function degreesOf(bearing: Bearing): number {
  return bearings.indexOf(bearing) * 45;
}

/** The point that lies `km` from `from` in a direction given in degrees. */
export function pointAt(from: Point, direction: number, km: number): Point {
  const arc = km / EARTH_KM;
  const lat = Math.asin(
    Math.sin(radians(from.lat)) * Math.cos(arc) +
      Math.cos(radians(from.lat)) * Math.sin(arc) * Math.cos(radians(direction)),
  );
  const lon =
    radians(from.lon) +
    Math.atan2(
      Math.sin(radians(direction)) * Math.sin(arc) * Math.cos(radians(from.lat)),
      Math.cos(arc) - Math.sin(radians(from.lat)) * Math.sin(lat),
    );
  return { lat: degrees(lat), lon: ((degrees(lon) + 540) % 360) - 180 };
}

/** The point half-way between two on the great circle. */
export function midpoint(a: Point, b: Point): Point {
  return pointAt(a, directionTo(a, b), distanceKm(a, b) / 2);
}
