import type { ListedClaim } from "../api/types.ts";
import type { Side, SideOf } from "../sides/sides.ts";
import { type Ground, groundOf } from "./ground.ts";

/** A share of a spot: how many claims of one side, firm or not. */
export interface Share {
  readonly side: Side;
  readonly soft: boolean;
  readonly count: number;
}

/** A point of the map with all claims that lie there. */
export interface Spot {
  /** Coordinates and radius; the same for the same place. */
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  /** Whether no gazetteer has the place, and reports together bound it. */
  readonly inferred: boolean;
  readonly name: string;
  readonly claims: readonly ListedClaim[];
  /** Firm before soft, in the order of sides. */
  readonly shares: readonly Share[];
}

/** Whether a claim is less than a plain "it happened". */
export function isSoft(claim: ListedClaim): boolean {
  return (
    claim.polarity === "denied" ||
    claim.certainty === "alleged" ||
    claim.status === "planned" ||
    claim.status === "predicted" ||
    claim.status === "hypothetical"
  );
}

/** Claims by the point where they lie; those without coordinates are left out. */
export function gatherSpots(claims: readonly ListedClaim[], sideOf: SideOf): readonly Spot[] {
  const groups = new Map<string, { readonly ground: Ground; readonly claims: ListedClaim[] }>();
  for (const claim of claims) {
    const ground = groundOf(claim.place);
    if (ground === null) continue;
    const id = `${ground.lat.toFixed(4)},${ground.lon.toFixed(4)},${ground.radiusKm}${ground.inferred ? "?" : ""}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { ground, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups].map(([id, { ground, claims: members }]) => spotOf(id, ground, members, sideOf));
}

function spotOf(id: string, ground: Ground, claims: readonly ListedClaim[], sideOf: SideOf): Spot {
  const shares = new Map<string, Share>();
  for (const claim of claims) {
    const side = sideOf(claim);
    const soft = isSoft(claim);
    const key = `${side.letter}${soft ? "~" : ""}`;
    shares.set(key, { side, soft, count: (shares.get(key)?.count ?? 0) + 1 });
  }
  const ordered = [...shares].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, share]) => share);
  return {
    id,
    ...ground,
    name: claims[0]?.place?.name ?? "",
    claims,
    shares: ordered,
  };
}
