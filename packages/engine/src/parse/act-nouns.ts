import type { Upos } from "@recoupe/model";
import { indexesOf } from "../pack/gathered.ts";

/** What is looked at in a word. */
interface Tagged {
  readonly form: string;
  readonly tag: string;
  readonly upos: Upos;
}

/** Words that are nouns where a noun stands, in lower case. */
export interface NounForms {
  /** Gerunds and adjectives that name an act: `fighting`, `offensive`. */
  readonly acts: ReadonlySet<string>;
  /** Adjectives and participles that stand for persons behind a number: `dead`. */
  readonly counted: ReadonlySet<string>;
}

const before = new Set<Upos>(["DET", "ADJ", "ADP", "NOUN", "PROPN", "PART"]);
const modified = new Set<Upos>(["NOUN", "PROPN", "ADJ"]);
const finite = /^(?:VERB|AUX):Fin/;
const joining = /^(?:of|between|in|near|around|at|against|on|outside|for|over|by|,|\.|and|with|after|amid)$/i;

/** "the number of *dead* at 80", "put *the dead* at 80": persons behind an article or a preposition, with no noun behind. */
function isMassed(before: string | undefined, next: Tagged | undefined): boolean {
  return /^(?:of|the|their)$/i.test(before ?? "") && (!next || /^(?:ADP|VERB|AUX|PUNCT)/.test(next.tag));
}

/**
 * Indexes of words that are nouns though the tagger took them for verbs or adjectives: an act at the head of a sentence or
 * behind an article ("*Fighting* erupted", "the rebel *offensive* against X"), between two finite verbs ("said *fighting*
 * went on"), persons behind a number ("12 *dead*").
 */
export function actNouns(words: readonly Tagged[], { acts, counted }: NounForms): number[] {
  if (acts.size === 0) return [];
  return indexesOf(words, (word, at) => {
    const form = word.form.toLowerCase();
    const [last, next] = [words[at - 1], words[at + 1]];
    const closes = !next || !modified.has(next.upos);
    if (counted.has(form) && (last?.upos === "NUM" || isMassed(last?.form, next)) && closes) return true;
    if (!acts.has(form) || !/^(?:VERB:(?:Ger|Part:Pres)|ADJ|VERB$)/.test(word.tag)) return false;
    const opens = at === 0 || (last !== undefined && before.has(last.upos));
    const told = finite.test(last?.tag ?? "") && finite.test(next?.tag ?? "");
    const counts = next?.form === "at" && words[at + 2]?.form === "least";
    const follows =
      !next || joining.test(next.form) || /^(?:VERB|AUX):(?:Fin|Part:Past)/.test(next.tag) || next.upos === "PUNCT";
    return told || (opens && follows && !counts);
  });
}
