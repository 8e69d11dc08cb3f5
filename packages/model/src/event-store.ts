import type { Correction } from "./correction.ts";
import type { Event } from "./event.ts";
import type { DayNumber, Testimony } from "./testimony.ts";

/** What may meet: testimonies of one track in some cells over some days. */
export interface Neighbourhood {
  /** Family of happening; see `trackOf` in packages/reconcile. */
  readonly track: string;
  /** Cell numbers of a quarter-degree grid; negative for unresolved names. */
  readonly cells: readonly number[];
  /** Testimonies whose first day lies in `from`…`to`, inclusive. */
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** A testimony with its blocking key and the event it stands in. */
export interface Placed {
  readonly testimony: Testimony;
  readonly track: string;
  readonly cell: number;
  readonly eventId: string;
}

export const eventLogKinds = ["created", "grew", "shrank", "merged", "split", "removed"] as const;
/** A change in the life of an event. */
export interface EventLogEntry {
  readonly kind: (typeof eventLogKinds)[number];
  readonly eventId: string;
  /** Events that went into it (merged) or came out of it (split). */
  readonly others: readonly string[];
  /** Claims that set it off. */
  readonly claimIds: readonly string[];
  /** One sentence. */
  readonly because: string;
}

/** What adding or removing testimonies changes: applied in one transaction. */
export interface EventChange {
  /** Claims whose testimonies go, before anything is put. */
  readonly removedClaimIds: readonly string[];
  readonly placed: readonly Placed[];
  readonly events: readonly Event[];
  readonly removedEventIds: readonly string[];
  readonly log: readonly EventLogEntry[];
}

/**
 * Where events are kept. Table layout (SQLite and PostgreSQL alike):
 *
 *   testimony(claim_id TEXT PRIMARY KEY, document_id TEXT, track TEXT, cell INTEGER, day_from INTEGER, day_to INTEGER,
 *             place_id TEXT NULL, published INTEGER NULL, event_id TEXT, body TEXT)   -- body: JSON of Testimony
 *     INDEX (track, cell, day_from), INDEX (document_id), INDEX (event_id), INDEX (place_id, day_from)
 *   event(id TEXT PRIMARY KEY, type TEXT, place_id TEXT NULL, lat REAL NULL, lon REAL NULL, day_from INTEGER NULL,
 *         day_to INTEGER NULL, grade TEXT, body TEXT)                                  -- body: JSON of Event
 *     INDEX (day_from), INDEX (place_id, day_from)
 *   event_log(seq INTEGER PRIMARY KEY, at TEXT, kind TEXT, event_id TEXT, body TEXT)   -- body: JSON of EventLogEntry
 *     INDEX (event_id)
 *   correction(id TEXT PRIMARY KEY, made TEXT, analyst TEXT, kind TEXT, body TEXT)     -- body: JSON of Correction
 */
export interface EventStore {
  near(neighbourhood: Neighbourhood): Promise<readonly Placed[]>;
  /** Testimonies of one document, to take back when it is coded anew. */
  ofDocument(documentId: string): Promise<readonly Placed[]>;
  /** Every testimony of the given events. */
  ofEvents(eventIds: readonly string[]): Promise<readonly Placed[]>;
  apply(change: EventChange): Promise<void>;
  /** Testimonies that bear on who holds a place; all places where `placeIds` is null. */
  aboutControl(placeIds: readonly string[] | null): Promise<readonly Testimony[]>;
  log(eventId: string): Promise<readonly EventLogEntry[]>;
  addCorrection(correction: Correction): Promise<void>;
  /** All corrections, oldest first. */
  corrections(): Promise<readonly Correction[]>;
}
