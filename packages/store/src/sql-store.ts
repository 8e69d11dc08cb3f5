import { StoreError, UsageError } from "@recoupe/model";
import { type Kysely, sql } from "kysely";
import { addDocuments } from "./add-documents.ts";
import type { StoreDialect } from "./dialect.ts";
import { createEventStore } from "./events.ts";
import { claimById, findClaims } from "./find-claims.ts";
import { documentById, findDocuments } from "./find-documents.ts";
import { createOpenPlaceStore } from "./open-places.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A store over any engine that has a dialect. */
export function createStore(db: Kysely<Tables>, dialect: StoreDialect): Store {
  return {
    addDocuments: (reports) =>
      guarded("write to", () => db.transaction().execute((transaction) => addDocuments(transaction, dialect, reports))),
    document: (id) => guarded("read", () => documentById(db, id)),
    documents: (query) => guarded("read", () => findDocuments(db, dialect, query)),
    claim: (id) => guarded("read", () => claimById(db, id)),
    claims: (query) => guarded("read", () => findClaims(db, dialect, query)),
    sources: () =>
      guarded("read", () =>
        db
          .selectFrom("documents")
          .where("source", "is not", null)
          .groupBy("source")
          .select([sql<string>`source`.as("source"), sql<number>`count(*)`.as("documents")])
          .orderBy("documents", "desc")
          .orderBy("source")
          .execute(),
      ),
    events: createEventStore(db),
    openPlaces: createOpenPlaceStore(db),
    close: () => db.destroy(),
  };
}

async function guarded<T>(doing: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const reason = cause instanceof Error ? `: ${cause.message}` : "";
    throw new StoreError(`Could not ${doing} the store${reason}`, { cause });
  }
}
