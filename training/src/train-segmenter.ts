import {
  type Clitics,
  type ConlluSentence,
  type Lexicon,
  type Segmentation,
  segmentations,
  segmentFeatureCount,
  segmentFeatures,
  withoutMarks,
} from "@recoupe/engine/training";
import { createPerceptron, type Perceptron } from "./perceptron.ts";
import { seededRandom, shuffled } from "./random.ts";

/** A written word and the cut the treebank gives it. */
export interface SegmentExample {
  readonly word: string;
  readonly gold: Segmentation;
}

/** Written words of a treebank whose clitics are tokens without a space between. */
export function segmentExamples(sentences: readonly ConlluSentence[], clitics: Clitics): SegmentExample[] {
  return sentences.flatMap(({ tokens }) => {
    const groups: string[][] = [];
    tokens.forEach((token, i) => {
      const last = groups.at(-1);
      const arabic = /^[\u0620-\u065f\u0670-\u06d3]+$/.test(token.form);
      const glued = i > 0 && tokens[i - 1]?.end === token.start;
      if (glued && arabic && last !== undefined && last.length > 0) last.push(withoutMarks(token.form));
      else groups.push(arabic ? [withoutMarks(token.form)] : []);
    });
    return groups.flatMap((parts) => exampleOf(parts, clitics));
  });
}

function exampleOf(parts: readonly string[], clitics: Clitics): SegmentExample[] {
  const word = parts.join("");
  const found = segmentations(word, clitics).find(
    ({ before, stem, after }) => [...before, stem, after].filter((part) => part !== "").join(" ") === parts.join(" "),
  );
  return found === undefined ? [] : [{ word, gold: found }];
}

/** Trains a ranking perceptron over the cuts of words. */
export function trainSegmenter(
  examples: readonly SegmentExample[],
  clitics: Clitics,
  lexicon: Lexicon,
  epochs: number,
  seed: number,
): Perceptron {
  const perceptron = createPerceptron(2);
  const random = seededRandom(seed);
  const scores = new Float32Array(2);
  const featuresOf = (word: string, cut: Segmentation): Int32Array => {
    const features = new Int32Array(segmentFeatureCount);
    segmentFeatures(word, cut, lexicon, features);
    return features;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { word, gold } of shuffled(examples, random)) {
      const all = segmentations(word, clitics).map((cut) => ({ cut, features: featuresOf(word, cut) }));
      let best = all[0];
      let bestScore = Number.NEGATIVE_INFINITY;
      for (const one of all) {
        perceptron.score(one.features, scores);
        if ((scores[0] as number) <= bestScore) continue;
        bestScore = scores[0] as number;
        best = one;
      }
      perceptron.tick();
      if (best === undefined || sameCut(best.cut, gold)) continue;
      perceptron.update(featuresOf(word, gold), 0, 1);
      perceptron.update(best.features, 1, 0);
    }
  }
  perceptron.endRun();
  return perceptron;
}

/** Whether two cuts of a word are one. */
export function sameCut(a: Segmentation, b: Segmentation): boolean {
  return a.stem.length === b.stem.length && a.after === b.after && a.before.join() === b.before.join();
}
