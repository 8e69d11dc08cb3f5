import { StoreError } from "@recoupe/model";
import { type Kysely, Migrator } from "kysely";
import type { StoreDialect } from "../dialect.ts";
import { createDocumentsAndClaims } from "./0001-documents-and-claims.ts";
import { createEvents } from "./0002-events.ts";
import { createOpenPlaces } from "./0003-open-places.ts";

type Migrate = (db: Kysely<unknown>, dialect: StoreDialect) => Promise<void>;

/** All changes of shape in order; new ones go at the end and old ones are never edited. */
const migrations: Readonly<Record<string, Migrate>> = {
  "0001-documents-and-claims": createDocumentsAndClaims,
  "0002-events": createEvents,
  "0003-open-places": createOpenPlaces,
};

/** Brings a store to the newest shape; throws a StoreError if it is newer than this program or cannot be changed. */
export async function migrate<T>(db: Kysely<T>, dialect: StoreDialect): Promise<void> {
  const bound = Object.fromEntries(
    Object.entries(migrations).map(([name, up]) => [name, { up: (target: Kysely<unknown>) => up(target, dialect) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => bound } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new StoreError("The store cannot be brought to this version; is it from a newer Recoupe?", { cause: error });
  }
}
