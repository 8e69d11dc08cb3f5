import type { PlaceCandidate } from "@recoupe/model";
import { foldBare } from "@recoupe/reconcile";
import type { Store } from "@recoupe/store";

/** Finds what a name may stand for in the gazetteer, best first. */
export type LookUp = (query: { readonly name: string; readonly limit: number }) => readonly PlaceCandidate[];

const candidates = 5;
const claimsRead = 200;

/** Gazetteer ids that a name, or an id, stands for: the gazetteer's choice first, then what reports called by the name. */
export async function placeIdsOf(store: Store, lookUp: LookUp, place: string): Promise<readonly string[]> {
  if (/^[a-z]+:/.test(place)) return [place];
  const known = lookUp({ name: place, limit: candidates }).map((candidate) => candidate.place.id);
  const { items } = await store.claims({ places: [place], limit: claimsRead });
  const wanted = foldBare(place);
  const told = items.flatMap(({ claim }) =>
    [claim.place, claim.origin].flatMap((where) =>
      where?.placeId != null && foldBare(where.name) === wanted ? [where.placeId] : [],
    ),
  );
  return [...new Set([...known, ...told])];
}
