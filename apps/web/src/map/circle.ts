import type { Polygon } from "geojson";

/** A circle on the ground as a polygon of 64 corners; `radius` in kilometres. */
export function circleAround(lat: number, lon: number, radius: number): Polygon {
  const corners: [number, number][] = [];
  const dLat = radius / 111.195;
  const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  for (let index = 0; index <= 64; index += 1) {
    const angle = (index / 64) * 2 * Math.PI;
    corners.push([lon + dLon * Math.cos(angle), lat + dLat * Math.sin(angle)]);
  }
  return { type: "Polygon", coordinates: [corners] };
}
