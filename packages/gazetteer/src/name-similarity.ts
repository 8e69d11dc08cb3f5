import { isArabicKey } from "./name-key.ts";
import { phonemesOf } from "./phonemes.ts";

/** What it costs to read one sound for another; pairs not listed cost 1. Both orders hold. */
const nearPairs: Readonly<Record<string, number>> = {
  AE: 0.15,
  AI: 0.6,
  AO: 0.4,
  AU: 0.6,
  EI: 0.15,
  EO: 0.5,
  EU: 0.6,
  IO: 0.5,
  IU: 0.5,
  OU: 0.1,
  AY: 0.25,
  EY: 0.05,
  IY: 0,
  OY: 0.6,
  UY: 0.6,
  AW: 0.35,
  EW: 0.6,
  IW: 0.6,
  OW: 0,
  UW: 0,
  WY: 0.6,
  yI: 0.1,
  yY: 0.1,
  yE: 0.2,
  wU: 0.1,
  wW: 0.1,
  wO: 0.1,
  gk: 0.3,
  gj: 0.3,
  kj: 0.5,
  dz: 0.3,
  td: 0.5,
  Ss: 0.5,
  xh: 0.4,
  xk: 0.4,
  ts: 0.5,
  mn: 0.4,
  fw: 0.4,
};

const CONSONANT = 1;
const WEAK_CONSONANT = 0.4;
const SHORT_VOWEL = 0.35;
/** A vowel of the Latin spelling that the Arabic script does not write. */
const UNWRITTEN_VOWEL = 0.04;
const WRITTEN_VOWEL = 0.4;

const CODES = 128;
const isVowel = (sound: string): boolean => "AEIOUYW".includes(sound);

const changeCosts = new Float32Array(CODES * CODES).fill(CONSONANT);
/** Costs of leaving a sound out, by the scripts of the two names: same Latin, same Arabic, Latin to Arabic. */
const dropLatin = new Float32Array(CODES).fill(CONSONANT);
const dropArabic = new Float32Array(CODES).fill(CONSONANT);
const dropUnwritten = new Float32Array(CODES).fill(CONSONANT);
const weights = new Float32Array(CODES).fill(CONSONANT);

for (let code = 0; code < CODES; code += 1) changeCosts[code * CODES + code] = 0;
for (const [pair, cost] of Object.entries(nearPairs)) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  changeCosts[a * CODES + b] = cost;
  changeCosts[b * CODES + a] = cost;
}
for (const sound of "AEIOUYWhwy") {
  const code = sound.charCodeAt(0);
  dropLatin[code] = isVowel(sound) ? SHORT_VOWEL : WEAK_CONSONANT;
  dropArabic[code] = WRITTEN_VOWEL;
  dropUnwritten[code] = isVowel(sound) ? UNWRITTEN_VOWEL : WEAK_CONSONANT;
  if (isVowel(sound)) weights[code] = 0.35;
}

/** The sounds of a name without its spaces, a byte each, and whether Arabic letters wrote it. */
export interface Sounded {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly arabic: boolean;
}

/** The sounds of a key without its spaces. */
export function soundsOf(key: string): string {
  return phonemesOf(key).replaceAll(" ", "");
}

/** The sounds of a key, ready to be compared. */
export function soundedOf(key: string, sounds = soundsOf(key)): Sounded {
  const bytes = new Uint8Array(sounds.length);
  for (let index = 0; index < sounds.length; index += 1) bytes[index] = sounds.charCodeAt(index);
  return { bytes, start: 0, end: bytes.length, arabic: isArabicKey(key) };
}

function weightOf({ bytes, start, end }: Sounded): number {
  let weight = 0;
  for (let index = start; index < end; index += 1) weight += weights[bytes[index] ?? 0] ?? 0;
  return weight;
}

function dropsOf(arabic: boolean, otherArabic: boolean): Float32Array {
  if (arabic) return dropArabic;
  return otherArabic ? dropUnwritten : dropLatin;
}

/** Working row of `distance`, for names of less than so many sounds. */
const SCRATCH = 128;
const scratch = new Float32Array(SCRATCH);
/** What single precision may be wrong by when a row is held against the most it may cost. */
const SLACK = 1e-3;

/** Cheapest way to turn one row of sounds into the other (edit distance with the costs above); more than `most` if dearer. */
function distance(a: Sounded, b: Sounded, most: number): number {
  const dropsA = dropsOf(a.arabic, b.arabic);
  const dropsB = dropsOf(b.arabic, a.arabic);
  const width = b.end - b.start;
  const row: Float32Array = width < SCRATCH ? scratch : new Float32Array(width + 1);
  row[0] = 0;
  for (let j = 0; j < width; j += 1) row[j + 1] = (row[j] ?? 0) + (dropsB[b.bytes[b.start + j] ?? 0] ?? 1);
  for (let i = a.start; i < a.end; i += 1) {
    const code = a.bytes[i] ?? 0;
    const dropA = dropsA[code] ?? 1;
    let diagonal: number = row[0] ?? 0;
    let left: number = diagonal + dropA;
    let least = left;
    row[0] = left;
    for (let j = 0; j < width; j += 1) {
      const other = b.bytes[b.start + j] ?? 0;
      const above = row[j + 1] ?? 0;
      const changed = diagonal + (changeCosts[code * CODES + other] ?? 1);
      left = Math.min(changed, above + dropA, left + (dropsB[other] ?? 1));
      row[j + 1] = left;
      if (left < least) least = left;
      diagonal = above;
    }
    if (least > most + SLACK) return Number.POSITIVE_INFINITY;
  }
  return row[width] ?? 0;
}

/** How alike two names sound, 0 to 1; 0 where that is certain to be less than `least`. */
export function soundSimilarity(a: Sounded, b: Sounded, least = 0): number {
  const weight = Math.min(weightOf(a), weightOf(b));
  if (weight === 0) return 0;
  const scale = Math.max(weight, 1.5);
  return Math.max(0, 1 - distance(a, b, (1 - least) * scale) / scale);
}

/** How alike two keys sound, 0 to 1; 1 for names that differ only in ways that transliteration does not fix. */
export function keySimilarity(a: string, b: string): number {
  return a === b ? 1 : soundSimilarity(soundedOf(a), soundedOf(b));
}

/** From this similarity on two keys of one skeleton are taken for spellings of one name. */
export const SAME_NAME = 0.755;
