import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreError } from "@recoupe/model";
import Database from "libsql";
import { expect, test } from "vitest";
import { describeStore, reportFor } from "../contract.suite.ts";
import { openSqliteStore } from "./open.ts";

function temporaryFile(): string {
  return join(mkdtempSync(join(tmpdir(), "recoupe-store-")), "store.db");
}

describeStore("SQLite in memory", () => openSqliteStore(":memory:"));

test("a store is the same when opened again", async () => {
  const file = temporaryFile();
  const first = await openSqliteStore(file);
  await first.addDocuments([reportFor("d", "Rawa est tombée.", [{ type: "capture" }])]);
  await first.close();
  const second = await openSqliteStore(file);
  expect((await second.claims({ text: "tombee" })).total).toBe(1);
  await second.close();
});

test("a file that is no store is an error that says so", async () => {
  const file = temporaryFile();
  writeFileSync(file, "this is not a database, whatever its name may say".repeat(100));
  await expect(openSqliteStore(file)).rejects.toThrow(StoreError);
});

test("a store from a newer version is refused", async () => {
  const file = temporaryFile();
  await (await openSqliteStore(file)).close();
  const database = new Database(file);
  database.exec("insert into kysely_migration values ('9999-from-the-future', '2099-01-01')");
  database.close();
  await expect(openSqliteStore(file)).rejects.toThrow("newer");
});
