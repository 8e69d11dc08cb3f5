import type { Generated } from "kysely";

/** One row a claim that stands in an event; `body` is the Testimony as JSON, days are counted from 1970-01-01. */
export interface TestimonyTable {
  readonly claim_id: string;
  readonly document_id: string;
  readonly track: string;
  readonly cell: number;
  readonly day_from: number;
  readonly day_to: number;
  readonly place_id: string | null;
  readonly published: number | null;
  /** 1 where it bears on who holds its place. */
  readonly about_control: number;
  readonly event_id: string;
  readonly body: string;
}

/** One row an event; `body` is the Event as JSON. */
export interface EventTable {
  readonly id: string;
  readonly type: string;
  readonly grade: string;
  readonly place_id: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO days, or "" where nobody dates it. */
  readonly day_from: string;
  readonly day_to: string;
  /** Actor ids of authors and targets, each between bars: `|syria-army|islamic-state|`. */
  readonly actors: string;
  readonly body: string;
}

/** One row a change in the life of an event; never altered. */
export interface EventLogTable {
  readonly seq: Generated<number>;
  readonly at: string;
  readonly kind: string;
  readonly event_id: string;
  readonly body: string;
}

/** One row an analyst's statement; never altered. */
export interface CorrectionTable {
  readonly id: string;
  readonly made: string;
  readonly analyst: string;
  readonly kind: string;
  readonly body: string;
}

/** One row a document whose origin is known. */
export interface OriginTable {
  readonly document_id: string;
  readonly origin_id: string;
}

/** One row a passage key of a document. */
export interface OriginKeyTable {
  readonly key: number;
  readonly document_id: string;
}

/** The tables of cross-checking. */
export interface EventTables {
  readonly testimonies: TestimonyTable;
  readonly events: EventTable;
  readonly event_log: EventLogTable;
  readonly corrections: CorrectionTable;
  readonly origins: OriginTable;
  readonly origin_keys: OriginKeyTable;
}
