import type { Claim, Document } from "@recoupe/model";
import type { ClaimDays } from "./store.ts";

/** The days a claim speaks of: those of its text, else the day its document was published, else null. */
export function claimDays(claim: Pick<Claim, "time">, document: Pick<Document, "published">): ClaimDays | null {
  const first = claim.time?.start?.slice(0, 10);
  if (first !== undefined) {
    const last = claim.time?.end?.slice(0, 10) ?? first;
    return { first, last: last < first ? first : last, basis: "text" };
  }
  const day = document.published?.slice(0, 10);
  return day === undefined ? null : { first: day, last: day, basis: "published" };
}
