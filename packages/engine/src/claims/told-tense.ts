import type { Claim, ClaimType } from "@recoupe/model";
import { feature } from "../grammar/sentence-tree.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { conditionNear, contraryToFact, finiteOf, hasDoubt, isCompound, isReportedFuture } from "./verb-group.ts";

/** How firmly an act is told, as far as it has been read. */
export interface FirmnessDraft {
  status: Claim["status"];
  certainty: Claim["certainty"];
  denied: boolean;
  drop: boolean;
  attempt: boolean;
  settled: boolean;
}

/** States and acts that last: in the present tense they go on. */
export const durative: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "clash",
  "offensive",
  "airstrike",
  "shelling",
  "advance",
  "withdraw",
  "deploy",
  "besiege",
  "hold",
  "contest",
  "support",
  "displacement",
  "evacuation",
  "aid",
  "disarm",
  "protest",
  "riot",
  "talks",
  "attack-civilians",
  "destruction",
]);

/** Types that tell a state. */
export const states: ReadonlySet<ClaimType> = new Set<ClaimType>(["hold", "contest"]);

/** Lets tense and mood of a finite word say when the act is. */
export function applyTense(
  reading: SentenceReading,
  finite: number,
  compound: boolean,
  type: ClaimType,
  draft: FirmnessDraft,
): void {
  const word = wordAt(reading, finite);
  const tense = feature(word, "Tense");
  const past = compound || tense === "Past" || looksPresent(reading, finite);
  if (feature(word, "Mood") === "Cnd") {
    if (past && contraryToFact(reading, finite)) draft.drop = true;
    else if (conditionNear(reading, finite)) draft.status = "hypothetical";
    else if (!past && isReportedFuture(reading, finite))
      draft.status = hasDoubt(reading, finite) ? "predicted" : "planned";
    else {
      draft.certainty = "alleged";
      draft.status = past || !durative.has(type) ? "occurred" : "ongoing";
    }
  } else if (tense === "Fut") {
    draft.status = hasDoubt(reading, finite) ? "predicted" : "planned";
  } else if (!past && tense === "Pres") {
    draft.status = states.has(type) || durative.has(type) ? "ongoing" : "occurred";
  } else if (tense === "Imp" && !states.has(type)) {
    draft.status = "occurred";
  } else draft.status = "occurred";
  if (hasDoubt(reading, finite) && draft.status === "occurred") draft.certainty = "alleged";
}

/** "warplanes *hit* the port": a past that looks like its present, where reports are told in the past. */
function looksPresent(reading: SentenceReading, finite: number): boolean {
  const word = wordAt(reading, finite);
  return isParticle(reading, finite, "past-like-present") && word.form.toLowerCase() === word.lemma;
}

/** Takes over the tense of a verb above the act: "parvient à". */
export function takeTense(reading: SentenceReading, at: number, type: ClaimType, draft: FirmnessDraft): void {
  const finite = finiteOf(reading, at);
  if (finite < 0) return;
  const compound = isCompound(reading, at, finite);
  applyTense(reading, finite, compound, type, draft);
  if (draft.status === "planned" || draft.status === "predicted") draft.settled = true;
}
