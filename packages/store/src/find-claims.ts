import { type Claim, foldText, type Language } from "@recoupe/model";
import type { ExpressionBuilder, Kysely, SelectQueryBuilder } from "kysely";
import { claimDays } from "./claim-days.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Database, StoreDialect } from "./dialect.ts";
import { claimsInferred } from "./inferred-claims.ts";
import { createOpenPlaceStore } from "./open-places.ts";
import type { ClaimQuery, ClaimRecord, Page } from "./store.ts";
import type { Tables } from "./tables.ts";
import { withInferred } from "./with-inferred.ts";

/** Items to a page where the query does not say. */
export const defaultLimit = 100;

type ClaimSelection<O> = SelectQueryBuilder<Tables, "claims", O>;

const recordColumns = [
  "claims.body",
  "claims.sort_day",
  "claims.id as claim_id",
  "documents.id",
  "documents.source",
  "documents.published",
  "documents.language",
  "documents.title",
  "documents.url",
] as const;

/** One page of the claims that meet all conditions, latest day first. */
export async function findClaims(
  db: Kysely<Tables>,
  dialect: StoreDialect,
  query: ClaimQuery,
): Promise<Page<ClaimRecord>> {
  const limit = query.limit ?? defaultLimit;
  const matching = where(db.selectFrom("claims"), db, dialect, query);
  const counted = await matching
    .select((expression) => expression.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let page = matching
    .innerJoin("documents", "documents.number", "claims.document_number")
    .select(recordColumns)
    .orderBy("claims.sort_day", "desc")
    .orderBy("claims.id")
    .limit(limit + 1);
  if (query.cursor !== undefined) {
    const { day, id } = decodeCursor(query.cursor);
    page = page.where((e) =>
      e.or([e("claims.sort_day", "<", day), e.and([e("claims.sort_day", "=", day), e("claims.id", ">", id)])]),
    );
  }
  const rows = await page.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await recordsOf(db, shown, query.asKnownOn),
    total: Number(counted.total),
    next: rows.length > limit && last !== undefined ? encodeCursor({ day: last.sort_day, id: last.claim_id }) : null,
  };
}

/** One claim by its id. */
export async function claimById(db: Kysely<Tables>, id: string): Promise<ClaimRecord | null> {
  const row = await db
    .selectFrom("claims")
    .innerJoin("documents", "documents.number", "claims.document_number")
    .where("claims.id", "=", id)
    .select(recordColumns)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [record] = await recordsOf(db, [row], undefined);
  return record ?? null;
}

function where(
  selection: ClaimSelection<object>,
  db: Kysely<Tables>,
  dialect: StoreDialect,
  query: ClaimQuery,
): ClaimSelection<object> {
  let found = selection;
  if (query.types !== undefined) found = found.where("claims.type", "in", query.types);
  if (query.from !== undefined) found = found.where("claims.last_day", ">=", query.from);
  if (query.to !== undefined)
    found = found.where("claims.first_day", "<=", query.to).where("claims.sort_day", "<=", query.to);
  if (query.located !== undefined) found = found.where((e) => isLocated(e, query, db));
  if (query.text !== undefined && query.text.trim() !== "") {
    found = found.where(dialect.textMatches("claims", "claims.number", query.text));
  }
  const { box, places, actor } = query;
  if (box !== undefined) {
    const inferred = claimsInferred(db, query.asKnownOn, box);
    /* One list of numbers, by which a database can begin; an `or` beside other conditions would have it read all claims. */
    const there = db
      .selectFrom("claims as there")
      .where((e) => e.or([dialect.inBox("there.number", box), e("there.id", "in", inferred)]));
    found = found.where("claims.number", "in", there.select("there.number"));
  }
  if (places !== undefined) found = found.where((e) => e.or(places.map((place) => placeFits(e, place))));
  if (actor !== undefined) found = found.where((e) => hasParty(e, actor));
  const documents = documentsOf(db, query);
  return documents === null ? found : found.where("claims.document_number", "in", documents);
}

/** Numbers of the documents that a query asks for, or null where it takes all. */
function documentsOf(db: Kysely<Tables>, { documentId, language, source, asKnownOn }: ClaimQuery) {
  if ([documentId, language, source, asKnownOn].every((condition) => condition === undefined)) return null;
  let documents = db.selectFrom("documents").select("documents.number");
  if (documentId !== undefined) documents = documents.where("documents.id", "=", documentId);
  if (language !== undefined) documents = documents.where("documents.language", "=", language);
  if (source !== undefined) documents = documents.where("documents.source_fold", "=", foldText(source));
  if (asKnownOn !== undefined) documents = documents.where("documents.published_day", "<=", asKnownOn);
  return documents;
}

type ClaimExpressions = ExpressionBuilder<Tables, "claims">;

/** Whether a claim's place has coordinates or is bound by reports together, or has and is not, as a query asks. */
function isLocated(e: ClaimExpressions, { located, asKnownOn }: ClaimQuery, db: Database) {
  const isOpen = e.and([e("claims.lat", "is", null), e("claims.id", "not in", claimsInferred(db, asKnownOn))]);
  return located === true ? e.not(isOpen) : isOpen;
}

/** A gazetteer id has its source before a colon; anything else is part of a name. */
function placeFits(e: ClaimExpressions, place: string) {
  if (/^[a-z]+:/.test(place)) return e("claims.place_id", "=", place);
  return e("claims.place_fold", "in", namesLike(e, "place", place));
}

function hasParty(e: ClaimExpressions, actor: string) {
  return e(
    "claims.number",
    "in",
    e
      .selectFrom("parties")
      .where((p) => p.or([p("actor_id", "=", actor), p("name_fold", "in", namesLike(e, "party", actor))]))
      .select("claim_number"),
  );
}

function namesLike(e: ClaimExpressions, kind: "place" | "party", part: string) {
  return e.selectFrom("names").where("kind", "=", kind).where("fold", "like", likePattern(part)).select("fold");
}

/** Anywhere in the folded name; wildcards of the input are dropped. */
function likePattern(name: string): string {
  return `%${foldText(name).replace(/[%_]/g, "")}%`;
}

interface RecordRow {
  readonly body: string;
  readonly id: string;
  readonly source: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly title: string | null;
  readonly url: string | null;
}

async function recordsOf(
  db: Kysely<Tables>,
  rows: readonly RecordRow[],
  knownOn: string | undefined,
): Promise<readonly ClaimRecord[]> {
  const told = rows.map(({ body }) => JSON.parse(body) as Claim);
  const claims = await withInferred(createOpenPlaceStore(db), told, knownOn);
  return rows.map(({ id, source, published, language, title, url }, at) => {
    const claim = claims[at] as Claim;
    const document = { id, source, published, language: language as Language, title, url };
    return { claim, document, days: claimDays(claim, document) };
  });
}
