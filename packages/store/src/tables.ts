import type { Generated } from "kysely";
import type { EventTables } from "./event-tables.ts";
import type { OpenPlaceTables } from "./open-place-tables.ts";

/** One row a report. */
export interface DocumentTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly url: string | null;
  readonly source: string | null;
  readonly source_fold: string | null;
  readonly published: string | null;
  /** First ten characters of `published`. */
  readonly published_day: string | null;
  readonly language: string;
  readonly title: string | null;
  readonly text: string;
  readonly sha256: string;
  /** Notes as JSON. */
  readonly notes: string;
  readonly claim_count: number;
  /** SHA-256 over document, claims and notes: tells a changed coding from the same again. */
  readonly coding_hash: string;
}

/** One row a claim; `body` is the claim as JSON, the rest is what queries ask for. */
export interface ClaimTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly document_number: number;
  readonly type: string;
  readonly status: string;
  readonly polarity: string;
  readonly place_id: string | null;
  readonly place_fold: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO days, inclusive; of the text, else the day of publication; null where neither is known. */
  readonly first_day: string | null;
  readonly last_day: string | null;
  /** `first_day` or "": what lists are ordered by. */
  readonly sort_day: string;
  readonly confidence: number;
  readonly body: string;
}

/** One row an agent or target of a claim. */
export interface PartyTable {
  readonly claim_number: number;
  readonly role: "agent" | "target";
  readonly actor_id: string | null;
  readonly name_fold: string;
}

/** Names of places and parties that occur, once each: what "part of a name" is looked for in. */
export interface NameTable {
  readonly kind: "place" | "party";
  readonly fold: string;
}

/** The tables that queries are written against. */
export interface Tables extends EventTables, OpenPlaceTables {
  readonly documents: DocumentTable;
  readonly claims: ClaimTable;
  readonly parties: PartyTable;
  readonly names: NameTable;
}
