import type { Expression, Kysely, SqlBool, Transaction } from "kysely";
import type { Box } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A connection or a transaction on it. */
export type Database = Kysely<Tables> | Transaction<Tables>;

/** What a claim or document adds to the search indexes. */
export interface IndexedText {
  readonly number: number;
  /** Folded text. */
  readonly text: string;
}

/** A point of a claim for the index of boxes. */
export interface IndexedPoint {
  readonly number: number;
  readonly lat: number;
  readonly lon: number;
}

/** What one database engine does in its own way: full text, boxes, and the tables for them. */
export interface StoreDialect {
  readonly name: "sqlite" | "postgres";
  readonly createIndexes: (db: Kysely<unknown>) => Promise<void>;
  readonly indexText: (db: Database, table: "documents" | "claims", rows: readonly IndexedText[]) => Promise<void>;
  readonly indexPoints: (db: Database, rows: readonly IndexedPoint[]) => Promise<void>;
  /** Takes claims, and a document if given, out of the indexes. */
  readonly forget: (db: Database, claims: readonly number[], document: number | null) => Promise<void>;
  /** Whether `reference` (a `number` column) is of a row whose text holds all words of `query`. */
  readonly textMatches: (table: "documents" | "claims", reference: string, query: string) => Expression<SqlBool>;
  /** Whether `reference` (a claim's `number`) lies in a box. */
  readonly inBox: (reference: string, box: Box) => Expression<SqlBool>;
}
