import type { Claim, ClaimType } from "@recoupe/model";
import { actsOfWar } from "./acts-of-war.ts";
import type { ReadClaim } from "./read-claim.ts";

/** Happenings and states that an outlet tells once, however often it names them. */
const repeated: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "capture",
  "withdraw",
  "hold",
  "transfer",
  "besiege",
  "clash",
  "offensive",
  "airstrike",
  "shelling",
  "bombing",
  "suicide-bombing",
  "enter",
  "reach",
  "advance",
]);

const acts: ReadonlySet<ClaimType> = new Set(actsOfWar);

/** How sure an earlier claim must be for a later noun to point back to it. */
const sure = 0.55;

/** What the outlet tells twice is kept once, at its fullest; a headline goes for the sentence that tells it. */
export function withoutRepeats(found: readonly ReadClaim[]): ReadClaim[] {
  const kept: ReadClaim[] = [];
  for (const read of found) {
    if (read.pointsBack && kept.some((other) => isMeant(other, read))) continue;
    const twin = repeated.has(read.claim.type) ? kept.findIndex((other) => tellSame(other.claim, read.claim)) : -1;
    if (twin < 0) kept.push(read);
    else if (fullness(read.claim) > fullness((kept[twin] as ReadClaim).claim)) kept[twin] = read;
  }
  return kept
    .filter((read) => !read.headline || !found.some((other) => isHeadlined(read, other)))
    .sort((a, b) => a.claim.trigger.start - b.claim.trigger.start);
}

/** Whether a noun that points back means an earlier act; somebody else who speaks of it makes a claim of his own. */
function isMeant(earlier: ReadClaim, later: ReadClaim): boolean {
  if (!acts.has(later.claim.type) || !acts.has(earlier.claim.type) || earlier.claim.confidence < sure) return false;
  const speaker = later.claim.attribution.at(-1)?.name;
  return speaker === undefined || speaker === earlier.claim.attribution.at(-1)?.name;
}

/** Whether a headline only announces what a sentence behind it tells. */
function isHeadlined({ claim, sentence }: ReadClaim, other: ReadClaim): boolean {
  if (other.headline || other.sentence <= sentence || other.claim.confidence < sure) return false;
  const same = other.claim.type === claim.type && other.claim.polarity === claim.polarity;
  const [there, here] = [placeOf(claim), placeOf(other.claim)];
  return same && (there === "" || here === "" || there === here);
}

function placeOf(claim: Claim): string {
  return claim.place?.name.toLowerCase() ?? claim.origin?.name.toLowerCase() ?? "";
}

function tellSame(a: Claim, b: Claim): boolean {
  if (a.type !== b.type || a.status !== b.status || a.polarity !== b.polarity || a.certainty !== b.certainty)
    return false;
  if (a.attribution.at(-1)?.name !== b.attribution.at(-1)?.name) return false;
  if (placeOf(a) === "" || placeOf(a) !== placeOf(b)) return false;
  const first = a.agents[0];
  const second = b.agents[0];
  if (first && second && first.actorId !== second.actorId) return false;
  if (differ(a.casualties?.killed?.best, b.casualties?.killed?.best)) return false;
  return !(a.time && b.time && (a.time.start !== b.time.start || a.time.end !== b.time.end));
}

function differ(a: number | null | undefined, b: number | null | undefined): boolean {
  return typeof a === "number" && typeof b === "number" && a !== b;
}

function fullness(claim: Claim): number {
  return (
    claim.agents.length +
    claim.targets.length +
    (claim.time ? 1 : 0) +
    (claim.casualties ? 1 : 0) +
    (claim.place?.placeId ? 1 : 0) +
    claim.confidence
  );
}
