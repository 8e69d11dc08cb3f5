import { indexesOf } from "../pack/gathered.ts";
import type { KnownForm } from "./finite-before-that.ts";
import { isFiniteVerb } from "./morphology.ts";

/** What is looked at in a word. */
interface SeenForm extends KnownForm {
  readonly lemma: string;
}

/** Most words between the comma and the verb. */
const longest = 12;

/**
 * Words taken for nouns at the end of a sentence that must be the verb of who reports ("…, its commander *reports*.", "…,
 * residents *claim*."): the lexicon knows them as such, they agree with the noun before, and what stands before the comma is a
 * clause.
 * @param verbs lemmas of verbs that report
 * @returns indexes of the words
 */
export function reportingNouns(words: readonly SeenForm[], verbs: ReadonlySet<string>): number[] {
  if (verbs.size === 0) return [];
  return indexesOf(words, ({ tag, form, lemma, entry }, at) => {
    if (!tag.startsWith("NOUN") || !/^[.;,]$/.test(words[at + 1]?.form ?? "")) return false;
    const before = words[at - 1];
    if (!before || (before.upos !== "NOUN" && before.upos !== "PROPN")) return false;
    const said = verbs.has(lemma) && entry.readings.some(({ upos }) => upos === "VERB");
    if (!said || /Plur/.test(before.tag) === form.endsWith("s")) return false;
    const comma = commaBefore(words, at);
    return comma > 1 && /^(?:DET|NOUN|PROPN|PRON|ADJ)/.test(words[comma + 1]?.tag ?? "") && isClause(words, comma);
  });
}

/** The comma that opens the phrase before a word, with no verb between; -1 for none. */
function commaBefore(words: readonly KnownForm[], at: number): number {
  for (let comma = at - 1; comma > 0 && at - comma <= longest; comma--) {
    const { form, upos } = words[comma] as KnownForm;
    if (form === ",") return comma < at - 1 ? comma : -1;
    if (upos === "VERB" || upos === "AUX" || upos === "CCONJ") return -1;
  }
  return -1;
}

function isClause(words: readonly KnownForm[], end: number): boolean {
  return words.slice(0, end).some(isFiniteVerb);
}
