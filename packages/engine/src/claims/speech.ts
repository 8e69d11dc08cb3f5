import type { Cited } from "@recoupe/model";
import type { Citation } from "./attribution.ts";
import { claimId } from "./claim-id.ts";
import { opensQuotation } from "./quotation.ts";
import type { ReadClaim } from "./read-claim.ts";
import type { SentenceReading } from "./reading.ts";

/** Who has spoken so far, and whose quotation is still open. */
export interface Speech {
  readonly last: Cited | null;
  /** Sentence in which `last` was named. */
  readonly at: number;
  /** The speaker of a quotation that runs on; null for none. */
  readonly open: Cited | null;
  /** Sentence in which a quotation began that has not ended; -1 for none. */
  readonly since: number;
}

/** Nobody has spoken. */
export const silence: Speech = { last: null, at: 0, open: null, since: -1 };

/** Whose words a sentence is, where it cites nobody itself: an open quotation's, or a quotation's that stands alone. */
export function carriedSpeaker(reading: SentenceReading, speech: Speech): Cited | null {
  if (speech.open) return speech.open;
  return isQuotation(reading) && reading.index - speech.at <= speakerReach ? speech.last : null;
}

/** Who has spoken once a sentence is read. */
export function afterSentence(reading: SentenceReading, citations: readonly Citation[], speech: Speech): Speech {
  const speaker = citations.at(-1)?.cited.at(-1);
  const last = speaker ?? speech.last;
  const since = quotingSince(reading, speech);
  const open = since >= 0 || reading.words.at(-1)?.form === ":";
  return { last, at: speaker ? reading.index : speech.at, open: open ? last : null, since };
}

/**
 * A quotation of several sentences whose speaker is named behind its end: what was found in it (from `from` on) and given
 * to nobody, or to who spoke before, is that speaker's.
 */
export function citeOpened(
  found: ReadClaim[],
  from: number,
  reading: SentenceReading,
  citations: readonly Citation[],
  carried: Cited | null,
): void {
  const end = reading.words.findIndex(({ form }) => form === "»" || form === "”" || form === '"');
  const cited = citations.find((citation) => citation.at > end && citation.cited.length > 0)?.cited;
  if (end < 0 || !cited) return;
  for (let at = from; at < found.length; at++) {
    const read = found[at] as ReadClaim;
    const [first] = read.claim.attribution;
    if (first && (read.claim.attribution.length > 1 || first.name !== carried?.name)) continue;
    const claim = { ...read.claim, attribution: cited };
    found[at] = { ...read, claim: { ...claim, id: claimId(claim) } };
  }
}

/** "X l'a reconnu": what the sentence before says is X's word too. */
export function citePrevious(
  found: ReadClaim[],
  previous: readonly ReadClaim[],
  citations: readonly Citation[],
): ReadClaim[] {
  const cited = citations.find((citation) => citation.previous)?.cited ?? [];
  const changed = previous.map((read) => {
    if (read.claim.attribution.length > 0) return read;
    const claim = { ...read.claim, attribution: cited };
    return { ...read, claim: { ...claim, id: claimId(claim) } };
  });
  found.splice(found.length - previous.length, previous.length, ...changed);
  return changed;
}

/** Sentences a speaker is remembered for, when a quotation stands alone. */
const speakerReach = 3;

/**
 * Whether a sentence is nothing but a quotation: "« L'armée n'a pas livré bataille. »", or, where a pack says that speakers are named
 * in the middle of what they say (`speaker-inside`), the first sentence of one that runs on: '"They came," she says. "*They took my son.* …'.
 */
function isQuotation(reading: SentenceReading): boolean {
  const first = reading.words[0]?.form;
  const marks = reading.words.slice(1).filter(({ form }) => form === "»" || form === "”" || form === '"').length;
  const last = reading.words.slice(-2).map((word) => word.form);
  if (!opensQuotation(first ?? "")) return false;
  if (marks === 0) return reading.lexicon.particles.has("speaker-inside");
  return last.some((form) => form === "»" || form === "”" || form === '"');
}

/** Sentences a quotation may run over; a mark that is never closed is a slip. */
const longestQuotation = 5;

/** The sentence in which the quotation began that is open at the end of this one; -1 for none. */
function quotingSince(reading: SentenceReading, { since }: Speech): number {
  let open = since >= 0 && reading.index - since <= longestQuotation ? since : -1;
  for (const { form } of reading.words) {
    if (form === '"') open = open >= 0 ? -1 : reading.index;
    else if (opensQuotation(form)) open = reading.index;
    else if (form === "»" || form === "”") open = -1;
  }
  return open;
}
