import type {
  Correction,
  Event,
  EventChange,
  EventLogEntry,
  EventQuery,
  EventStore,
  OriginRecord,
  Placed,
  Scene,
  Testimony,
} from "@recoupe/model";
import { bearsOnControl } from "../control/evidence.ts";
import { openKeyOf } from "../open-places/place-lore.ts";

/** An EventStore in memory that also gives its events: for tests, one-off runs and benchmarks. */
export interface MemoryEventStore extends EventStore {
  allEvents(): readonly Event[];
  allPlaced(): readonly Placed[];
}

/** An empty EventStore in memory. */
export function createMemoryEventStore(): MemoryEventStore {
  const placedByClaim = new Map<string, Placed>();
  const events = new Map<string, Event>();
  const entries: EventLogEntry[] = [];
  const corrections: Correction[] = [];
  const origins = new Map<string, OriginRecord>();
  const select = async (holds: (placed: Placed) => boolean) => [...placedByClaim.values()].filter(holds);
  return {
    near: ({ track, cells, from, to }) => {
      const asked = new Set(cells);
      return select(
        (placed) =>
          placed.track === track &&
          asked.has(placed.cell) &&
          placed.testimony.from >= from &&
          placed.testimony.from <= to,
      );
    },
    ofDocument: (documentId) => select(({ testimony }) => testimony.documentId === documentId),
    ofEvents: (eventIds) => select(({ eventId }) => eventIds.includes(eventId)),
    apply: async (change: EventChange) => {
      for (const id of change.removedClaimIds) placedByClaim.delete(id);
      for (const placed of change.placed) placedByClaim.set(placed.testimony.claimId, placed);
      for (const id of change.removedEventIds) events.delete(id);
      for (const event of change.events) events.set(event.id, event);
      entries.push(...change.log);
    },
    aboutControl: async (placeIds) => {
      const all = [...placedByClaim.values()].map(({ testimony }): Testimony => testimony).filter(bearsOnControl);
      return placeIds === null
        ? all
        : all.filter(({ scene }) => scene?.placeId == null || placeIds.includes(scene.placeId));
    },
    event: async (id) => events.get(id) ?? null,
    findEvents: async (query) => {
      const found = [...events.values()].filter((event) => answers(event, query)).sort(latestFirst);
      const start = query.offset ?? 0;
      return { items: found.slice(start, start + (query.limit ?? 100)), total: found.length };
    },
    findTestimonies: async ({ placeIds, openKey, from, to, knownOn }) =>
      [...placedByClaim.values()]
        .map(({ testimony }) => testimony)
        .filter(({ scene }) => isAskedPlace(scene, { placeIds, openKey }))
        .filter((one) => (from === undefined || one.to >= from) && (to === undefined || one.from <= to))
        .filter((one) => knownOn === undefined || (one.published !== null && one.published <= knownOn)),
    log: async (eventId) => entries.filter((entry) => entry.eventId === eventId || entry.others.includes(eventId)),
    addCorrection: async (correction) => {
      corrections.push(correction);
    },
    withKeys: async (keys, limit) =>
      keys.flatMap((key) => [...origins.values()].filter((record) => record.keys.includes(key)).slice(0, limit)),
    putOrigins: async (records) => {
      for (const record of records) origins.set(record.documentId, record);
    },
    corrections: async () => corrections,
    allEvents: () => [...events.values()],
    allPlaced: () => [...placedByClaim.values()],
  };
}

function latestFirst(a: Event, b: Event): number {
  if (a.from !== b.from) return (a.from ?? "") < (b.from ?? "") ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Whether a place is one of those asked for, by its id, or by its name where no gazetteer has it. */
function isAskedPlace(place: Scene | null, { placeIds, openKey }: Pick<EventQuery, "placeIds" | "openKey">): boolean {
  if (placeIds === undefined) return true;
  if (place === null) return false;
  if (place.placeId !== null) return placeIds.includes(place.placeId);
  return openKey !== undefined && openKeyOf(place.name) === openKey;
}

/** Whether an event meets the conditions of a query. */
export function answers(event: Event, query: EventQuery): boolean {
  const { types, grades, actor, from, to, box } = query;
  const { place } = event;
  if (!isAskedPlace(place, query)) return false;
  if (types !== undefined && !types.includes(event.type)) return false;
  if (grades !== undefined && !grades.includes(event.grade.grade)) return false;
  if (from !== undefined && !(event.to !== null && event.to >= from)) return false;
  if (to !== undefined && !(event.from !== null && event.from <= to)) return false;
  if (
    actor !== undefined &&
    ![...event.authors, ...event.targets].some(({ value }) => value.split(" + ").includes(actor))
  )
    return false;
  if (box === undefined) return true;
  const [west, south, east, north] = box;
  const lat = place?.lat ?? place?.inferred?.lat ?? null;
  const lon = place?.lon ?? place?.inferred?.lon ?? null;
  if (lat === null || lon === null) return false;
  const inLongitude = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return inLongitude && lat >= south && lat <= north;
}
