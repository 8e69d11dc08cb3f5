import { type Contractions, labelChoice, type Model, tagFacts } from "@recoupe/engine/training";
import { averaged } from "./average.ts";
import type { TrainingSentence } from "./corpus.ts";
import { examplesBy, repeated } from "./examples.ts";
import type { Adaptation, TrainingLanguage } from "./languages.ts";
import { fitted, pruned } from "./prune.ts";
import { seededRandom, shuffled } from "./random.ts";
import { trainParser } from "./train-parser.ts";
import { trainTagger } from "./train-tagger.ts";

/**
 * A model that has gone on learning from our own sentences, mixed with sentences it knows so that it forgets nothing.
 * The tags the parser sees are those of the model as it was, which never saw our sentences.
 */
function adapt(
  model: Model,
  lexicon: Uint8Array,
  adaptation: Adaptation,
  all: readonly TrainingSentence[],
  contractions: Contractions,
  log: (line: string) => void,
): Model {
  const own = all.filter((sentence) => sentence.weight > 1);
  const known = shuffled(
    all.filter((sentence) => sentence.weight === 1),
    seededRandom(7),
  ).slice(0, own.length * adaptation.others);
  const sentences = [...own.flatMap((sentence) => repeated(sentence, adaptation.weight)), ...known];
  const { tagged, parsed } = examplesBy(model, lexicon, sentences, contractions);
  const { epochs, step } = adaptation;
  const [source, moves, labels] = model.templates;
  const recipe = {
    templates: { moves, labels },
    epochs,
    runs: 1,
    seed: 3,
    exploration: 0.9,
    base: { actions: model.actions, labels: model.labels, step },
  };
  const parser = trainParser(parsed, tagFacts(model.wordTags), model.relations.length, labelChoice(model), recipe, log);
  const tagging = trainTagger(tagged, model.tags, {
    templates: source,
    epochs,
    runs: 1,
    seed: 3,
    base: { rows: model.tagger, step: step * 5 },
  });
  return {
    ...model,
    tagger: pruned(tagging.quantised(2047, 1, 1), 36),
    actions: parser.actions.quantised(127, 1, 1),
    labels: parser.labels.quantised(4095, 1, 1),
  };
}

/** A trained model that has learned from our own sentences too, in both ways and by halves. */
export function adapted(
  model: Model,
  lexicon: Uint8Array,
  { ways: [one, other], share }: NonNullable<TrainingLanguage["adaptation"]>,
  sentences: readonly TrainingSentence[],
  contractions: Contractions,
  log: (line: string) => void,
): Model {
  const [first, second] = [one, other].map((way) => adapt(model, lexicon, way, sentences, contractions, log));
  const both = averaged(first as Model, second as Model, 0.5);
  return fitted(averaged(model, both, share));
}
