import type { Sentence, Span, Token, Word } from "@recoupe/model";

/** A stretch that stays whole under one head. */
export interface Unit extends Span {
  /** Whether it is a proper name: its capitalised words are tagged so, whatever the tagger would make of them. */
  readonly name?: boolean;
  /** Whether it tells a time. */
  readonly time?: boolean;
  /** Whether it is a quantity: where its last word is a number, all of it hangs on that. */
  readonly counts?: boolean;
}

/** What turns a report of one language into parsed words. All spans point into the report's text. */
export interface Analyser {
  /** ISO 639-1 code. */
  readonly language: string;
  splitSentences(text: string): Sentence[];
  tokenise(text: string, sentence: Span): Token[];
  /**
   * Tags and parses the tokens of one sentence.
   * @param units spans (names, times, quantities) that stay whole under one head, without overlap
   * @param counts the number of words of each token, where it is known (gold tokens)
   */
  parse(tokens: readonly Token[], units: readonly Unit[], counts?: readonly number[]): Word[];
  /** Whether the lexicon knows a form as a word that is no proper name. */
  isWord(form: string): boolean;
}
