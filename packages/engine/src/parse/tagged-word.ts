import { hashText } from "../pack/hashing.ts";
import { interned } from "../pack/interned.ts";
import type { FormShape } from "./form-shape.ts";
import type { Guess } from "./model-file.ts";
import { agreementBits, readForm, uposOf } from "./morphology.ts";
import type { ParserWords } from "./parser-features.ts";

/** A word between tagger and parser. */
export interface TaggedWord {
  readonly form: string;
  /** Index into the model's word tags. */
  readonly tag: number;
  readonly lemma: string;
  readonly features: string;
  readonly shape: FormShape;
  readonly lemmaHash: number;
  readonly agreement: number;
}

/** Reads a form under a tag; remembers a bounded number of answers. */
export type WordReader = (form: string, tag: number) => TaggedWord;

/** A reader over the word tags of a model. */
export function wordReader(
  wordTags: readonly string[],
  shapeOf: (form: string) => FormShape,
  guesses: ReadonlyMap<string, Guess>,
): WordReader {
  const kept = wordTags.map(() => new Map<string, TaggedWord>());
  return (form, tag) => {
    const memory = kept[tag] as Map<string, TaggedWord>;
    const known = memory.get(form);
    if (known !== undefined) return known;
    const shape = shapeOf(form);
    const { lemma, features } = readForm(form, wordTags[tag] as string, shape.entry, guesses);
    const word = {
      form: interned(form),
      tag,
      lemma: interned(lemma),
      features,
      shape,
      lemmaHash: hashText(lemma),
      agreement: agreementBits(features),
    };
    if (memory.size >= 20_000) memory.clear();
    memory.set(word.form, word);
    return word;
  };
}

/** What the parser needs to know of each word tag. */
export interface TagFacts {
  readonly hashes: Int32Array;
  /** 1 for verbs that can carry a clause. */
  readonly verb: Uint8Array;
  /** 1 for punctuation. */
  readonly punctuation: Uint8Array;
}

/** The facts of a list of word tags. */
export function tagFacts(wordTags: readonly string[]): TagFacts {
  return {
    hashes: Int32Array.from(wordTags, hashText),
    verb: Uint8Array.from(wordTags, (tag) => (uposOf(tag) === "VERB" ? 1 : 0)),
    punctuation: Uint8Array.from(wordTags, (tag) => (uposOf(tag) === "PUNCT" ? 1 : 0)),
  };
}

/** Lays `sentence` out for the parser, with the root after it. */
export function layOutWords(sentence: readonly TaggedWord[], facts: TagFacts, words: ParserWords): void {
  let commas = 0;
  let verbs = 0;
  const length = sentence.length;
  for (let i = 0; i < length; i++) {
    const word = sentence[i] as TaggedWord;
    words.form[i] = word.shape.word;
    words.lemma[i] = word.lemmaHash;
    words.tag[i] = facts.hashes[word.tag] as number;
    words.suffix[i] = word.shape.suffixes[2];
    words.cluster[i] = word.shape.cluster;
    words.family[i] = word.shape.family;
    words.agreement[i] = word.agreement;
    words.commas[i] = commas;
    words.verbs[i] = verbs;
    commas += facts.punctuation[word.tag] as number;
    verbs += facts.verb[word.tag] as number;
  }
  endWith(words, length, 0x7001);
  endWith(words, length + 1, 0x7002);
  words.commas[length] = commas;
  words.verbs[length] = verbs;
  words.commas[length + 1] = 0;
  words.verbs[length + 1] = 0;
}

/** Stands `value` for all that could be known of a word that is none: the root, "no such word". */
function endWith(words: ParserWords, at: number, value: number): void {
  words.form[at] = value;
  words.lemma[at] = value;
  words.tag[at] = value;
  words.suffix[at] = value;
  words.agreement[at] = value;
  words.cluster[at] = value;
  words.family[at] = value;
}
