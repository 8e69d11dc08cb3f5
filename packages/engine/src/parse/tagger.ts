import { hashText } from "../pack/hashing.ts";
import type { Weights } from "../pack/weights.ts";
import type { FormShape } from "./form-shape.ts";
import { bestLabel } from "./parser.ts";
import { taggerAtomCount, taggerAtoms } from "./tagger-features.ts";
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
  tag(shapes: readonly FormShape[], allowed: (token: number) => Uint8Array): Int32Array;
}

/** The hashes by which features know tags. */
export function hashTags(tags: readonly string[]): Int32Array {
  return Int32Array.from(tags, hashText);
}

/** The tagger of given weights (one class a tag). */
export function createTagger(tags: readonly string[], templates: Templates, weights: Weights): Tagger {
  const tagHashes = hashTags(tags);
  const atoms = new Int32Array(taggerAtomCount);
  const features = new Int32Array(templates.count);
  const scores = new Int32Array(tags.length);
  const tag = (shapes: readonly FormShape[], allowed: (token: number) => Uint8Array): Int32Array => {
    const result = new Int32Array(shapes.length);
    for (let i = 0; i < shapes.length; i++) {
      const candidates = allowed(i);
      if (candidates.length === 1) {
        result[i] = candidates[0] as number;
        continue;
      }
      const one = i > 0 ? (tagHashes[result[i - 1] as number] as number) : 0;
      const two = i > 1 ? (tagHashes[result[i - 2] as number] as number) : 0;
      taggerAtoms(shapes, i, one, two, atoms);
      templates.fill(atoms, features);
      scores.fill(0);
      for (let f = 0; f < features.length; f++) weights.add(features[f] as number, scores);
      result[i] = bestLabel(scores, candidates);
    }
    return result;
  };
  return { tags, tagHashes, tag };
}
