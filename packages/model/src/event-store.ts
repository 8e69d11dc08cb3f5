import type { ClaimType } from "./claim-type.ts";
import type { Correction } from "./correction.ts";
import type { Event, GradeName } from "./event.ts";
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

/** Which events; all conditions hold together. Days are inclusive ISO dates. */
export interface EventQuery {
  /** Gazetteer ids; one of them must be the event's place. */
  readonly placeIds?: readonly string[] | undefined;
  /** With `placeIds`: or its place is in no gazetteer and has this key (`OpenPlace`). */
  readonly openKey?: string | undefined;
  readonly types?: readonly ClaimType[] | undefined;
  readonly grades?: readonly GradeName[] | undefined;
  /** Actor id among authors or targets. */
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** West, south, east, north, in degrees. */
  readonly box?: readonly [number, number, number, number] | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** Which testimonies; all conditions hold together. */
export interface TestimonyQuery {
  readonly placeIds?: readonly string[] | undefined;
  /** With `placeIds`: or the place is in no gazetteer and has this key (`OpenPlace`). */
  readonly openKey?: string | undefined;
  readonly from?: DayNumber | undefined;
  readonly to?: DayNumber | undefined;
  /** Published on or before this day. */
  readonly knownOn?: DayNumber | undefined;
}

/** Where a document's own words begin, and the keys under which near-identical passages and translations meet. */
export interface OriginRecord {
  readonly documentId: string;
  readonly originId: string;
  readonly keys: readonly number[];
}

/** Where testimonies, events, origins and corrections are kept. */
export interface EventStore {
  near(neighbourhood: Neighbourhood): Promise<readonly Placed[]>;
  /** Testimonies of one document, to take back when it is coded anew. */
  ofDocument(documentId: string): Promise<readonly Placed[]>;
  /** Every testimony of the given events. */
  ofEvents(eventIds: readonly string[]): Promise<readonly Placed[]>;
  apply(change: EventChange): Promise<void>;
  /**
   * Testimonies of types that bear on who holds a place: of the given places and of every name that was not resolved; of all
   * where `placeIds` is null.
   */
  aboutControl(placeIds: readonly string[] | null): Promise<readonly Testimony[]>;
  event(id: string): Promise<Event | null>;
  /** Latest first. */
  findEvents(query: EventQuery): Promise<{ readonly items: readonly Event[]; readonly total: number }>;
  findTestimonies(query: TestimonyQuery): Promise<readonly Testimony[]>;
  log(eventId: string): Promise<readonly EventLogEntry[]>;
  addCorrection(correction: Correction): Promise<void>;
  /** Documents that share one of the keys, at most `limit` to a key. */
  withKeys(keys: readonly number[], limit: number): Promise<readonly OriginRecord[]>;
  putOrigins(records: readonly OriginRecord[]): Promise<void>;
  /** All corrections, oldest first. */
  corrections(): Promise<readonly Correction[]>;
}
