import type { Event, EventQuery } from "@recoupe/model";
import { answers, dayOf, openKeyOf, reconcileEvents } from "@recoupe/reconcile";
import type { Store } from "@recoupe/store";
import { withInferredScenes } from "./inferred-scenes.ts";
import type { LookUp } from "./place-ids.ts";
import { placeIdsOf } from "./place-ids.ts";

/** Which events; a place by name or gazetteer id. */
export interface EventRequest extends Omit<EventQuery, "placeIds" | "openKey"> {
  readonly place?: string | undefined;
  /** Only from reports published on or before this ISO day. */
  readonly knownOn?: string | undefined;
}

/** One page of events. */
export interface EventPage {
  readonly items: readonly Event[];
  readonly total: number;
}

const defaultLimit = 100;

/** Events of the store, latest first. As known on a day, they are worked out anew from what was published by then. */
export async function askEvents(store: Store, lookUp: LookUp, request: EventRequest): Promise<EventPage> {
  const { place, knownOn, ...conditions } = request;
  const placeIds = place === undefined ? undefined : await placeIdsOf(store, lookUp, place);
  const openKey = place === undefined ? undefined : openKeyOf(place);
  const query: EventQuery = { ...conditions, placeIds, openKey };
  if (knownOn === undefined) {
    const { items, total } = await store.events.findEvents(query);
    return { items: await withInferredScenes(store, items, undefined), total };
  }
  const testimonies = await store.events.findTestimonies({ placeIds, openKey, knownOn: dayOf(knownOn) ?? undefined });
  const events = await withInferredScenes(store, reconcileEvents(testimonies), knownOn);
  const found = events.filter((event) => answers(event, query));
  found.reverse();
  const start = query.offset ?? 0;
  return { items: found.slice(start, start + (query.limit ?? defaultLimit)), total: found.length };
}
