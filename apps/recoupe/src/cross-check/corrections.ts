import { createHash } from "node:crypto";
import { type Correction, correctionSchema, type Statement, UsageError } from "@recoupe/model";
import { dayOf, type Roster, refutedClaims, standingCorrections, updateEvents } from "@recoupe/reconcile";
import type { Store } from "@recoupe/store";

/** Who states something, and why. */
export interface Signature {
  readonly analyst: string;
  readonly reason: string;
  /** ISO instant. */
  readonly made: string;
}

/** Keeps an analyst's statement and lets it take effect; the reports themselves are never altered. */
export async function addCorrection(store: Store, statement: Statement, signature: Signature): Promise<Correction> {
  const id = createHash("sha256")
    .update(JSON.stringify([statement, signature]))
    .digest("hex")
    .slice(0, 16);
  const checked = correctionSchema.safeParse({ id, ...signature, statement });
  if (!checked.success) throw new UsageError(`This is no statement: ${checked.error.issues[0]?.message ?? ""}`);
  await store.events.addCorrection(checked.data);
  await takeEffect(store, checked.data);
  return checked.data;
}

/** What an analyst says of a claim, named so that it is found again after re-coding. */
export async function claimStatement(store: Store, claimId: string, verdict: "wrong" | "right"): Promise<Statement> {
  const record = await store.claim(claimId);
  if (record === null) throw new UsageError(`No claim ${claimId} in this store`);
  const { documentId, type, trigger } = record.claim;
  return { kind: "claim", claimId, documentId, type, trigger, verdict };
}

/** The statement that takes a correction back. */
export async function reverseStatement(store: Store, correctionId: string): Promise<Statement> {
  const all = await store.events.corrections();
  if (!all.some(({ id }) => id === correctionId)) throw new UsageError(`No correction ${correctionId} in this store`);
  return { kind: "reverse", correctionId };
}

/** A statement of who holds a place. Throws a UsageError for days in the wrong order. */
export function controlStatement(
  place: {
    readonly name: string;
    readonly placeId: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
  },
  holder: string,
  from: string,
  to: string,
): Statement {
  if ((dayOf(from) ?? 0) > (dayOf(to) ?? 0)) throw new UsageError(`${from} is after ${to}`);
  const { name, placeId, lat, lon } = place;
  return { kind: "control", place: name, placeId, lat, lon, holder, from, to };
}

/** Grades anew the events of the claims that a correction, or its taking back, is about. */
async function takeEffect(store: Store, { statement }: Correction): Promise<void> {
  const all = await store.events.corrections();
  const about =
    statement.kind === "reverse" ? all.find(({ id }) => id === statement.correctionId)?.statement : statement;
  if (about?.kind !== "claim") return;
  const claims = (await store.document(about.documentId))?.claims ?? [];
  const meant = refutedClaims(
    all
      .filter((one) => one.statement === about || JSON.stringify(one.statement) === JSON.stringify(about))
      .map((one) => ({
        ...one,
        statement: { ...about, verdict: "wrong" as const },
      })),
    claims,
  );
  const placed = (await store.events.ofDocument(about.documentId)).filter(({ testimony }) =>
    meant.has(testimony.claimId),
  );
  const refuted = refutedClaims(standingCorrections(all, null), claims);
  await updateEvents(store.events, { added: placed.map(({ testimony }) => testimony), removed: [] }, refuted);
}

/** Whether an actor id is known; `contested` and `unknown` are states of their own. */
export function isHolder(holder: string, roster: Roster): boolean {
  return holder === "contested" || holder === "unknown" || roster.actorById(holder) !== null;
}
