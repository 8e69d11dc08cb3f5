import type { Upos } from "@recoupe/model";
import type { Entry } from "../pack/lexicon.ts";

/** A tagged word, with what the lexicon knows of its form. */
export interface KnownForm {
  readonly form: string;
  readonly tag: string;
  readonly upos: Upos;
  readonly entry: Entry;
}

/**
 * Adjectives and participles that must be finite verbs: right behind a noun and in front of an infinitive or the word that
 * opens a clause, where no verb went before (`la même source précise qu'un drone …`, `l'armée dit, elle, avoir repris …`).
 * @returns indexes of the words
 */
export function finitesBeforeThat(words: readonly KnownForm[]): number[] {
  const found: number[] = [];
  let verb = false;
  words.forEach(({ form, tag, upos, entry }, i) => {
    if (upos === "SCONJ" || /^[.:;!?«»"()]$/.test(form)) verb = false;
    const next = words[behindInsertion(words, i + 1)];
    const opens = next?.upos === "SCONJ" || next?.tag.endsWith(":Inf") === true;
    const mistaken = upos === "ADJ" || tag === "VERB:Part:Past";
    if (mistaken && !verb && opens && isAfterName(words, i) && isThirdPerson(entry)) found.push(i);
    if (upos === "VERB" || upos === "AUX") verb = true;
  });
  return found;
}

/** Most words between two commas that part a verb from what it says. */
const longestInsertion = 6;

/** "dit*, lui,* avoir repris": the index behind what stands between commas, or the same index. */
function behindInsertion(words: readonly KnownForm[], at: number): number {
  if (words[at]?.form !== ",") return at;
  const end = words.findIndex(({ form }, i) => i > at && form === ",");
  return end < 0 || end - at > longestInsertion ? at : end + 1;
}

function isAfterName(words: readonly KnownForm[], at: number): boolean {
  const before = words[at - 1]?.upos;
  return before === "NOUN" || before === "PROPN";
}

function isThirdPerson(entry: Entry): boolean {
  return entry.readings.some(({ features }) => /Person=3/.test(features) && features.includes("VerbForm=Fin"));
}
