import { readFileSync } from "node:fs";
import { join } from "node:path";
import { labelChoice, type Model, readModel, tagFacts, writeModel } from "@recoupe/engine/training";
import { averaged } from "./average.ts";
import { readTrainingSentences } from "./corpus.ts";
import { examplesBy, repeated } from "./examples.ts";
import { contractionsOf, modelFolder, writeWhole } from "./files.ts";
import { type TrainingLanguage, trainingLanguages } from "./languages.ts";
import { fitted, pruned } from "./prune.ts";
import { seededRandom, shuffled } from "./random.ts";
import { stepped } from "./steps.ts";
import { largestModel } from "./train.ts";
import { trainParser } from "./train-parser.ts";
import { trainTagger } from "./train-tagger.ts";

/** How a trained model goes on learning from our own treebank. */
export interface Adaptation {
  readonly epochs: number;
  /** How far one update moves a weight, in the whole numbers of the model. */
  readonly step: number;
  /** How often each of our sentences counts, and how many sentences of the other treebanks go with each of ours. */
  readonly weight: number;
  readonly others: number;
}

/**
 * A model that has gone on learning from our own sentences, mixed with sentences it knows so that it forgets nothing.
 * The tags the parser sees are those of the model as it was, which never saw our sentences.
 */
export function adapt(model: Model, lexicon: Uint8Array, language: TrainingLanguage, adaptation: Adaptation): Model {
  const contractions = contractionsOf(language.code);
  const all = readTrainingSentences(language, contractions);
  const own = all.filter((sentence) => sentence.weight > 1);
  const known = shuffled(
    all.filter((sentence) => sentence.weight === 1),
    seededRandom(7),
  ).slice(0, own.length * adaptation.others);
  const sentences = [...own.flatMap((sentence) => repeated(sentence, adaptation.weight)), ...known];
  const { tagged, parsed } = examplesBy(model, lexicon, sentences, contractions);
  const { epochs, step } = adaptation;
  const recipe = {
    epochs,
    runs: 1,
    seed: 3,
    exploration: 0.9,
    base: { actions: model.actions, labels: model.labels, step },
  };
  const parser = trainParser(
    parsed,
    tagFacts(model.wordTags),
    model.relations.length,
    labelChoice(model),
    recipe,
    (line) => console.error(line),
  );
  const tagging = trainTagger(tagged, model.tags, epochs, 1, 3, { rows: model.tagger, step: step * 5 });
  return {
    ...model,
    tagger: pruned(tagging.quantised(2047, 1, 1), 36),
    actions: parser.actions.quantised(127, 1, 1),
    labels: parser.labels.quantised(4095, 1, 1),
  };
}

/** `adapt.ts CODE [epochs step weight others share]`: adapts the model of a language in its place. */
function main(): void {
  const [code = "fr", epochs = "3", step = "1", weight = "3", others = "10", share = "0.4"] = process.argv.slice(2);
  const language = trainingLanguages[code];
  if (language === undefined) throw new RangeError(`No language ${code}`);
  const folder = modelFolder(code);
  const lexicon = readFileSync(join(folder, "lexicon.bin"));
  const adaptation = { epochs: Number(epochs), step: Number(step), weight: Number(weight), others: Number(others) };
  const before = readModel(readFileSync(join(folder, "analyser.bin")));
  const after = adapt(before, lexicon, language, adaptation);
  const model = fitted(averaged(before, after, Number(share)), largestModel);
  const contractions = contractionsOf(code);
  const sentences = readTrainingSentences(language, contractions);
  writeWhole(join(folder, "analyser.bin"), writeModel(stepped(model, lexicon, sentences, contractions)));
}

if (process.argv[1]?.endsWith("adapt.ts")) main();
