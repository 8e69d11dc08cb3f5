import { type Sounded, soundedOf } from "./name-similarity.ts";
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
  const { sounds, arabic } = soundedOf(key);
  return encoder.encode(`${skeleton}|${sounds}${arabic ? "#" : ""}`);
}

/** Beginning of all rows of a skeleton. */
export function skeletonPrefix(skeleton: string): Uint8Array {
  return encoder.encode(`${skeleton}|`);
}

/** What a row of the table says of a name's sounds. */
export function soundedOfRow(row: Uint8Array): Sounded {
  const arabic = row.at(-1) === HASH;
  const start = row.indexOf(BAR) + 1;
  const end = arabic ? row.length - 1 : row.length;
  let sounds = "";
  for (let index = start; index < end; index += 1) sounds += String.fromCharCode(row[index] ?? 0);
  return { sounds, arabic };
}
