import { hashText } from "../pack/hashing.ts";
import type { FormShape } from "./form-shape.ts";
import type { Scorer } from "./scorer.ts";
import { formAtomCount, taggerAtomCount, taggerAtoms } from "./tagger-features.ts";
import type { Templates } from "./templates.ts";

/** A greedy left-to-right tagger. */
export interface Tagger {
  readonly tags: readonly string[];
  /** Hash of each tag, as features use it. */
  readonly tagHashes: Int32Array;
  /**
   * Tags tokens.
   * @param allowed the tags a token may have, as indexes into `tags`
   * @returns indexes into `tags`
   */
  tag(shapes: readonly FormShape[], allowed: (token: number) => Uint8Array): number[];
}

/** The hashes by which features know tags. */
export function hashTags(tags: readonly string[]): Int32Array {
  return Int32Array.from(tags, hashText);
}

/** The tagger of a classifier with one class a tag, over the templates it was made with. */
export function createTagger(tags: readonly string[], scorer: Scorer, templates: Templates): Tagger {
  const tagHashes = hashTags(tags);
  const atoms = new Int32Array(taggerAtomCount);
  // What a form says by itself is added up once, if the classifier asks for just that first.
  const byForm = scorer.first.every((index) => templates.cells[index]?.every((cell) => cell < formAtomCount));
  const begin = (shape: FormShape): Int32Array => {
    if (shape.begun?.by !== scorer) shape.begun = { by: scorer, scores: scorer.begin(atoms) };
    return shape.begun.scores;
  };
  const tag = (shapes: readonly FormShape[], allowed: (token: number) => Uint8Array): number[] => {
    const result: number[] = [];
    for (let i = 0; i < shapes.length; i++) {
      const candidates = allowed(i);
      if (candidates.length === 1) {
        result.push(candidates[0] as number);
        continue;
      }
      const one = i > 0 ? (tagHashes[result[i - 1] as number] as number) : 0;
      const two = i > 1 ? (tagHashes[result[i - 2] as number] as number) : 0;
      taggerAtoms(shapes, i, one, two, atoms);
      result.push(scorer.best(atoms, 0, candidates, byForm ? begin(shapes[i] as FormShape) : undefined));
    }
    return result;
  };
  return { tags, tagHashes, tag };
}
