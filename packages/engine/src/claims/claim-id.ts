import type { Claim } from "@recoupe/model";

/**
 * Stable id of a claim: a 106-bit hash of document id, type, and the spans of trigger, place and cited source
 * (design, section 2.1), as two rounds of cyrb53 in base 36.
 */
export function claimId(
  claim: Pick<Claim, "documentId" | "type" | "trigger" | "place" | "origin" | "attribution">,
): string {
  const cited = claim.attribution.at(-1);
  const spans = [claim.trigger, claim.place?.span, claim.origin?.span, cited?.span];
  const key = [claim.documentId, claim.type, ...spans.map((span) => (span ? `${span.start}-${span.end}` : ""))].join(
    "|",
  );
  return cyrb53(key, 0).toString(36).padStart(11, "0") + cyrb53(key, 0x9e3779b9).toString(36).padStart(11, "0");
}

/** 53-bit string hash (cyrb53, bryc, public domain). */
function cyrb53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
