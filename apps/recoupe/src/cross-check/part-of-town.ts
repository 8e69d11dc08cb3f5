import { distanceKm, type NamedPart } from "@recoupe/reconcile";
import type { ClaimRecord, Store } from "@recoupe/store";

/** Types of claim that tell who holds a place. */
const controlTypes = ["capture", "transfer", "hold", "contest", "enter", "withdraw", "besiege"] as const;
/** A town is at least this much wider than its quarters. */
const widthRatio = 2.5;
const degreesAround = 0.15;
const claimsRead = 500;

/**
 * The town that a place named by the texts is part of: the widest place of the ledger whose radius covers it. Null where the
 * texts do not name the place, or no town covers it: nothing is inherited by what nobody names.
 */
export async function partOfTown(store: Store, placeId: string): Promise<NamedPart | null> {
  const named = (await store.claims({ places: [placeId], located: true, limit: 1 })).items[0]?.claim.place;
  if (named == null || named.lat === null || named.lon === null) return null;
  const { lat, lon } = named;
  const box = [lon - degreesAround, lat - degreesAround, lon + degreesAround, lat + degreesAround] as const;
  const { items } = await store.claims({ box, types: controlTypes, limit: claimsRead });
  const towns = items.flatMap(townOf).filter((town) => town.placeId !== placeId);
  const covering = towns.filter(
    (town) => town.radiusKm >= widthRatio * (named.radiusKm ?? 0) && distanceKm(town, { lat, lon }) <= town.radiusKm,
  );
  covering.sort((a, b) => b.radiusKm - a.radiusKm || (a.placeId < b.placeId ? -1 : 1));
  const [town] = covering;
  return town === undefined ? null : { placeId, name: named.name, parentId: town.placeId };
}

interface Town {
  readonly placeId: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

function townOf({ claim }: ClaimRecord): readonly Town[] {
  return [claim.place, claim.origin].flatMap((where) => {
    if (where === null || where.placeId === null || where.lat === null || where.lon === null) return [];
    if (where.precision > 1 || where.relation === "near") return [];
    return [{ placeId: where.placeId, lat: where.lat, lon: where.lon, radiusKm: where.radiusKm ?? 0 }];
  });
}
