import { type Claim, foldText, type Language, type Note } from "@recoupe/model";
import { type Kysely, sql } from "kysely";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { StoreDialect } from "./dialect.ts";
import { defaultLimit } from "./find-claims.ts";
import type { CodedReport, DocumentQuery, DocumentSummary, Page } from "./store.ts";
import type { Tables } from "./tables.ts";

const day = sql<string>`coalesce(documents.published_day, '')`;

/** One page of the documents that meet all conditions, latest publication first. */
export async function findDocuments(
  db: Kysely<Tables>,
  dialect: StoreDialect,
  query: DocumentQuery,
): Promise<Page<DocumentSummary>> {
  const limit = query.limit ?? defaultLimit;
  let matching = db.selectFrom("documents");
  if (query.language !== undefined) matching = matching.where("language", "=", query.language);
  if (query.source !== undefined) matching = matching.where("source_fold", "=", foldText(query.source));
  if (query.asKnownOn !== undefined) matching = matching.where("published_day", "<=", query.asKnownOn);
  if (query.text !== undefined && query.text.trim() !== "") {
    matching = matching.where(dialect.textMatches("documents", "documents.number", query.text));
  }
  const counted = await matching.select((e) => e.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  let page = matching
    .select(["id", "url", "source", "published", "language", "title", "sha256", "claim_count as claimCount"])
    .select(day.as("day"))
    .orderBy(day, "desc")
    .orderBy("id")
    .limit(limit + 1);
  if (query.cursor !== undefined) {
    const position = decodeCursor(query.cursor);
    page = page.where(
      sql<boolean>`(${day} < ${position.day} or (${day} = ${position.day} and documents.id > ${position.id}))`,
    );
  }
  const rows = await page.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ day: _, language, ...row }) => ({ ...row, language: language as Language })),
    total: Number(counted.total),
    next: rows.length > limit && last !== undefined ? encodeCursor({ day: last.day, id: last.id }) : null,
  };
}

/** One document with its text, notes and claims in the order of the text. */
export async function documentById(db: Kysely<Tables>, id: string): Promise<CodedReport | null> {
  const row = await db.selectFrom("documents").where("id", "=", id).selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const claims = await db
    .selectFrom("claims")
    .where("document_number", "=", row.number)
    .orderBy("number")
    .select("body")
    .execute();
  return {
    document: {
      id: row.id,
      url: row.url,
      source: row.source,
      published: row.published,
      language: row.language as Language,
      title: row.title,
      text: row.text,
      sha256: row.sha256,
    },
    claims: claims.map((claim) => JSON.parse(claim.body) as Claim),
    notes: JSON.parse(row.notes) as Note[],
  };
}
