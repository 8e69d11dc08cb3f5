import {
  bestLabel,
  compileTemplates,
  type FormShape,
  hashTags,
  tagGroups,
  taggerAtomCount,
  taggerAtomNames,
  taggerAtoms,
  type WeightRows,
} from "@recoupe/engine/training";
import { createPerceptron, type Perceptron } from "./perceptron.ts";
import { seededRandom, shuffled } from "./random.ts";

/** A sentence for the tagger: shapes of the tokens and their right tags. */
export interface TaggerSentence {
  readonly shapes: readonly FormShape[];
  readonly tags: Int32Array;
  /** For each token, the kind of tags it may have. */
  readonly kinds: readonly TagKind[];
}

/** How to train the tagger. */
export interface TaggerRecipe {
  readonly templates: string;
  readonly epochs: number;
  readonly runs: number;
  readonly seed: number;
  /** Weights to go on from, and how far one update moves them. */
  readonly base?: { readonly rows: WeightRows; readonly step: number };
}

/** A word of its own, a contraction, or a form that may be either. */
export type TagKind = "single" | "joined" | "either";

function countWords(sentences: readonly TaggerSentence[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { shapes } of sentences) for (const { word } of shapes) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Trains a tagger for `runs` shuffled runs of `epochs` epochs. The rarer a word, the more often its identity is
 * hidden, so that the tagger learns to do without it where it meets a new one.
 */
export function trainTagger(
  sentences: readonly TaggerSentence[],
  tags: readonly string[],
  { templates: source, epochs, runs, seed, base }: TaggerRecipe,
): Perceptron {
  const perceptron = createPerceptron(tags.length, base?.rows, base?.step);
  const groups = tagGroups(tags);
  const hashes = hashTags(tags);
  const templates = compileTemplates(taggerAtomNames, source);
  const atoms = new Int32Array(taggerAtomCount);
  const features = new Int32Array(templates.cells.length);
  const scores = new Float32Array(tags.length);
  const counts = countWords(sentences);
  const dropRare = rareFeatures(23, (see) => {
    for (const { shapes, tags: gold } of sentences) {
      const hashOf = (i: number): number => (i < 0 ? 0 : (hashes[gold[i] as number] ?? 0));
      shapes.forEach((_, i) => {
        taggerAtoms(shapes, i, hashOf(i - 1), hashOf(i - 2), atoms);
        templates.fill(atoms, features);
        see(features);
      });
    }
  });
  const learn = (sentence: TaggerSentence, random: () => number): void => {
    let one = 0;
    let two = 0;
    const shapes = sentence.shapes.map((shape) => {
      const hidden = random() < 1 / (1 + (counts.get(shape.word) ?? 0));
      return hidden ? { ...shape, word: Math.floor(random() * 0x7fffffff) } : shape;
    });
    shapes.forEach((_, i) => {
      taggerAtoms(shapes, i, one, two, atoms);
      templates.fill(atoms, features);
      if (base === undefined) dropRare(features);
      const candidates = groups[sentence.kinds[i] as TagKind];
      perceptron.score(features, scores, candidates);
      const guess = bestLabel(scores, candidates);
      const right = sentence.tags[i] as number;
      if (guess !== right && right >= 0) perceptron.update(features, right, guess);
      perceptron.tick();
      two = one;
      one = hashes[guess] as number;
    });
  };
  for (let run = 0; run < runs; run++) {
    const random = seededRandom(seed + run * 101);
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const sentence of shuffled(sentences, random)) learn(sentence, random);
    perceptron.endRun();
  }
  return perceptron;
}

/** Features seen only once, by a count over hashed cells; they are left out, for they teach nothing general. */
function rareFeatures(
  count: number,
  visit: (see: (features: Int32Array) => void) => void,
): (features: Int32Array) => void {
  const seen = new Uint8Array(1 << count);
  const mask = seen.length - 1;
  visit((features) => {
    for (const feature of features) {
      const cell = feature & mask;
      if (seen[cell] !== 2) seen[cell] = (seen[cell] as number) + 1;
    }
  });
  return (features) => {
    for (let f = 0; f < features.length; f++) if ((seen[(features[f] as number) & mask] as number) < 2) features[f] = 0;
  };
}
