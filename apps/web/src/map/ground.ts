import type { Where } from "@recoupe/model";

/** Where on the map a place is drawn. */
export interface Ground {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  /** Whether no gazetteer has the place, and reports together bound it. */
  readonly inferred: boolean;
}

/** The ground of a claim's place; null where nothing is known of it. */
export function groundOf(where: Where | null): Ground | null {
  if (where === null) return null;
  const { lat, lon, radiusKm, inferred } = where;
  if (lat !== null && lon !== null) return { lat, lon, radiusKm: radiusKm ?? 0, inferred: false };
  if (inferred === undefined) return null;
  return { lat: inferred.lat, lon: inferred.lon, radiusKm: inferred.radiusKm, inferred: true };
}
