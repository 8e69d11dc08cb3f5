import {
  bestLabel,
  compileTemplates,
  type FormShape,
  hashTags,
  tagGroups,
  taggerAtomCount,
  taggerAtomNames,
  taggerAtoms,
} from "@recoupe/engine/training";
import { createPerceptron, type Perceptron } from "./perceptron.ts";
import { seededRandom, shuffled } from "./random.ts";
import { taggerTemplates } from "./templates.ts";

/** A sentence for the tagger: shapes of the tokens and their right tags. */
export interface TaggerSentence {
  readonly shapes: readonly FormShape[];
  readonly tags: Int32Array;
  /** For each token, the kind of tags it may have. */
  readonly kinds: readonly TagKind[];
}

/** A word of its own, a contraction, or a form that may be either. */
export type TagKind = "single" | "joined" | "either";

/** Trains a tagger for `runs` shuffled runs of `epochs` epochs. */
export function trainTagger(
  sentences: readonly TaggerSentence[],
  tags: readonly string[],
  epochs: number,
  runs: number,
  seed: number,
): Perceptron {
  const perceptron = createPerceptron(tags.length);
  const groups = tagGroups(tags);
  const hashes = hashTags(tags);
  const templates = compileTemplates(taggerAtomNames, taggerTemplates);
  const atoms = new Int32Array(taggerAtomCount);
  const features = new Int32Array(templates.count);
  const scores = new Float32Array(tags.length);
  const learn = (sentence: TaggerSentence): void => {
    let one = 0;
    let two = 0;
    sentence.shapes.forEach((_, i) => {
      taggerAtoms(sentence.shapes, i, one, two, atoms);
      templates.fill(atoms, features);
      perceptron.score(features, scores);
      const guess = bestLabel(scores, groups[sentence.kinds[i] as TagKind]);
      const right = sentence.tags[i] as number;
      if (guess !== right) perceptron.update(features, right, guess);
      perceptron.tick();
      two = one;
      one = hashes[guess] as number;
    });
  };
  for (let run = 0; run < runs; run++) {
    const random = seededRandom(seed + run * 101);
    for (let epoch = 0; epoch < epochs; epoch++) shuffled(sentences, random).forEach(learn);
    perceptron.endRun();
  }
  return perceptron;
}
