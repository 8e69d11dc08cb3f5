import { createHash } from "node:crypto";
import { type Claim, type Document, foldText, textOf } from "@recoupe/model";
import type { Insertable } from "kysely";
import { claimDays } from "./claim-days.ts";
import type { Database, StoreDialect } from "./dialect.ts";
import type { AddResult, CodedReport } from "./store.ts";
import type { ClaimTable, DocumentTable, PartyTable } from "./tables.ts";

/** Rows to an insert; SQLite takes at most 32,766 parameters. */
const rowsAtOnce = 500;

interface Incoming extends CodedReport {
  readonly codingHash: string;
  /** Of the document that is replaced, or null for a new one. */
  readonly replaces: number | null;
}

interface NumberedClaim {
  readonly number: number;
  readonly claim: Claim;
  readonly document: Document;
}

/** Adds documents with their claims, and replaces the claims of those that were coded otherwise before. */
export async function addDocuments(
  db: Database,
  dialect: StoreDialect,
  reports: readonly CodedReport[],
): Promise<AddResult> {
  const counts = { added: 0, replaced: 0, unchanged: 0 };
  for (const batch of batchesOf(reports)) {
    const incoming = await changedOf(db, batch);
    const replaced = incoming.flatMap(({ replaces }) => (replaces === null ? [] : [replaces]));
    for (const number of replaced) await removeDocument(db, dialect, number);
    await insertAll(db, dialect, incoming);
    counts.unchanged += batch.length - incoming.length;
    counts.replaced += replaced.length;
    counts.added += incoming.length - replaced.length;
  }
  return counts;
}

/** Batches in which no document comes twice, in the order given. */
function* batchesOf(reports: readonly CodedReport[]): Generator<readonly CodedReport[]> {
  let batch: CodedReport[] = [];
  const ids = new Set<string>();
  for (const report of reports) {
    if (ids.has(report.document.id) || batch.length >= rowsAtOnce) {
      yield batch;
      batch = [];
      ids.clear();
    }
    batch.push(report);
    ids.add(report.document.id);
  }
  if (batch.length > 0) yield batch;
}

/** The reports of a batch that are new, or coded otherwise than in the store. */
async function changedOf(db: Database, batch: readonly CodedReport[]): Promise<readonly Incoming[]> {
  const ids = batch.map(({ document }) => document.id);
  const rows = await db
    .selectFrom("documents")
    .where("id", "in", ids)
    .select(["id", "number", "coding_hash"])
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return batch.flatMap((report) => {
    const codingHash = createHash("sha256").update(JSON.stringify(report)).digest("hex");
    const before = known.get(report.document.id);
    return before?.coding_hash === codingHash ? [] : [{ ...report, codingHash, replaces: before?.number ?? null }];
  });
}

async function removeDocument(db: Database, dialect: StoreDialect, number: number): Promise<void> {
  const claims = await db.selectFrom("claims").where("document_number", "=", number).select("number").execute();
  const numbers = claims.map((claim) => claim.number);
  await dialect.forget(db, numbers, number);
  for (const some of chunksOf(numbers)) await db.deleteFrom("parties").where("claim_number", "in", some).execute();
  await db.deleteFrom("claims").where("document_number", "=", number).execute();
  await db.deleteFrom("documents").where("number", "=", number).execute();
}

async function insertAll(db: Database, dialect: StoreDialect, incoming: readonly Incoming[]): Promise<void> {
  const [fresh, again] = [
    incoming.filter((one) => one.replaces === null),
    incoming.filter((one) => one.replaces !== null),
  ];
  const numbers = new Map<string, number>();
  for (const some of [...chunksOf(fresh), ...chunksOf(again)]) {
    const rows = await db.insertInto("documents").values(some.map(documentRow)).returning(["number", "id"]).execute();
    for (const row of rows) numbers.set(row.id, row.number);
  }
  const numbered = incoming.map((report) => ({ ...report, number: numbers.get(report.document.id) ?? 0 }));
  for (const some of chunksOf(numbered)) {
    await dialect.indexText(
      db,
      "documents",
      some.map(({ number, document }) => ({ number, text: foldText(`${document.title ?? ""}\n${document.text}`) })),
    );
  }
  const claims = numbered.flatMap(({ document, claims: own, number }) =>
    distinct(own).map((claim) => ({ claim, document, documentNumber: number })),
  );
  for (const some of chunksOf(claims)) {
    const rows = await db.insertInto("claims").values(some.map(claimRow)).returning(["number", "id"]).execute();
    const byId = new Map(rows.map((row) => [row.id, row.number]));
    await indexClaims(
      db,
      dialect,
      some.map(({ claim, document }) => ({ claim, document, number: byId.get(claim.id) ?? 0 })),
    );
  }
}

async function indexClaims(db: Database, dialect: StoreDialect, claims: readonly NumberedClaim[]): Promise<void> {
  const parties = claims.flatMap(partyRows);
  for (const some of chunksOf(parties)) await db.insertInto("parties").values(some).execute();
  const names = [
    ...claims.flatMap(({ claim: { place } }) =>
      place === null ? [] : [{ kind: "place" as const, fold: foldText(place.name) }],
    ),
    ...parties.map((party) => ({ kind: "party" as const, fold: party.name_fold })),
  ];
  const distinctNames = [...new Map(names.map((name) => [`${name.kind} ${name.fold}`, name])).values()];
  for (const some of chunksOf(distinctNames)) {
    await db
      .insertInto("names")
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await dialect.indexText(
    db,
    "claims",
    claims.map(({ claim, document, number }) => ({ number, text: searchableText(claim, document.text) })),
  );
  const points = claims.flatMap(({ claim: { place }, number }) =>
    place === null || place.lat === null || place.lon === null ? [] : [{ number, lat: place.lat, lon: place.lon }],
  );
  if (points.length > 0) await dialect.indexPoints(db, points);
}

function documentRow({ document, claims, notes, codingHash, replaces }: Incoming): Insertable<DocumentTable> {
  return {
    ...(replaces === null ? {} : { number: replaces }),
    id: document.id,
    url: document.url,
    source: document.source,
    source_fold: document.source === null ? null : foldText(document.source),
    published: document.published,
    published_day: document.published?.slice(0, 10) ?? null,
    language: document.language,
    title: document.title,
    text: document.text,
    sha256: document.sha256,
    notes: JSON.stringify(notes),
    claim_count: claims.length,
    coding_hash: codingHash,
  };
}

interface ClaimOfDocument {
  readonly claim: Claim;
  readonly document: Document;
  readonly documentNumber: number;
}

function claimRow({ claim, document, documentNumber }: ClaimOfDocument): Insertable<ClaimTable> {
  const days = claimDays(claim, document);
  return {
    id: claim.id,
    document_number: documentNumber,
    type: claim.type,
    status: claim.status,
    polarity: claim.polarity,
    place_id: claim.place?.placeId ?? null,
    place_fold: claim.place === null ? null : foldText(claim.place.name),
    lat: claim.place?.lat ?? null,
    lon: claim.place?.lon ?? null,
    first_day: days?.first ?? null,
    last_day: days?.last ?? null,
    sort_day: days?.first ?? "",
    confidence: claim.confidence,
    body: JSON.stringify(claim),
  };
}

function partyRows({ claim, number }: NumberedClaim): readonly PartyTable[] {
  return (["agent", "target"] as const).flatMap((role) =>
    claim[`${role}s`].map((party) => ({
      claim_number: number,
      role,
      actor_id: party.actorId,
      name_fold: foldText(party.name),
    })),
  );
}

/** The clause, and the names that pronouns in it stand for. */
function searchableText(claim: Claim, text: string): string {
  const names = [...claim.agents, ...claim.targets, ...claim.attribution, claim.place, claim.origin];
  return foldText([textOf(text, claim.evidence), ...names.map((named) => named?.name ?? "")].join("\n"));
}

function distinct(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

function chunksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += rowsAtOnce) chunks.push(items.slice(start, start + rowsAtOnce));
  return chunks;
}
