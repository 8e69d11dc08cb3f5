import type { Claim, Correction, DayNumber, Testimony } from "@recoupe/model";
import { dayOf } from "./days.ts";
import type { Roster } from "./roster.ts";

/** Corrections that stand on a day of knowledge: made by then, and not taken back by then. Null for now. */
export function standingCorrections(
  corrections: readonly Correction[],
  knownOn: DayNumber | null,
): readonly Correction[] {
  const made = corrections.filter((correction) => knownOn === null || (dayOf(correction.made) ?? 0) <= knownOn);
  const takenBack = new Set<string>();
  for (const { id, statement } of [...made].reverse()) {
    if (statement.kind === "reverse" && !takenBack.has(id)) takenBack.add(statement.correctionId);
  }
  return made.filter(({ id, statement }) => statement.kind !== "reverse" && !takenBack.has(id));
}

const unsettled: ReadonlySet<string> = new Set(["contested", "unknown"]);

/** What analysts state of who holds places, as testimonies beside those of the reports. */
export function statedControl(corrections: readonly Correction[], roster: Roster): readonly Testimony[] {
  return corrections.flatMap(({ id, analyst, made, statement }): Testimony[] => {
    if (statement.kind !== "control") return [];
    const from = dayOf(statement.from);
    const to = dayOf(statement.to);
    if (from === null || to === null) return [];
    const { holder, place: name, placeId, lat, lon } = statement;
    return [
      {
        claimId: `correction:${id}`,
        documentId: `correction:${id}`,
        type: holder === "contested" ? "contest" : "hold",
        status: "ongoing",
        certainty: "asserted",
        polarity: "affirmed",
        agents: [holder],
        targets: [],
        agentSides: unsettled.has(holder) ? [] : [roster.sideOf(holder, to)],
        targetSides: [],
        scene: { placeId, name, lat, lon, radiusKm: 0, precision: 1, relation: "at" },
        from,
        to,
        dated: "stated",
        published: dayOf(made),
        killed: null,
        wounded: null,
        instrument: null,
        originId: `analyst:${analyst}`,
        originName: analyst,
        originKind: "analyst",
        originSide: null,
        publisherId: null,
        analyst,
        confidence: 1,
      },
    ];
  });
}

/**
 * Ids of the claims that analysts have set down as wrong. A claim coded anew under another id is still found, by its document,
 * type and trigger.
 */
export function refutedClaims(corrections: readonly Correction[], claims: readonly Claim[]): ReadonlySet<string> {
  const refuted = new Set<string>();
  for (const { statement } of corrections) {
    if (statement.kind !== "claim") continue;
    for (const claim of claims) {
      const isMeant =
        claim.id === statement.claimId ||
        (claim.documentId === statement.documentId &&
          claim.type === statement.type &&
          claim.trigger.start < statement.trigger.end &&
          statement.trigger.start < claim.trigger.end);
      if (!isMeant) continue;
      if (statement.verdict === "wrong") refuted.add(claim.id);
      else refuted.delete(claim.id);
    }
  }
  return refuted;
}
