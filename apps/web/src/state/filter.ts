import type { ListedClaim } from "../api/types.ts";
import { groundOf } from "../map/ground.ts";
import type { SideOf } from "../sides/sides.ts";
import type { View } from "./view.ts";

/** Whether a claim stands on the map: its place is known, or reports together bound it. */
export function isLocated(claim: ListedClaim): boolean {
  return groundOf(claim.place) !== null;
}

/** The claims of a view but for where they lie: by type, days and side. */
export function filterClaims(
  claims: readonly ListedClaim[],
  view: Pick<View, "types" | "from" | "to" | "side">,
  sideOf: SideOf,
): readonly ListedClaim[] {
  const types = new Set(view.types);
  return claims.filter((claim) => {
    if (types.size > 0 && !types.has(claim.type)) return false;
    if (view.side !== null && sideOf(claim).id !== view.side) return false;
    if (view.from === null && view.to === null) return true;
    if (claim.days === null) return false;
    return (view.from === null || claim.days.last >= view.from) && (view.to === null || claim.days.first <= view.to);
  });
}
