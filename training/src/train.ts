import { join } from "node:path";
import {
  type Contractions,
  formShapes,
  type Lexicon,
  labelChoice,
  type Model,
  readLexicon,
  readTokenRules,
  tagFacts,
  tagSplitter,
  type WeightRows,
  wordReader,
  writeLexicon,
  writeModel,
} from "@recoupe/engine/training";
import { adapted } from "./adapt.ts";
import { addTreebank, learnGuesses } from "./build-lexicon.ts";
import { readWordClusters } from "./clusters.ts";
import { readTrainingSentences, type TrainingSentence } from "./corpus.ts";
import { forParser, forParserBy, forTagger, labelTable, repeated, taggerBy } from "./examples.ts";
import { guessExamples, readExternalLexicon } from "./external-lexicon.ts";
import {
  contractionsOf,
  modelFolder,
  readLanguageFile,
  readPackedTreebank,
  readWordTable,
  writeWhole,
} from "./files.ts";
import { jackknife } from "./jackknife.ts";
import { type TrainingLanguage, trainingLanguages } from "./languages.ts";
import { coarser, fitted, pruned } from "./prune.ts";
import { readSilver } from "./silver.ts";
import { stepped } from "./steps.ts";
import { templatesFor } from "./templates.ts";
import { trainParser } from "./train-parser.ts";
import { segmentExamples, trainSegmenter } from "./train-segmenter.ts";
import { type TaggerSentence, trainTagger } from "./train-tagger.ts";

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

/** What a training yields; the model is not pruned yet. */
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
  const clusters = language.clusters === undefined ? undefined : readWordClusters(readWordTable(language.clusters));
  const lexiconBytes = writeLexicon(addTreebank(external, sentences, language.classed), clusters);
  const lexicon = readLexicon(lexiconBytes);
  const tags = distinct(sentences.flatMap((sentence) => sentence.tokens.map((token) => token.tag)));
  const wordTags = distinct(sentences.flatMap((sentence) => sentence.words.map((word) => word.tag)));
  const relations = distinct(sentences.flatMap((sentence) => sentence.words.map((word) => word.relation)));
  const guesses = learnGuesses(guessExamples(external, wordTags, sentences), external.size > 0 ? 8 : 2);
  const shapeOf = formShapes(lexicon);
  const readWord = wordReader(wordTags, shapeOf, guesses);
  log(`${sentences.length} sentences, ${tags.length} tags, ${relations.length} relations, ${guesses.size} endings`);

  const templates = templatesFor(language);
  const taggerSentences = sentences.map((sentence) => forTagger(sentence, tags, contractions, shapeOf));
  const jackknifed = jackknife(sentences, taggerSentences, tags, recipe, templates.tagger);
  log("tags jackknifed");
  const tagger = taggerFor(taggerSentences, sentences, tags, templates.tagger, recipe);
  log("tagger trained");
  const choices = labelTable(sentences, wordTags, relations);
  const split = tagSplitter({ tags, wordTags });
  const parserSentences = sentences.flatMap((sentence, i) =>
    repeated(forParser(sentence, jackknifed[i] as readonly number[], split, relations, readWord), sentence.weight),
  );
  const choice = labelChoice({ ...choices, wordTags });
  const taught = forParserBy(
    taggerBy(tags, templates.tagger, tagger),
    readSilver(language.silver === undefined ? "" : readPackedTreebank(language.silver.file)),
    { wordTags, relations },
    shapeOf,
    readWord,
  );
  const parserRecipe = {
    templates,
    epochs: recipe.parserEpochs,
    runs: recipe.runs,
    seed: recipe.seed,
    exploration: 0.9,
    silver: { sentences: taught, epochs: language.silver?.epochs ?? 0 },
  };
  const parser = trainParser(parserSentences, tagFacts(wordTags), relations.length, choice, parserRecipe, log);
  const model: Model = {
    templates: [templates.tagger, templates.moves, templates.labels],
    steps: [[], [], []],
    frequent: [new Int32Array(), new Int32Array(), new Int32Array()],
    tags,
    wordTags,
    relations,
    ...choices,
    guesses,
    tagger,
    actions: parser.actions.quantised(127, 0.9998, 1),
    segmenter: segmenterFor(language, sentences, lexicon, recipe.seed),
    labels: parser.labels.quantised(4095, 0.9999, 1),
  };
  const sizes = [model.tagger, model.actions, model.labels].map(
    (rows) => `${rows.features.length}/${rows.classes.length}`,
  );
  log(`features/weights of tagger, moves, labels: ${sizes.join(" ")}`);
  return { model, lexicon: lexiconBytes };
}

/** The weights of the tagger, without the smallest. */
export function taggerFor(
  examples: readonly TaggerSentence[],
  sentences: readonly TrainingSentence[],
  tags: readonly string[],
  templates: string,
  { taggerEpochs: epochs, runs, seed }: Recipe,
): WeightRows {
  const weighted = examples.flatMap((example, i) => repeated(example, sentences[i]?.weight ?? 1));
  return pruned(trainTagger(weighted, tags, { templates, epochs, runs, seed }).quantised(2047, 0.9999, 1), 36);
}

/** The cuts of words with clitics; no rows for a language without them. */
function segmenterFor(
  language: TrainingLanguage,
  sentences: readonly TrainingSentence[],
  lexicon: Lexicon,
  seed: number,
): WeightRows {
  const { clitics } = readTokenRules(readLanguageFile(language.code, "tokens.tsv"));
  const sources = clitics.before.length > 1 ? sentences.map((sentence) => sentence.source) : [];
  const examples = segmentExamples(sources, clitics);
  return trainSegmenter(examples, clitics, lexicon, 10, seed).quantised(2047, 0.9999, 1);
}

/** The items without repetitions, sorted. */
export function distinct(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}

/** `train.ts CODE [runs|quick] [epochs] [seed]`: trains a language and writes its model. */
function main(): void {
  const [code = "fr", runs = "5", epochs = "10", seed = "1"] = process.argv.slice(2);
  const language = trainingLanguages[code];
  if (language === undefined) throw new RangeError(`No language ${code}`);
  const started = performance.now();
  const log = (line: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0)} s  ${line}`);
  const contractions = contractionsOf(code);
  const sentences = readTrainingSentences(language, contractions);
  const quick = runs === "quick";
  const recipe = quick
    ? { ...fullRecipe, runs: 1, taggerEpochs: 4, parserEpochs: 4, folds: 3 }
    : { ...fullRecipe, runs: Number(runs), parserEpochs: Number(epochs), seed: Number(seed) };
  const first = language.adaptation ? sentences.filter((sentence) => sentence.weight === 1) : sentences;
  const { model: trained, lexicon } = train(language, first, contractions, recipe, log);
  const model = language.adaptation
    ? adapted(fitted(trained), lexicon, language.adaptation, sentences, contractions, log)
    : fitted(coarser(trained), 1);
  writeWhole(
    join(modelFolder(code), "analyser.bin"),
    writeModel(stepped(model, lexicon, sentences, contractions, language.caution)),
  );
  writeWhole(join(modelFolder(code), "lexicon.bin"), lexicon);
  log(`written to ${modelFolder(code)}`);
}

if (process.argv[1]?.endsWith("train.ts")) main();
