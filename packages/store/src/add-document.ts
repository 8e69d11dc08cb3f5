import { createHash } from "node:crypto";
import { type Claim, foldText, textOf } from "@recoupe/model";
import type { Insertable } from "kysely";
import { claimDays } from "./claim-days.ts";
import type { Database, StoreDialect } from "./dialect.ts";
import type { AddResult, CodedReport } from "./store.ts";
import type { ClaimTable, PartyTable } from "./tables.ts";

/** Adds one document with its claims, or replaces the claims of one that was coded otherwise before. */
export async function addDocument(db: Database, dialect: StoreDialect, report: CodedReport): Promise<keyof AddResult> {
  const codingHash = createHash("sha256").update(JSON.stringify(report)).digest("hex");
  const { document } = report;
  const known = await db
    .selectFrom("documents")
    .where("id", "=", document.id)
    .select(["number", "coding_hash"])
    .executeTakeFirst();
  if (known?.coding_hash === codingHash) return "unchanged";
  if (known !== undefined) await removeDocument(db, dialect, known.number);
  const { number } = await db
    .insertInto("documents")
    .values({
      ...(known === undefined ? {} : { number: known.number }),
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
      notes: JSON.stringify(report.notes),
      claim_count: report.claims.length,
      coding_hash: codingHash,
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  await dialect.indexText(db, "documents", [{ number, text: foldText(`${document.title ?? ""}\n${document.text}`) }]);
  await addClaims(db, dialect, report, number);
  return known === undefined ? "added" : "replaced";
}

async function removeDocument(db: Database, dialect: StoreDialect, number: number): Promise<void> {
  const claims = await db.selectFrom("claims").where("document_number", "=", number).select("number").execute();
  const numbers = claims.map((claim) => claim.number);
  await dialect.forget(db, numbers, number);
  if (numbers.length > 0) await db.deleteFrom("parties").where("claim_number", "in", numbers).execute();
  await db.deleteFrom("claims").where("document_number", "=", number).execute();
  await db.deleteFrom("documents").where("number", "=", number).execute();
}

/** Rows to an insert; SQLite takes at most 32,766 parameters. */
const batchSize = 500;

async function addClaims(
  db: Database,
  dialect: StoreDialect,
  report: CodedReport,
  documentNumber: number,
): Promise<void> {
  const all = [...new Map(report.claims.map((claim) => [claim.id, claim])).values()];
  for (let start = 0; start < all.length; start += batchSize) {
    const claims = all.slice(start, start + batchSize);
    const rows = await db
      .insertInto("claims")
      .values(claims.map((claim) => claimRow(claim, report, documentNumber)))
      .returning(["number", "id"])
      .execute();
    const numbers = new Map(rows.map((row) => [row.id, row.number]));
    const numbered = claims.map((claim) => ({ claim, number: numbers.get(claim.id) ?? 0 }));
    const parties = numbered.flatMap(({ claim, number }) => partyRows(claim, number));
    for (let at = 0; at < parties.length; at += batchSize) {
      await db
        .insertInto("parties")
        .values(parties.slice(at, at + batchSize))
        .execute();
    }
    await dialect.indexText(
      db,
      "claims",
      numbered.map(({ claim, number }) => ({ number, text: searchableText(claim, report.document.text) })),
    );
    await dialect.indexPoints(
      db,
      numbered.flatMap(({ claim: { place }, number }) =>
        place === null || place.lat === null || place.lon === null ? [] : [{ number, lat: place.lat, lon: place.lon }],
      ),
    );
  }
}

function claimRow(claim: Claim, { document }: CodedReport, documentNumber: number): Insertable<ClaimTable> {
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

function partyRows(claim: Claim, number: number): readonly PartyTable[] {
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
