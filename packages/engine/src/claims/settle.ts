import type { Claim } from "@recoupe/model";
import { claimId } from "./claim-id.ts";
import type { ReadClaim } from "./read-claim.ts";

/** How sure a claim must be to say something of another. */
const sure = 0.5;

/** How a state hangs that is told beside an act, not by a clause of its own. */
const aside: ReadonlySet<string> = new Set(["appos", "acl", "amod", "nmod"]);

/** What the claims of one sentence say of one another: states that are over, one act that two verbs tell. */
export function settle(found: readonly ReadClaim[]): ReadClaim[] {
  const bySentence = new Map<number, ReadClaim[]>();
  for (const read of found) {
    if (read.claim.confidence < sure) continue;
    const beside = bySentence.get(read.sentence);
    if (beside) beside.push(read);
    else bySentence.set(read.sentence, [read]);
  }
  return found.flatMap((read) => {
    const beside = bySentence.get(read.sentence) ?? [];
    if (beside.some((other) => other !== read && goesOnAs(read, other))) return [];
    return [beside.some((other) => ends(other, read)) ? asOver(read) : read];
  });
}

/** "Tarhouna, *bastion* de X, a été reprise": who held a place that is taken holds it no more. */
function ends(taking: ReadClaim, state: ReadClaim): boolean {
  const [act, hold] = [taking.claim, state.claim];
  if (hold.type !== "hold" || hold.status !== "ongoing" || hold.polarity === "denied") return false;
  if (!aside.has(state.relation)) return false;
  if (act.type !== "capture" && act.type !== "transfer") return false;
  if (act.status !== "occurred" || act.polarity === "denied" || taking === state) return false;
  const samePlace =
    act.place !== null && act.place.name === hold.place?.name && act.place.span.start === hold.place.span.start;
  return samePlace && !act.agents.some((agent) => hold.agents.some((holder) => isSame(agent, holder)));
}

function asOver(read: ReadClaim): ReadClaim {
  const claim = { ...read.claim, status: "occurred" as const };
  return { ...read, claim: { ...claim, id: claimId(claim) } };
}

/** "a *abandonné* ses positions et *fui* vers le fleuve": a leaving told by two verbs is the one that says where to. */
function goesOnAs(vague: ReadClaim, full: ReadClaim): boolean {
  const [a, b] = [vague.claim, full.claim];
  if (a.type !== "withdraw" || b.type !== "withdraw") return false;
  if (a.status !== b.status || a.polarity !== b.polarity || a.certainty !== b.certainty) return false;
  if (isNamed(a) || !(isNamed(b) || b.place) || a.agents.length === 0) return false;
  return a.agents.length === b.agents.length && a.agents.every((agent, at) => isSame(agent, b.agents[at]));
}

/** Whether a place or origin of a claim is known by a name. */
function isNamed({ place, origin }: Claim): boolean {
  return place?.placeId != null || origin?.placeId != null;
}

function isSame(a: Claim["agents"][number], b: Claim["agents"][number] | undefined): boolean {
  if (b === undefined) return false;
  return a.actorId !== null ? a.actorId === b.actorId : a.name === b.name;
}
