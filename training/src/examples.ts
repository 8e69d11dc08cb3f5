import {
  type Contractions,
  choiceCell,
  compileTemplates,
  createTagger,
  formShapes,
  type Model,
  readLexicon,
  sparseScorer,
  tagGroups,
  taggerAtomNames,
  tagSplitter,
  type WordReader,
  wordReader,
} from "@recoupe/engine/training";
import type { TrainingSentence, TrainingToken } from "./corpus.ts";
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
  tags: Int32Array,
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
  const templates = compileTemplates(taggerAtomNames, model.templates[0]);
  const tagger = createTagger(
    model.tags,
    sparseScorer({ templates, rows: model.tagger }, model.tags.length),
    templates,
  );
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
