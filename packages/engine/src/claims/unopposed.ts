import type { Claim } from "@recoupe/model";
import { claimId } from "./claim-id.ts";
import type { ReadClaim } from "./read-claim.ts";

/**
 * An entry after the other side left is no forced entry but a `transfer` (gold, hard cases): the report tells of somebody
 * else's withdrawal from that place.
 */
export function asTransfers(found: readonly ReadClaim[]): ReadClaim[] {
  const withdrawals = found.filter(({ claim }) => claim.type === "withdraw" && happened(claim));
  if (withdrawals.length === 0) return [...found];
  return found.map((read) => {
    const { claim } = read;
    if (claim.type !== "enter" || !happened(claim) || !withdrawals.some((left) => cleared(left, read))) return read;
    const moved = { ...claim, type: "transfer" as const };
    return { ...read, claim: { ...moved, id: claimId(moved) } };
  });
}

function happened(claim: Claim): boolean {
  return claim.status === "occurred" && claim.polarity === "affirmed";
}

/** Whether somebody else had left what was entered; a withdrawal that names no place counts in the sentence beside. */
function cleared(left: ReadClaim, entry: ReadClaim): boolean {
  const leaver = left.claim.agents[0];
  const enterer = entry.claim.agents[0];
  if (!leaver || !enterer || leaver.name === enterer.name) return false;
  if (leaver.actorId !== null && leaver.actorId === enterer.actorId) return false;
  const from = left.claim.origin?.name.toLowerCase();
  const place = entry.claim.place?.name.toLowerCase();
  return from ? from === place : Math.abs(left.sentence - entry.sentence) <= 1;
}
