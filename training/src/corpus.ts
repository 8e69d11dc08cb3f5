import { type ConlluSentence, type Contractions, parseConllu, withoutMarks } from "@recoupe/engine/training";
import type { Word } from "@recoupe/model";
import { readTreebankFile } from "./files.ts";
import type { TrainingLanguage } from "./languages.ts";

/** A token the tagger learns from: its form, its joined tag, and its words. */
export interface TrainingToken {
  readonly form: string;
  readonly tag: string;
  readonly words: readonly TrainingWord[];
}

/** A word of the treebank with its word tag. */
export interface TrainingWord extends Word {
  readonly tag: string;
}

/** A sentence of a treebank as the training uses it. */
export interface TrainingSentence {
  readonly source: ConlluSentence;
  readonly tokens: readonly TrainingToken[];
  readonly words: readonly TrainingWord[];
  /** How many times the sentence counts in training. */
  readonly weight: number;
}

/** Reads a treebank. Multiword tokens count as contractions only if the language's list has them. */
export function readTreebank(
  conllu: string,
  language: TrainingLanguage,
  contractions: Contractions,
  weight = 1,
): TrainingSentence[] {
  return parseConllu(conllu).map((source) => {
    const words = source.words.map((word): TrainingWord => {
      return { ...word, lemma: withoutMarks(word.lemma), tag: wordTag(word, language) };
    });
    const tokens = source.tokens.flatMap((token): TrainingToken[] => {
      const parts = words.slice(token.first, token.first + token.count);
      if (parts.length > 1 && !contractions.has(token.form.toLowerCase())) {
        return parts.map((word) => ({ form: word.form, tag: word.tag, words: [word] }));
      }
      return [{ form: token.form, tag: parts.map((word) => word.tag).join("+"), words: parts }];
    });
    return { source, tokens, words, weight };
  });
}

/** The word tag of a word: its UPOS, with the values of the features the language's tag set keeps. */
export function wordTag(word: Word, language: TrainingLanguage): string {
  const names = language.tagFeatures[word.upos] ?? [];
  const form = /VerbForm=(\w+)/.exec(word.features)?.[1];
  const values = names.flatMap((name) => {
    if (name === "Tense" && form !== "Part" && !language.finiteTense) return [];
    const value = new RegExp(`(?:^|\\|)${name}=(\\w+)`).exec(word.features)?.[1];
    return value === undefined ? [] : [value];
  });
  return [word.upos, ...values].join(":");
}

/** All sentences a language is trained on, without the treebanks in `held`. Our own count several times. */
export function readTrainingSentences(
  language: TrainingLanguage,
  contractions: Contractions,
  held: readonly string[] = [],
): TrainingSentence[] {
  return language.train
    .filter((name) => !held.includes(name))
    .flatMap((name) => {
      const weight = name.startsWith("own:") ? language.ownWeight : 1;
      return readTreebank(readTreebankFile(language.code, name), language, contractions, weight);
    });
}
