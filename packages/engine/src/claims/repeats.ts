import type { Claim, ClaimType } from "@recoupe/model";
import type { ReadClaim } from "./read-claim.ts";

/** A change of hands told twice by the outlet itself is kept once, at its fullest. */
export function withoutRepeats(found: readonly ReadClaim[]): ReadClaim[] {
  const repeated: ReadonlySet<ClaimType> = new Set<ClaimType>(["capture", "withdraw", "hold", "transfer", "besiege"]);
  const kept: ReadClaim[] = [];
  for (const read of found) {
    const twin = repeated.has(read.claim.type) ? kept.findIndex((other) => tellSame(other.claim, read.claim)) : -1;
    if (twin < 0) kept.push(read);
    else if (fullness(read.claim) > fullness((kept[twin] as ReadClaim).claim)) kept[twin] = read;
  }
  return kept.sort((a, b) => a.claim.trigger.start - b.claim.trigger.start);
}

function tellSame(a: Claim, b: Claim): boolean {
  if (a.type !== b.type || a.status !== b.status || a.polarity !== b.polarity || a.certainty !== b.certainty)
    return false;
  if (a.attribution.at(-1)?.name !== b.attribution.at(-1)?.name) return false;
  const placeOf = (claim: Claim): string => claim.place?.name.toLowerCase() ?? claim.origin?.name.toLowerCase() ?? "";
  if (placeOf(a) === "" || placeOf(a) !== placeOf(b)) return false;
  const first = a.agents[0];
  const second = b.agents[0];
  if (first && second && first.actorId !== second.actorId) return false;
  return !(a.time && b.time && a.time.start !== b.time.start);
}

function fullness(claim: Claim): number {
  return (
    claim.agents.length +
    claim.targets.length +
    (claim.time ? 1 : 0) +
    (claim.place?.placeId ? 1 : 0) +
    claim.confidence
  );
}
