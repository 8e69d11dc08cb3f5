import { sql } from "kysely";
import type { StoreDialect } from "../dialect.ts";
import { ftsQuery } from "./fts-query.ts";

/** SQLite with FTS5 (contentless: the text stays in its own table) and R*Tree. */
export const sqliteStoreDialect: StoreDialect = {
  name: "sqlite",

  async createIndexes(db) {
    const options = sql.raw("content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'");
    await sql`create virtual table documents_text using fts5(text, ${options})`.execute(db);
    await sql`create virtual table claims_text using fts5(text, ${options})`.execute(db);
    await sql`create virtual table claims_box using rtree(number, west, east, south, north)`.execute(db);
  },

  async indexText(db, table, rows) {
    const name = sql.raw(`${table}_text`);
    if (rows.length === 0) return;
    const values = rows.map(({ number, text }) => sql`(${number}, ${text})`);
    await sql`insert into ${name}(rowid, text) values ${sql.join(values)}`.execute(db);
  },

  async indexPoints(db, rows) {
    const values = rows.map(({ number, lat, lon }) => sql`(${number}, ${lon}, ${lon}, ${lat}, ${lat})`);
    await sql`insert into claims_box values ${sql.join(values)}`.execute(db);
  },

  async forget(db, claims, document) {
    for (const number of claims) {
      await sql`delete from claims_text where rowid = ${number}`.execute(db);
      await sql`delete from claims_box where number = ${number}`.execute(db);
    }
    if (document !== null) await sql`delete from documents_text where rowid = ${document}`.execute(db);
  },

  textMatches(table, reference, query) {
    const name = sql.raw(`${table}_text`);
    return sql`${sql.ref(reference)} in (select rowid from ${name} where ${name} match ${ftsQuery(query)})`;
  },

  inBox(reference, [west, south, east, north]) {
    const number = sql.ref(reference);
    const bands =
      west <= east
        ? [[west, east]]
        : [
            [west, 180],
            [-180, east],
          ];
    const parts = bands.map(
      ([from, to]) =>
        sql`${number} in (select number from claims_box
          where west >= ${from} and east <= ${to} and south >= ${south} and north <= ${north})`,
    );
    return sql`(${sql.join(parts, sql` or `)})`;
  },
};
