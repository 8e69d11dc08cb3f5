import type { Correction, Event, EventChange, EventLogEntry, EventStore, Placed, Testimony } from "@recoupe/model";
import { bearsOnControl } from "../control/evidence.ts";

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
        : all.filter(({ scene }) => scene?.placeId != null && placeIds.includes(scene.placeId));
    },
    log: async (eventId) => entries.filter((entry) => entry.eventId === eventId || entry.others.includes(eventId)),
    addCorrection: async (correction) => {
      corrections.push(correction);
    },
    corrections: async () => corrections,
    allEvents: () => [...events.values()],
    allPlaced: () => [...placedByClaim.values()],
  };
}
