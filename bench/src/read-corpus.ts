import { readFileSync } from "node:fs";
import type { Claim, Testimony, Where } from "@recoupe/model";
import { findOrigins, type ReportFacts, type Roster, testify } from "@recoupe/reconcile";

type WrittenPlace = Omit<Where, "span" | "distanceKm" | "bearing"> | null;
interface WrittenClaim extends Omit<Claim, "id" | "documentId" | "place" | "origin"> {
  readonly place: WrittenPlace;
  readonly origin: WrittenPlace;
}

const corpora = new URL("../../fixtures/corpora/", import.meta.url);
const span = { start: 0, end: 0 };

/** Testimonies of the hand-made claims of a corpus under fixtures/corpora. */
export function readCorpus(name: string, roster: Roster): readonly Testimony[] {
  const lines = (file: string) =>
    readFileSync(new URL(`${name}/${file}`, corpora), "utf8")
      .trimEnd()
      .split("\n");
  const reports = lines("reports.jsonl").map((line) => JSON.parse(line) as ReportFacts);
  const claims = new Map(
    lines("claims.jsonl").map((line) => {
      const { id, claims: written } = JSON.parse(line) as { id: string; claims: WrittenClaim[] };
      return [id, written.map((one, at) => toClaim(one, id, at))] as const;
    }),
  );
  const origins = findOrigins(reports, (id) => claims.get(id) ?? [], roster);
  return reports.flatMap(({ id, published }) => {
    const origin = origins.get(id);
    return origin === undefined ? [] : (claims.get(id) ?? []).map((claim) => testify(claim, published, origin, roster));
  });
}

function toClaim(written: WrittenClaim, documentId: string, at: number): Claim {
  const where = (place: WrittenPlace): Where | null =>
    place === null ? null : { ...place, distanceKm: null, bearing: null, span };
  return {
    ...written,
    id: `${documentId}.${at}`,
    documentId,
    agents: written.agents.map((party) => ({ ...party, span, via: "name" })),
    targets: written.targets.map((party) => ({ ...party, span, via: "name" })),
    place: where(written.place),
    origin: where(written.origin),
    time: written.time === null ? null : { ...written.time, span },
    attribution: written.attribution.map(({ name }) => ({ name, sourceId: null, role: null, span })),
    instrument: null,
    evidence: span,
    trigger: span,
    rule: "hand",
    confidence: 0.9,
  };
}
