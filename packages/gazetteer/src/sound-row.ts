import { isArabicKey } from "./name-key.ts";
import { type Sounded, soundSimilarity, soundsOf } from "./name-similarity.ts";
import { phonemesOf, skeletonOf } from "./phonemes.ts";
import { spellingVariants } from "./spelling-variants.ts";

const encoder = new TextEncoder();
const BAR = 124;
const HASH = 35;

/** Skeletons a key is filed under: its own and those of its other spellings. */
export function skeletonsOf(key: string): ReadonlySet<string> {
  return new Set(spellingVariants(key).map((variant) => skeletonOf(phonemesOf(variant))));
}

/** Row of the table of sounds: skeleton, `|`, sounds, `#` if Arabic letters wrote them. */
export function soundRow(skeleton: string, key: string): Uint8Array {
  return encoder.encode(`${skeleton}|${soundsOf(key)}${isArabicKey(key) ? "#" : ""}`);
}

/** Beginning of all rows of a skeleton. */
export function skeletonPrefix(skeleton: string): Uint8Array {
  const prefix = new Uint8Array(skeleton.length + 1);
  for (let index = 0; index < skeleton.length; index += 1) prefix[index] = skeleton.charCodeAt(index);
  prefix[skeleton.length] = BAR;
  return prefix;
}

/**
 * How alike a name is to the one of a row of the table, whose sounds begin at `start` and end with its `length`. Below
 * `least` the answer is 0.
 */
export function similarityToRow(name: Sounded, row: Uint8Array, start: number, length: number, least: number): number {
  const arabic = row[length - 1] === HASH;
  return soundSimilarity(name, { bytes: row, start, end: arabic ? length - 1 : length, arabic }, least);
}
