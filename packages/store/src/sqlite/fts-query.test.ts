import fc from "fast-check";
import Database from "libsql";
import { expect, test } from "vitest";
import { ftsQuery } from "./fts-query.ts";

test.each([
  ["Deir Ezzor", '"deir" "ezzor"*'],
  ["« armée syrienne » repris ", '"armee syrienne" "repris"'],
  ["l'armée", '"l" "armee"*'],
  ["", '""'],
  ["AND (", '"and"'],
])("%s → %s", (input, query) => {
  expect(ftsQuery(input)).toBe(query);
});

test("any input is a query that the engine accepts", () => {
  const database = new Database(":memory:");
  database.exec("create virtual table t using fts5(text)");
  const select = database.prepare("select rowid from t where t match ?");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (input) => {
      select.all([ftsQuery(input)]);
    }),
  );
  database.close();
});
