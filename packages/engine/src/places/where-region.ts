import {
  type Bearing,
  degreesOf,
  distanceKm,
  midpoint,
  type PlaceMention,
  type PlaceRelation,
  type Point,
  pointAt,
} from "@recoupe/model";

/** A stretch of ground that a text bounds: somewhere within `radiusKm` of `centre`. */
export interface Region {
  readonly centre: Point;
  readonly radiusKm: number;
  /** UCDP GED where_prec. */
  readonly precision: number;
  /** True where no source gives the point: the text's own words do. */
  readonly inferred: boolean;
}

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
/** Least radius of a region that words alone bound. */
const LEAST_KM = 3;

/** UCDP's precision of a radius: 1 the place itself, 2 within some 25 km, 4 a province, 5 wider. */
function precisionOf(radiusKm: number): number {
  if (radiusKm <= 25) return 2;
  return radiusKm <= 80 ? 4 : 5;
}

function inferredRegion(centre: Point, radiusKm: number): Region {
  const radius = Math.max(LEAST_KM, radiusKm);
  return { centre, radiusKm: radius, precision: precisionOf(radius), inferred: true };
}

/** The ground that one phrase bounds; null where its place has no point. */
export function regionOf({ place, relation, distanceKm: km, bearing }: PlaceConstraint): Region | null {
  if (place.lat === null || place.lon === null) return null;
  const at = { lat: place.lat, lon: place.lon };
  const own = place.radiusKm ?? LEAST_KM;
  if (km !== null && bearing !== null) {
    return inferredRegion(pointAt(at, degreesOf(bearing), km), own + km * (ROUNDING + SLANT));
  }
  if (km !== null) return inferredRegion(at, own + km * (1 + ROUNDING));
  if (bearing !== null && relation === "near") {
    return inferredRegion(pointAt(at, degreesOf(bearing), own + NEAR_KM / 2), own + NEAR_KM);
  }
  if (relation === "near" || relation === "along") return inferredRegion(at, own + NEAR_KM);
  return { centre: at, radiusKm: own, precision: 1, inferred: false };
}

/** The ground between two places, or half-way: a circle on the line that joins them. */
export function regionBetween(a: Point, b: Point, halfway = false): Region {
  const km = distanceKm(a, b);
  return inferredRegion(midpoint(a, b), halfway ? km * ROUNDING : km / 2);
}

/**
 * The ground that several phrases bound together, for a place in no gazetteer: the narrower of two regions, drawn toward
 * the other as far as they overlap. Null where two of them exclude each other, or fewer than two are given.
 */
export function intersectionOf(regions: readonly Region[]): Region | null {
  if (regions.length < 2) return null;
  const [first, ...rest] = regions.toSorted((a, b) => a.radiusKm - b.radiusKm);
  let common = first;
  for (const region of rest) {
    if (common === undefined) return null;
    const km = distanceKm(common.centre, region.centre);
    const overlap = common.radiusKm + region.radiusKm - km;
    if (overlap < 0) return null;
    if (overlap >= 2 * common.radiusKm) continue;
    /* The lens of two circles lies on the line of their centres, half its width from either edge. */
    const away = km === 0 ? 0 : (km + common.radiusKm - region.radiusKm) / 2;
    const share = km === 0 ? 0 : away / km;
    const centre = {
      lat: common.centre.lat + (region.centre.lat - common.centre.lat) * share,
      lon: common.centre.lon + (region.centre.lon - common.centre.lon) * share,
    };
    const half = Math.sqrt(Math.max(0, common.radiusKm ** 2 - away ** 2));
    common = inferredRegion(centre, Math.max(overlap / 2, half));
  }
  return common === undefined ? null : { ...common, inferred: true };
}
