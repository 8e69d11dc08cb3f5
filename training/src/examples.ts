import {
  type Contractions,
  choiceCell,
  compileTemplates,
  createTagger,
  formShapes,
  type Model,
  readLexicon,
  sparseScorer,
  type Tagger,
  tagGroups,
  taggerAtomNames,
  tagSplitter,
  type WeightRows,
  type WordReader,
  wordReader,
} from "@recoupe/engine/training";
import type { TrainingSentence, TrainingToken } from "./corpus.ts";
import type { SilverSentence } from "./silver.ts";
import type { ParserSentence } from "./train-parser.ts";
import type { TaggerSentence, TagKind } from "./train-tagger.ts";

/** An item as often as it counts. */
export function repeated<T>(item: T, times: number): T[] {
  return Array.from({ length: times }, () => item);
}

function kindOf(token: TrainingToken, contractions: Contractions): TagKind {
  const contraction = contractions.get(token.form.toLowerCase());
  if (contraction === undefined) return "single";
  return contraction.alone ? "either" : token.tag.includes("+") ? "joined" : "either";
}

/** A sentence as the tagger learns it. */
export function forTagger(
  sentence: TrainingSentence,
  tags: readonly string[],
  contractions: Contractions,
  shapeOf: ReturnType<typeof formShapes>,
): TaggerSentence {
  return {
    shapes: sentence.tokens.map((token) => shapeOf(token.form)),
    tags: Int32Array.from(sentence.tokens, (token) => tags.indexOf(token.tag)),
    kinds: sentence.tokens.map((token) => kindOf(token, contractions)),
  };
}

/** A sentence as the parser learns it: with the tags a tagger gave it, and the treebank's tree. */
export function forParser(
  sentence: TrainingSentence,
  tags: ArrayLike<number>,
  split: readonly (readonly number[])[],
  relations: readonly string[],
  readWord: WordReader,
): ParserSentence {
  const words = sentence.tokens.flatMap((token, i) => {
    const wordTags = split[tags[i] as number] as readonly number[];
    return token.words.map((word, part) => readWord(word.form, wordTags[part] ?? (wordTags[0] as number)));
  });
  const length = words.length;
  return {
    words,
    heads: Int32Array.from(sentence.words, (word) => (word.head < 0 ? length : word.head)),
    labels: Int32Array.from(sentence.words, (word) => relations.indexOf(word.relation)),
  };
}

/** A tagger that asks all templates at once. */
export function taggerBy(tags: readonly string[], source: string, rows: WeightRows): Tagger {
  const templates = compileTemplates(taggerAtomNames, source);
  return createTagger(tags, sparseScorer({ templates, rows }, tags.length), templates);
}

/** Sentences with found trees as the parser learns them, with the tags a tagger gives their words. */
export function forParserBy(
  tagger: Tagger,
  sentences: readonly SilverSentence[],
  { wordTags, relations }: Pick<Model, "wordTags" | "relations">,
  shapeOf: ReturnType<typeof formShapes>,
  readWord: WordReader,
): ParserSentence[] {
  const { single } = tagGroups(tagger.tags);
  const wordTagOf = tagger.tags.map((tag) => wordTags.indexOf(tag));
  return sentences.map(({ forms, heads, relations: names }) => {
    const tags = tagger.tag(forms.map(shapeOf), () => single);
    return {
      words: forms.map((form, i) => readWord(form, wordTagOf[tags[i] as number] as number)),
      heads: Int32Array.from(heads, (head) => (head < 0 ? forms.length : head)),
      labels: Int32Array.from(names, (name) => relations.indexOf(name)),
    };
  });
}

/** Sentences as tagger and parser of a trained model learn them, the parser by the model's own tags. */
export function examplesBy(
  model: Model,
  lexicon: Uint8Array,
  sentences: readonly TrainingSentence[],
  contractions: Contractions,
) {
  const shapeOf = formShapes(readLexicon(lexicon));
  const readWord = wordReader(model.wordTags, shapeOf, model.guesses);
  const tagged = sentences.map((sentence) => forTagger(sentence, model.tags, contractions, shapeOf));
  const tagger = taggerBy(model.tags, model.templates[0], model.tagger);
  const { single, joined } = tagGroups(model.tags);
  const split = tagSplitter(model);
  const parsed = sentences.map((sentence, i) => {
    const tags = tagger.tag(tagged[i]?.shapes ?? [], (t) =>
      (sentence.tokens[t]?.words.length ?? 1) > 1 ? joined : single,
    );
    return forParser(sentence, tags, split, model.relations, readWord);
  });
  return { tagged, parsed };
}

/** Which relations were seen between which tags, and for which tag of the child. */
export function labelTable(
  sentences: readonly TrainingSentence[],
  wordTags: readonly string[],
  relations: readonly string[],
) {
  const cells = new Map<number, Set<number>>();
  const byChild = wordTags.map(() => new Map<number, number>());
  for (const { words } of sentences) {
    words.forEach((word, i) => {
      const head = word.head < 0 ? wordTags.length : wordTags.indexOf(words[word.head]?.tag ?? "");
      const child = wordTags.indexOf(word.tag);
      const relation = relations.indexOf(word.relation);
      const cell = choiceCell(wordTags.length, head, word.head < 0 || word.head > i, child);
      cells.set(cell, (cells.get(cell) ?? new Set()).add(relation));
      const tally = byChild[child] as Map<number, number>;
      tally.set(relation, (tally.get(relation) ?? 0) + 1);
    });
  }
  const choices = new Map([...cells].map(([cell, seen]) => [cell, Uint8Array.from([...seen].sort((a, b) => a - b))]));
  const fallback = byChild.map((tally) => {
    const seen = [...tally]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12)
      .map(([relation]) => relation);
    return Uint8Array.from(seen.sort((a, b) => a - b));
  });
  return { choices, fallback };
}
