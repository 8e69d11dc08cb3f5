import { join } from "node:path";
import {
  bestReading,
  type Contractions,
  choiceCell,
  compileTemplates,
  createTagger,
  formShapes,
  labelChoice,
  lemmaBy,
  type Model,
  type Reading,
  readLexicon,
  readTokenRules,
  sparseWeights,
  tagFacts,
  tagGroups,
  taggerAtomNames,
  tagSplitter,
  type WordReader,
  wordReader,
  writeLexicon,
  writeModel,
} from "@recoupe/engine/training";
import { readArabicLexicon } from "./arabic-lexicon.ts";
import { addTreebank, type Example, learnGuesses } from "./build-lexicon.ts";
import { readTreebank, type TrainingSentence, type TrainingToken } from "./corpus.ts";
import {
  contractionsOf,
  modelFolder,
  readArabicFiles,
  readEnglishFiles,
  readLanguageFile,
  readLefffFile,
  readTreebankFile,
  writeWhole,
} from "./files.ts";
import { type TrainingLanguage, trainingLanguages } from "./languages.ts";
import { readLefff } from "./lefff.ts";
import { fitted, pruned } from "./prune.ts";
import { labelTemplates, moveTemplates, taggerTemplates } from "./templates.ts";
import { type ParserSentence, trainParser } from "./train-parser.ts";
import { segmentExamples, trainSegmenter } from "./train-segmenter.ts";
import { type TaggerSentence, type TagKind, trainTagger } from "./train-tagger.ts";
import { readWordnet } from "./wordnet.ts";

/** How long to train. */
export interface Recipe {
  readonly runs: number;
  readonly taggerEpochs: number;
  readonly parserEpochs: number;
  readonly folds: number;
  readonly seed: number;
}

/** DESIGN section 6. */
export const fullRecipe: Recipe = { runs: 5, taggerEpochs: 8, parserEpochs: 10, folds: 5, seed: 1 };

/** The largest model file we ship, in bytes. */
const largestModel = 11_500_000;

/** What a training yields, ready to be written. */
export interface Trained {
  readonly model: Model;
  readonly lexicon: Uint8Array;
}

/** Trains tagger and parser of a language on sentences of treebanks. */
export function train(
  language: TrainingLanguage,
  sentences: readonly TrainingSentence[],
  contractions: Contractions,
  recipe: Recipe,
  log: (line: string) => void,
): Trained {
  const external = readExternalLexicon(language.code);
  const lexiconBytes = writeLexicon(addTreebank(external, sentences, language.classed));
  const lexicon = readLexicon(lexiconBytes);
  const tags = distinct(sentences.flatMap((sentence) => sentence.tokens.map((token) => token.tag)));
  const wordTags = distinct(sentences.flatMap((sentence) => sentence.words.map((word) => word.tag)));
  const relations = distinct(sentences.flatMap((sentence) => sentence.words.map((word) => word.relation)));
  const guesses = learnGuesses(guessExamples(external, wordTags, sentences), external.size > 0 ? 8 : 2);
  const shapeOf = formShapes(lexicon);
  const readWord = wordReader(wordTags, shapeOf, guesses);
  log(`${sentences.length} sentences, ${tags.length} tags, ${relations.length} relations, ${guesses.size} endings`);

  const taggerSentences = sentences.map((sentence) => forTagger(sentence, tags, contractions, shapeOf));
  const jackknifed = jackknife(sentences, taggerSentences, tags, recipe);
  log("tags jackknifed");
  const choices = labelTable(sentences, wordTags, relations);
  const split = tagSplitter({ tags, wordTags });
  const parserSentences = sentences.flatMap((sentence, i) =>
    repeated(forParser(sentence, jackknifed[i] as Int32Array, split, relations, readWord), sentence.weight),
  );
  const choice = labelChoice({ ...choices, wordTags });
  const parserRecipe = { epochs: recipe.parserEpochs, runs: recipe.runs, seed: recipe.seed, exploration: 0.9 };
  const parser = trainParser(parserSentences, tagFacts(wordTags), relations.length, choice, parserRecipe, log);
  const taggerExamples = taggerSentences.flatMap((sentence, i) => repeated(sentence, sentences[i]?.weight ?? 1));
  const tagger = trainTagger(taggerExamples, tags, recipe.taggerEpochs, recipe.runs, recipe.seed);
  log("tagger trained");
  const { clitics } = readTokenRules(readLanguageFile(language.code, "tokens.tsv"));
  const examples =
    clitics.before.length > 1
      ? segmentExamples(
          sentences.map((sentence) => sentence.source),
          clitics,
        )
      : [];
  const segmenter = trainSegmenter(examples, clitics, lexicon, 10, recipe.seed).quantised(2047, 0.9999, 1);
  const model: Model = {
    templates: [taggerTemplates, moveTemplates, labelTemplates],
    tags,
    wordTags,
    relations,
    ...choices,
    guesses,
    tagger: pruned(tagger.quantised(2047, 0.9999, 1), 36),
    actions: parser.actions.quantised(127, 0.9998, 1),
    segmenter,
    labels: parser.labels.quantised(4095, 0.9999, 1),
  };
  const sizes = [model.tagger, model.actions, model.labels].map(
    (rows) => `${rows.features.length}/${rows.classes.length}`,
  );
  log(`features/weights of tagger, moves, labels: ${sizes.join(" ")}`);
  return { model: fitted(model, largestModel), lexicon: lexiconBytes };
}

/** The lexicon a language brings beside its treebanks. */
export function readExternalLexicon(code: string): Map<string, Reading[]> {
  if (code === "fr") return readLefff(readLefffFile());
  return code === "en" ? readWordnet(readEnglishFiles()) : readArabicLexicon(readArabicFiles());
}

function repeated<T>(item: T, times: number): T[] {
  return Array.from({ length: times }, () => item);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}

function* guessExamples(
  lexicon: ReadonlyMap<string, readonly Reading[]>,
  wordTags: readonly string[],
  sentences: readonly TrainingSentence[],
): Iterable<Example> {
  const open = wordTags.filter((tag) => /^(VERB|NOUN|ADJ|ADV)/.test(tag));
  for (const [form, readings] of lexicon) {
    for (const tag of open) {
      const reading = bestReading(readings, tag);
      if (reading !== undefined) yield { form, tag, lemma: lemmaBy(reading, form), features: reading.features };
    }
  }
  for (const { words } of sentences)
    for (const word of words) if (lexicon.size === 0 || word.upos === "PROPN") yield word;
}

function kindOf(token: TrainingToken, contractions: Contractions): TagKind {
  const contraction = contractions.get(token.form.toLowerCase());
  if (contraction === undefined) return "single";
  return contraction.alone ? "either" : token.tag.includes("+") ? "joined" : "either";
}

function forTagger(
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

/** Tags each fold by a tagger trained on the others, told how many words each token has. */
function jackknife(
  sentences: readonly TrainingSentence[],
  examples: readonly TaggerSentence[],
  tags: readonly string[],
  recipe: Recipe,
): Int32Array[] {
  const result: Int32Array[] = [];
  const { single, joined } = tagGroups(tags);
  for (let fold = 0; fold < recipe.folds; fold++) {
    const rest = sentences.flatMap(({ weight }, i) =>
      i % recipe.folds === fold ? [] : repeated(examples[i] as TaggerSentence, weight),
    );
    const weights = trainTagger(rest, tags, recipe.taggerEpochs, 1, recipe.seed + fold).quantised(2047, 0.9999, 1);
    const tagger = createTagger(tags, compileTemplates(taggerAtomNames, taggerTemplates), sparseWeights(weights));
    for (let i = fold; i < examples.length; i += recipe.folds) {
      const tokens = (sentences[i] as TrainingSentence).tokens;
      result[i] = tagger.tag((examples[i] as TaggerSentence).shapes, (t) =>
        (tokens[t] as TrainingToken).words.length > 1 ? joined : single,
      );
    }
  }
  return result;
}

function forParser(
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

/** Which relations were seen between which tags, and for which tag of the child. */
function labelTable(sentences: readonly TrainingSentence[], wordTags: readonly string[], relations: readonly string[]) {
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

function main(): void {
  const [code = "fr", runs = "5", epochs = "10"] = process.argv.slice(2);
  const language = trainingLanguages[code];
  if (language === undefined) throw new RangeError(`No language ${code}`);
  const started = performance.now();
  const log = (line: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0)} s  ${line}`);
  const contractions = contractionsOf(code);
  const sentences = readTrainingSentences(language, contractions);
  const quick = runs === "quick";
  const recipe = quick
    ? { ...fullRecipe, runs: 1, taggerEpochs: 4, parserEpochs: 4, folds: 3 }
    : { ...fullRecipe, runs: Number(runs), parserEpochs: Number(epochs) };
  const { model, lexicon } = train(language, sentences, contractions, recipe, log);
  writeWhole(join(modelFolder(code), "analyser.bin"), writeModel(model));
  writeWhole(join(modelFolder(code), "lexicon.bin"), lexicon);
  log(`written to ${modelFolder(code)}`);
}

if (process.argv[1]?.endsWith("train.ts")) main();
