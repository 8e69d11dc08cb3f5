import type { Cited } from "@recoupe/model";
import type { Citation } from "./attribution.ts";
import { claimId } from "./claim-id.ts";
import { quoted } from "./quotation.ts";
import type { ReadClaim } from "./read-claim.ts";
import { type SentenceReading, wordAt } from "./reading.ts";

/** Who has spoken so far, and whose quotation is still open. */
export interface Speech {
  readonly last: Cited | null;
  /** Sentence in which `last` was named. */
  readonly at: number;
  /** The speaker of a quotation that runs on; null for none. */
  readonly open: Cited | null;
}

/** Nobody has spoken. */
export const silence: Speech = { last: null, at: 0, open: null };

/** Whose words a sentence is, where it cites nobody itself: an open quotation's, or a quotation's that stands alone. */
export function carriedSpeaker(reading: SentenceReading, speech: Speech): Cited | null {
  if (speech.open) return speech.open;
  return isQuotation(reading) && reading.index - speech.at <= speakerReach ? speech.last : null;
}

/** Who has spoken once a sentence is read. */
export function afterSentence(reading: SentenceReading, citations: readonly Citation[], speech: Speech): Speech {
  const speaker = citations.at(-1)?.cited.at(-1);
  const last = speaker ?? speech.last;
  const carried = carriedSpeaker(reading, speech) !== null;
  return { last, at: speaker ? reading.index : speech.at, open: leavesQuoteOpen(reading, carried) ? last : null };
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

/** Whether a sentence is nothing but a quotation: "« L'armée n'a pas livré bataille. »". */
function isQuotation(reading: SentenceReading): boolean {
  const first = reading.words[0]?.form;
  const last = reading.words.slice(-2).map((word) => word.form);
  return (first === "«" || first === "“") && last.some((form) => form === "»" || form === "”");
}

/** Whether a quotation opened in this sentence, or before it, runs on into the next. */
function leavesQuoteOpen(reading: SentenceReading, open: boolean): boolean {
  const last = reading.words.length - 1;
  if (last < 0) return false;
  const ends = wordAt(reading, last).form === ":" || quoted(reading, last + 1);
  const closes = reading.words.some((word) => word.form === "»" || word.form === "”");
  return ends || (open && !closes);
}
