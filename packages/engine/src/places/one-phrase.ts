import type { ParsedSentence, Word } from "@recoupe/model";
import { gathered } from "../pack/gathered.ts";
import type { PlaceRules } from "./place-rules.ts";

/** Tells whether the words between two offsets only place the one name by the other. */
export type IsOnePhrase = (from: number, to: number) => boolean;

const joining: ReadonlySet<string> = new Set(["CCONJ", "SCONJ"]);
const verbal: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/**
 * "X, *which lies* between A and B" places X; "X, *then fled to a camp* near A" and "X *and a camp* near A" do not: but for verbs of
 * lying no verb stands between, nor anything that joins.
 */
export function onePhrase(sentences: readonly ParsedSentence[], rules: PlaceRules): IsOnePhrase {
  const words = gathered(sentences, (sentence) => sentence.words);
  const places = ({ lemma, form }: Word): boolean =>
    rules.word(lemma).kinds.has("locating") || rules.word(form).kinds.has("locating");
  return (from, to) => {
    for (let at = firstFrom(words, from); at < words.length; at += 1) {
      const word = words[at] as Word;
      if (word.start >= to) return true;
      if (joining.has(word.upos) && !isMeasure(words[at + 1])) return false;
      if (verbal.has(word.upos) && !places(word)) return false;
    }
    return true;
  };
}

/** "à plus *ou moins* 10 km": what is joined belongs to a measure. */
function isMeasure(joined: Word | undefined): boolean {
  return joined?.upos === "ADV" || joined?.upos === "NUM";
}

/** Index of the first word that does not begin before an offset. */
function firstFrom(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
