import type { Upos } from "@recoupe/model";
import { interned } from "../pack/interned.ts";
import { type Entry, lemmaBy, type Reading } from "../pack/lexicon.ts";
import type { Guess } from "./model-file.ts";

/** Lemma and features of a word in one reading. */
export interface Morphology {
  readonly lemma: string;
  readonly features: string;
}

const uposOfTag = new Map<string, Upos>();

/** The UPOS of a word tag (`VERB:Fin` → `VERB`). */
export function uposOf(wordTag: string): Upos {
  const known = uposOfTag.get(wordTag);
  if (known !== undefined) return known;
  const colon = wordTag.indexOf(":");
  const upos = interned((colon < 0 ? wordTag : wordTag.slice(0, colon)) as Upos);
  if (uposOfTag.size < 1_000) uposOfTag.set(wordTag, upos);
  return upos;
}

/**
 * Lemma and features of a tagged form: the lexicon's reading that agrees best with the tag, or else the guess for the
 * longest known ending, or else the form itself.
 */
export function readForm(form: string, wordTag: string, entry: Entry, guesses: ReadonlyMap<string, Guess>): Morphology {
  const proper = uposOf(wordTag) === "PROPN";
  const lower = proper ? form : form.toLowerCase();
  const reading = bestReading(entry.readings, wordTag);
  if (reading !== undefined) return { lemma: lemmaBy(reading, proper ? form : lower), features: reading.features };
  for (let length = Math.min(6, lower.length); length >= 0; length--) {
    const guess = guesses.get(`${wordTag}\t${lower.slice(lower.length - length)}`);
    if (guess !== undefined)
      return { lemma: lower.slice(0, lower.length - guess.cut) + guess.ending, features: guess.features };
  }
  return { lemma: lower, features: "" };
}

/** The first of the readings that fit the tag best: same UPOS (AUX and VERB count as one), then its features. */
export function bestReading(readings: readonly Reading[], wordTag: string): Reading | undefined {
  const [upos, ...values] = wordTag.split(":");
  let best: Reading | undefined;
  let bestFit = 0;
  for (const reading of readings) {
    if (familyOf(reading.upos) !== familyOf(upos as string)) continue;
    const exact = reading.upos === upos ? 1 : 0;
    const shared = values.filter((value) => reading.features.includes(`=${value}`)).length;
    const fit = 1 + exact + shared * 2;
    if (fit > bestFit) {
      bestFit = fit;
      best = reading;
    }
  }
  return best;
}

function familyOf(upos: string): string {
  return upos === "AUX" ? "VERB" : upos;
}

const bits: readonly (readonly [string, number])[] = [
  ["Gender=Masc", 1],
  ["Gender=Fem", 2],
  ["Number=Sing", 4],
  ["Number=Plur", 8],
];

/** Gender and number of features as bits (1 masculine, 2 feminine, 4 singular, 8 plural); 0 for neither. */
export function agreementBits(features: string): number {
  return bits.reduce((sum, [value, bit]) => (features.includes(value) ? sum | bit : sum), 0);
}

/** Whether a word is tagged as a finite verb or auxiliary. */
export function isFiniteVerb(word: { readonly tag: string } | undefined): boolean {
  return word !== undefined && /^(?:VERB|AUX):Fin/.test(word.tag);
}
