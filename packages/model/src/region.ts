import type { Bound, InferredRegion } from "./claim.ts";
import type { Point } from "./gazetteer.ts";
import { directionTo, distanceKm, pointAt } from "./geodesy.ts";

/** A stretch of ground that a text bounds: somewhere within `radiusKm` of `centre`. */
export interface Region {
  readonly centre: Point;
  readonly radiusKm: number;
  /** UCDP GED where_prec. */
  readonly precision: number;
  /** True where no source gives the point: the text's own words do. */
  readonly inferred: boolean;
}

/** Least radius of a region that words alone bound, in kilometres. */
export const leastRadiusKm = 3;
/** Wider than this, about a province, the ground that phrases share places nothing. */
const widestKm = 80;

/** UCDP's precision of a radius: 1 the place itself, 2 within some 25 km, 4 a province, 5 wider. */
function precisionOf(radiusKm: number): number {
  if (radiusKm <= 25) return 2;
  return radiusKm <= widestKm ? 4 : 5;
}

/** The region that words alone bound: `radiusKm` around a point, but never less than three kilometres. */
export function regionAround(centre: Point, radiusKm: number): Region {
  const radius = Math.max(leastRadiusKm, radiusKm);
  return { centre, radiusKm: radius, precision: precisionOf(radius), inferred: true };
}

/**
 * The ground that several phrases bound together, for a place in no gazetteer: the narrowest region, drawn toward the others as
 * far as they overlap. A region given twice counts once. Null where two of them exclude each other, where fewer than two are
 * left, or where what they share is wider than a province. The same regions in any order give the same ground.
 */
export function intersectionOf(regions: readonly Region[]): Region | null {
  const [first, ...rest] = distinctRegions(regions);
  if (first === undefined || rest.length === 0) return null;
  let common = first;
  for (const region of rest) {
    if (!meets(first, region)) return null;
    const shared = lensOf(common, region);
    if (shared === null) return null;
    common = shared;
  }
  const excluding = rest.some((a, at) => rest.slice(at + 1).some((b) => !meets(a, b)));
  return excluding || common.radiusKm > widestKm ? null : { ...common, inferred: true };
}

/** Regions without repeats, the narrowest first. */
function distinctRegions(regions: readonly Region[]): readonly Region[] {
  const byGround = new Map(regions.map((region) => [keyOf(region), region]));
  return [...byGround.values()].sort((a, b) => a.radiusKm - b.radiusKm || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** To a thousandth of a degree: what is nearer is one statement. */
const keyOf = ({ centre, radiusKm }: Region): string =>
  `${centre.lat.toFixed(3)} ${centre.lon.toFixed(3)} ${radiusKm.toFixed(1)}`;

const meets = (a: Region, b: Region): boolean => distanceKm(a.centre, b.centre) <= a.radiusKm + b.radiusKm;

/** The smallest circle around what two circles share, the narrower of them first; null where they share nothing. */
function lensOf(common: Region, region: Region): Region | null {
  const km = distanceKm(common.centre, region.centre);
  if (km > common.radiusKm + region.radiusKm) return null;
  /* How far from the first centre the circles cut each other, on the line of their centres. */
  const chord = km === 0 ? 0 : (km ** 2 + common.radiusKm ** 2 - region.radiusKm ** 2) / (2 * km);
  if (chord <= 0) return common;
  const centre = pointAt(common.centre, directionTo(common.centre, region.centre), Math.min(km, chord));
  return regionAround(centre, Math.sqrt(Math.max(0, common.radiusKm ** 2 - chord ** 2)));
}

/** The ground that one phrase bounds. */
export function regionOfBound({ lat, lon, radiusKm, precision }: Bound): Region {
  return { centre: { lat, lon }, radiusKm, precision, inferred: true };
}

/** What several regions bound together, as a mention, a claim or an event bears it: rounded to some ten metres. Null as `intersectionOf`. */
export function inferRegion(regions: readonly Region[]): InferredRegion | null {
  const common = intersectionOf(regions);
  if (common === null) return null;
  const { centre, radiusKm, precision } = common;
  return {
    lat: round(centre.lat, 4),
    lon: round(centre.lon, 4),
    radiusKm: round(radiusKm, 1),
    precision,
    constraints: distinctRegions(regions).length,
  };
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
