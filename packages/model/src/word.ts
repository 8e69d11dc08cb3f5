import type { Span } from "./span.ts";

/** Universal part-of-speech tags. */
export const uposTags = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;

/** A universal part of speech. */
export type Upos = (typeof uposTags)[number];

/** What a sentence is in the layout of the report. */
export type SentenceKind = "sentence" | "headline" | "caption" | "bullet";

/** A sentence: a span of the document's text. */
export interface Sentence extends Span {
  readonly kind: SentenceKind;
}

/** A token of a sentence, before tagging. */
export interface Token extends Span {
  /** The token's text, cleaned of typing slips the analyser mended; the span keeps the text's own. */
  readonly form: string;
}

/**
 * A syntactic word with its place in the tree (Universal Dependencies v2).
 * A contraction (`du`, `au`, Arabic `بال…`) yields several words whose spans share or split the token's.
 */
export interface Word extends Span {
  /** The surface form, cleaned of typing slips the analyser mended; the span keeps the text's own. */
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** UD features joined by `|`, such as `Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin`; "" for none. */
  readonly features: string;
  /** Index of the head in the sentence's words; -1 for the root. */
  readonly head: number;
  /** UD relation with its subtype, such as `nsubj:pass`, `obl:agent`, `root`. */
  readonly relation: string;
}

/** A sentence with its parsed words. */
export interface ParsedSentence {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}
