import type { ControlState, Event, InferredOfClaim, InferredRegion } from "@recoupe/model";
import { dayOf } from "@recoupe/reconcile";
import type { Store } from "@recoupe/store";

/** Events with what reports together say of where their place lies, if no gazetteer has it, as known on an ISO day. */
export async function withInferredScenes(
  store: Pick<Store, "openPlaces">,
  events: readonly Event[],
  knownOn: string | undefined,
): Promise<readonly Event[]> {
  const open = events.filter(({ place }) => place !== null && place.placeId === null && place.lat === null);
  const regionOf = await regionsOf(
    store,
    open.flatMap(({ claimIds }) => claimIds),
    knownOn,
  );
  return events.map((event) => {
    const region = event.place?.lat === null ? regionOf(event.claimIds, event.place.name) : null;
    return event.place === null || region === null ? event : { ...event, place: { ...event.place, inferred: region } };
  });
}

/** States of control with the same for their places. */
export async function withInferredPlaces(
  store: Pick<Store, "openPlaces">,
  states: readonly ControlState[],
  knownOn: string | undefined,
): Promise<readonly ControlState[]> {
  const open = states.filter(({ placeId, lat }) => placeId === null && lat === null);
  const regionOf = await regionsOf(store, open.flatMap(claimsOf), knownOn);
  return states.map((state) => {
    const region = state.lat === null ? regionOf(claimsOf(state), null) : null;
    return region === null ? state : { ...state, inferred: region };
  });
}

const claimsOf = ({ because, claimed }: ControlState): readonly string[] => [
  ...because,
  ...claimed.flatMap(({ claimIds }) => claimIds),
];

/**
 * Looks up the ground that claims agree on for their open place, of one name if it is given. Null where they say nothing, or not
 * the same.
 */
async function regionsOf(
  { openPlaces }: Pick<Store, "openPlaces">,
  claimIds: readonly string[],
  knownOn: string | undefined,
): Promise<(claimIds: readonly string[], name: string | null) => InferredRegion | null> {
  const found = claimIds.length === 0 ? [] : await openPlaces.inferredOf(claimIds, dayOf(knownOn ?? null));
  const byClaim = new Map<string, InferredOfClaim[]>();
  for (const one of found) byClaim.set(one.claimId, [...(byClaim.get(one.claimId) ?? []), one]);
  return (ids, name) => {
    const told = ids.flatMap((id) => byClaim.get(id) ?? []).filter((one) => name === null || one.name === name);
    const regions = told.flatMap(({ region }) => region ?? []);
    const [first, ...others] = regions;
    if (first === undefined) return null;
    return others.every(
      ({ lat, lon, radiusKm }) => lat === first.lat && lon === first.lon && radiusKm === first.radiusKm,
    )
      ? first
      : null;
  };
}
