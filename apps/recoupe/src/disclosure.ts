import type { Claim, InferredRegion, Where } from "@recoupe/model";

/** How much is shown of where things happened; the same on every output, the map and the API alike. */
export interface DisclosurePolicy {
  /** Decimals of a degree that coordinates keep (2: about a kilometre); null for all. */
  readonly coordinateDecimals: number | null;
}

/** Coordinates as they are. */
export const openPolicy: DisclosurePolicy = { coordinateDecimals: null };

/** A claim as the policy lets it be seen: coordinates rounded, and the radius grown to cover what rounding hides. */
export function disclose(claim: Claim, policy: DisclosurePolicy): Claim {
  if (policy.coordinateDecimals === null) return claim;
  const decimals = policy.coordinateDecimals;
  return { ...claim, place: roundWhere(claim.place, decimals), origin: roundWhere(claim.origin, decimals) };
}

function roundWhere(where: Where | null, decimals: number): Where | null {
  if (where === null) return null;
  const { bounds, inferred, ...rest } = where;
  return {
    ...rest,
    ...(where.lat === null || where.lon === null
      ? {}
      : roundPoint({ ...where, lat: where.lat, lon: where.lon }, decimals)),
    ...(bounds === undefined ? {} : { bounds: bounds.map((bound) => ({ ...bound, ...roundPoint(bound, decimals) })) }),
    ...(inferred === undefined ? {} : { inferred: roundRegion(inferred, decimals) }),
  };
}

/** Inferred ground as a policy lets it be seen, with the statements it comes from. */
export function roundRegion(region: InferredRegion, decimals: number): InferredRegion {
  const clues = region.clues?.map((clue) => ({ ...clue, ...roundPoint(clue, decimals) }));
  return { ...region, ...roundPoint(region, decimals), ...(clues === undefined ? {} : { clues }) };
}

interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number | null;
}

/** A point rounded, and its radius grown to cover what rounding hides. */
export function roundPoint({ lat, lon, radiusKm }: Circle, decimals: number): Circle & { readonly radiusKm: number } {
  const hidden = (111.2 * Math.SQRT1_2) / 10 ** decimals;
  return {
    lat: Number(lat.toFixed(decimals)),
    lon: Number(lon.toFixed(decimals)),
    radiusKm: Number(Math.hypot(radiusKm ?? 0, hidden).toFixed(2)),
  };
}
