import { fold } from "../folding.ts";

/** Hashes per sentence: twelve, in four bands of three; sentences with half their shingles in common meet in one case in three,
 * those with 80 % in nineteen of twenty. Copies of a dispatch share several sentences, so that all but a few are found. */
export const hashCount = 12;
const bandRows = 3;
/** Bands of a signature. */
export const bandCount = hashCount / bandRows;
const shingleWords = 3;
const leastWords = 7;
const seeds = Uint32Array.from({ length: hashCount }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 0);

/** A sentence's fingerprint. */
export interface Passage {
  readonly words: number;
  /** MinHash signature over three-word shingles. */
  readonly signature: Uint32Array;
}

/** Fingerprints of the sentences of a text that are long enough to be told apart. */
export function passagesOf(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  for (const sentence of text.split(/[.!?؟…]+(?=\s|$)|\n{1,}/u)) {
    const words = fold(sentence).split(" ");
    if (words.length >= leastWords) passages.push({ words: words.length, signature: signatureOf(words) });
  }
  return passages;
}

/** Keys under which near-identical passages meet. 32-bit numbers, four to a passage. */
export function bandKeys(passage: Passage): readonly number[] {
  const keys: number[] = [];
  for (let band = 0; band < bandCount; band++) {
    let key = Math.imul(band + 1, 0x85ebca6b);
    for (let row = 0; row < bandRows; row++) key = mix(key ^ (passage.signature[band * bandRows + row] as number));
    keys.push(key >>> 0);
  }
  return keys;
}

function signatureOf(words: readonly string[]): Uint32Array {
  const signature = new Uint32Array(hashCount).fill(0xffffffff);
  const hashes = words.map(hashWord);
  for (let at = 0; at + shingleWords <= hashes.length; at++) {
    let shingle = 0;
    for (let word = at; word < at + shingleWords; word++)
      shingle = mix(Math.imul(shingle, 31) ^ (hashes[word] as number));
    for (let seed = 0; seed < hashCount; seed++) {
      const value = mix(shingle ^ (seeds[seed] as number)) >>> 0;
      if (value < (signature[seed] as number)) signature[seed] = value;
    }
  }
  return signature;
}

function hashWord(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
