import { StoreError } from "@recoupe/model";
import { Kysely, SqliteDialect } from "kysely";
import Database from "libsql";
import { migrate } from "../migrations/index.ts";
import { createStore } from "../sql-store.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import { sqliteStoreDialect } from "./dialect.ts";

/**
 * Opens a store in a file, or in memory for `:memory:`, and brings it to the newest shape. Readers do not wait for the
 * writer (write-ahead log). Throws a StoreError if the file cannot be opened or is no store.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  const database = openDatabase(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    await migrate(db, sqliteStoreDialect);
  } catch (cause) {
    await db.destroy();
    throw cause instanceof StoreError ? cause : new StoreError(`${file} is not a Recoupe store`, { cause });
  }
  return createStore(db, sqliteStoreDialect);
}

function openDatabase(file: string): InstanceType<typeof Database> {
  try {
    const database = new Database(file);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
    database.pragma("busy_timeout = 5000");
    return database;
  } catch (cause) {
    throw new StoreError(`The store ${file} cannot be opened`, { cause });
  }
}
