import { tagGroups } from "@recoupe/engine/training";
import type { TrainingSentence, TrainingToken } from "./corpus.ts";
import { repeated, taggerBy } from "./examples.ts";
import type { Recipe } from "./train.ts";
import { type TaggerSentence, trainTagger } from "./train-tagger.ts";

/** Tags each fold by a tagger trained on the others, told how many words each token has. */
export function jackknife(
  sentences: readonly TrainingSentence[],
  examples: readonly TaggerSentence[],
  tags: readonly string[],
  recipe: Recipe,
  source: string,
): (readonly number[])[] {
  const result: (readonly number[])[] = [];
  const { single, joined } = tagGroups(tags);
  for (let fold = 0; fold < recipe.folds; fold++) {
    const rest = sentences.flatMap(({ weight }, i) =>
      i % recipe.folds === fold ? [] : repeated(examples[i] as TaggerSentence, weight),
    );
    const weights = trainTagger(rest, tags, {
      templates: source,
      epochs: recipe.taggerEpochs,
      runs: 1,
      seed: recipe.seed + fold,
    }).quantised(2047, 0.9999, 1);
    const tagger = taggerBy(tags, source, weights);
    for (let i = fold; i < examples.length; i += recipe.folds) {
      const tokens = (sentences[i] as TrainingSentence).tokens;
      result[i] = tagger.tag((examples[i] as TaggerSentence).shapes, (t) =>
        (tokens[t] as TrainingToken).words.length > 1 ? joined : single,
      );
    }
  }
  return result;
}
