import {
  type Bearing,
  degreesOf,
  distanceKm,
  leastRadiusKm,
  midpoint,
  type PlaceMention,
  type PlaceRelation,
  type Point,
  pointAt,
  type Region,
  regionAround,
} from "@recoupe/model";

/** A place with what a phrase says of it: "30 km au sud-ouest de X". */
export interface PlaceConstraint {
  readonly place: Pick<PlaceMention, "lat" | "lon" | "radiusKm">;
  readonly relation: PlaceRelation;
  readonly distanceKm: number | null;
  readonly bearing: Bearing | null;
}

/** Share of a stated distance that reports round away, and of it again for a bearing of an eighth of a turn. */
const ROUNDING = 0.15;
const SLANT = 0.35;
/** What "near" means where no distance is stated, in kilometres; UCDP's precision 2 reaches 25. */
const NEAR_KM = 15;

/** The ground that one phrase bounds; null where its place has no point. */
export function regionOf({ place, relation, distanceKm: km, bearing }: PlaceConstraint): Region | null {
  if (place.lat === null || place.lon === null) return null;
  const at = { lat: place.lat, lon: place.lon };
  const own = place.radiusKm ?? leastRadiusKm;
  if (km !== null && bearing !== null) {
    return regionAround(pointAt(at, degreesOf(bearing), km), own + km * (ROUNDING + SLANT));
  }
  if (km !== null) return regionAround(at, own + km * (1 + ROUNDING));
  if (bearing !== null && relation === "near") {
    return regionAround(pointAt(at, degreesOf(bearing), own + NEAR_KM / 2), own + NEAR_KM);
  }
  if (relation === "near" || relation === "along") return regionAround(at, own + NEAR_KM);
  return { centre: at, radiusKm: own, precision: 1, inferred: false };
}

/** The ground between two places, or half-way: a circle on the line that joins them. */
export function regionBetween(a: Point, b: Point, halfway = false): Region {
  const km = distanceKm(a, b);
  return regionAround(midpoint(a, b), halfway ? km * ROUNDING : km / 2);
}
