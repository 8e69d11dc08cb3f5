import { uposOf } from "./morphology.ts";

/** A tagged word, as far as this file looks at it. */
export interface TaggedForm {
  readonly form: string;
  readonly tag: string;
}

/**
 * Infinitives that must be finite verbs, misspelt (`Bagdad compter déloger les Kurdes`): right after a noun or name that
 * no verb, preposition or article-less noun governs, in a clause that has no verb before.
 * @returns indexes of the words
 */
export function misspeltFinites(words: readonly TaggedForm[]): number[] {
  const found: number[] = [];
  let verb = false;
  words.forEach(({ form, tag }, i) => {
    const upos = uposOf(tag);
    if (upos === "SCONJ" || /^[.:;!?«»"()]$/.test(form)) verb = false;
    if (tag === "VERB:Inf" && !verb && followsSubject(words, i) && hasVerbAfter(words, i)) found.push(i);
    if (upos === "VERB" || upos === "AUX") verb = true;
  });
  return found;
}

/** Whether a name, or an article with its noun, stands right before, and no preposition before that. */
function followsSubject(words: readonly TaggedForm[], verb: number): boolean {
  const tagAt = (i: number): string => uposOf(words[i]?.tag ?? "PUNCT");
  if (tagAt(verb - 1) === "PROPN") return ["PUNCT", "SCONJ", "CCONJ"].includes(tagAt(verb - 2));
  const noun = tagAt(verb - 1) === "ADJ" ? verb - 2 : verb - 1;
  return tagAt(noun) === "NOUN" && tagAt(noun - 1) === "DET" && ["PUNCT", "SCONJ", "CCONJ"].includes(tagAt(noun - 2));
}

/** Whether what follows is a complement: another infinitive, an article, a preposition. */
function hasVerbAfter(words: readonly TaggedForm[], verb: number): boolean {
  const next = words[verb + 1]?.tag ?? "";
  return next === "VERB:Inf" || ["DET", "ADP", "PROPN"].includes(uposOf(next));
}
