import type { ListedClaim } from "../api/types.ts";
import type { Side, SideOf } from "../sides/sides.ts";

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
  const groups = new Map<string, ListedClaim[]>();
  for (const claim of claims) {
    const { place } = claim;
    if (place === null || place.lat === null || place.lon === null) continue;
    const id = `${place.lat.toFixed(4)},${place.lon.toFixed(4)},${place.radiusKm ?? 0}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [claim]);
    else group.push(claim);
  }
  return [...groups].map(([id, members]) => spotOf(id, members, sideOf));
}

function spotOf(id: string, claims: readonly ListedClaim[], sideOf: SideOf): Spot {
  const place = claims[0]?.place;
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
    lat: place?.lat ?? 0,
    lon: place?.lon ?? 0,
    radiusKm: place?.radiusKm ?? 0,
    name: place?.name ?? "",
    claims,
    shares: ordered,
  };
}
