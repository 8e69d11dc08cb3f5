import type { Claim, Where } from "@recoupe/model";

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
  if (where === null || where.lat === null || where.lon === null) return where;
  const hidden = (111.2 * Math.SQRT1_2) / 10 ** decimals;
  return {
    ...where,
    lat: Number(where.lat.toFixed(decimals)),
    lon: Number(where.lon.toFixed(decimals)),
    radiusKm: Number(Math.hypot(where.radiusKm ?? 0, hidden).toFixed(2)),
  };
}
