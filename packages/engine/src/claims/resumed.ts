import { dependents, feature } from "../grammar/sentence-tree.ts";
import { claimId } from "./claim-id.ts";
import type { ReadClaim } from "./read-claim.ts";
import { type SentenceReading, wordAt } from "./reading.ts";

/** Sentences back that "ces frappes" may point. */
const reach = 3;

/** "156 morts dans *ces raids*": an act told of before and taken up by a demonstrative is where it was told to be. */
export function withResumedPlaces(
  reading: SentenceReading,
  claims: readonly ReadClaim[],
  before: readonly ReadClaim[],
): ReadClaim[] {
  return claims.map((read) => {
    if (read.claim.place !== null || !isTakenUp(reading, read.predicate)) return read;
    const told = before.findLast(
      ({ claim, sentence }) =>
        claim.type === read.claim.type &&
        claim.place !== null &&
        reading.index - sentence <= reach &&
        sentence < read.sentence,
    );
    if (!told) return read;
    const claim = { ...read.claim, place: told.claim.place };
    return { ...read, claim: { ...claim, id: claimId(claim) } };
  });
}

function isTakenUp(reading: SentenceReading, predicate: number): boolean {
  if (wordAt(reading, predicate).upos !== "NOUN") return false;
  return dependents(reading.tree, predicate, "det").some((det) => feature(wordAt(reading, det), "PronType") === "Dem");
}
