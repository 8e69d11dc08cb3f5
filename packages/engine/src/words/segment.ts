import { hashText, mix } from "../pack/hashing.ts";
import type { Lexicon } from "../pack/lexicon.ts";
import { remembered } from "../pack/remembered.ts";
import type { Weights } from "../pack/weights.ts";

/** Clitics a written word may carry, in lower case. */
export interface Clitics {
  /** Strings of proclitics and how they fall apart: `وب` → `و`, `ب`. */
  readonly before: readonly (readonly string[])[];
  readonly after: readonly string[];
}

/** One way to cut a word. */
export interface Segmentation {
  readonly before: readonly string[];
  readonly stem: string;
  readonly after: string;
}

/** Cuts a word into clitics and stem: the lengths of the parts, in order. */
export type Segmenter = (word: string) => readonly number[];

const marks = /[\u064b-\u065f\u0670\u0640]/;

/** All cuts of a word without vowel marks that leave a stem of at least two letters. */
export function segmentations(word: string, clitics: Clitics): Segmentation[] {
  const result: Segmentation[] = [];
  for (const before of clitics.before) {
    const front = before.join("");
    if (!word.startsWith(front)) continue;
    for (const after of clitics.after) {
      const stem = word.slice(front.length, word.length - after.length);
      if (word.endsWith(after) && stem.length >= 2) result.push({ before, stem, after });
    }
  }
  return result;
}

/** Number of features of a segmentation. */
export const segmentFeatureCount = 14;

/** Fills `features` with what speaks for a cut: its clitics, the stem's ends, and what the lexicon says of the stem. */
export function segmentFeatures(word: string, cut: Segmentation, lexicon: Lexicon, features: Int32Array): void {
  const front = hashText(cut.before.join("+"));
  const back = hashText(cut.after);
  const { stem } = cut;
  const kind = stemKind(stem, cut.after, lexicon);
  const start = hashText(stem.slice(0, 2));
  const end = hashText(stem.slice(-2));
  const values = [
    mix(front, 1),
    mix(back, 2),
    mix(front, back) ^ 3,
    mix(front, start),
    mix(mix(front, hashText(stem.slice(0, 3))), 5),
    mix(mix(back, end), 6),
    mix(mix(back, hashText(stem.slice(-3))), 7),
    mix(mix(front, kind), 8),
    mix(mix(back, kind), 9),
    mix(mix(mix(front, back), kind), 10),
    mix(hashText(stem), 11),
    mix(mix(hashText(word), front), mix(back, 12)),
    mix(mix(front, Math.min(stem.length, 6)), mix(kind, 13)),
    mix(mix(back, Math.min(stem.length, 6)), mix(kind, 14)),
  ];
  features.set(values);
}

/** "ستتوجه": the mark of the future before a form that can only be a verb of the present. */
function isFuture({ before, stem, after }: Segmentation, lexicon: Lexicon): boolean {
  if (after !== "" || before.at(-1) !== futureMark || lexicon.has(futureMark + stem)) return false;
  const { readings } = lexicon.find(stem);
  return readings.length > 0 && readings.every(({ features }) => features.includes("Aspect=Imp"));
}

const futureMark = "س";

/** "نقلوهم": a plural verb, which loses its last letter before a pronoun. */
function isDoneByMany({ before, stem, after }: Segmentation, lexicon: Lexicon): boolean {
  if (after === "" || !stem.endsWith("و") || stem.length < 4 || before.some((part) => !"وف".includes(part)))
    return false;
  const { readings } = lexicon.find(`${stem}ا`);
  return readings.length > 0 && readings.every(({ upos }) => upos === "VERB");
}

/** "للمسلحين": `ل` and what it leaves of the article. */
function isToThe({ before, stem, after }: Segmentation): boolean {
  return after === "" && before.at(-1) === "ل" && stem.startsWith("ل") && stem.length > 4;
}

/** The parts of speech the lexicon gives a stem; before a suffix, `ت` may stand for the `ة` of the dictionary. */
function stemKind(stem: string, after: string, lexicon: Lexicon): number {
  const entry = lexicon.find(stem);
  const other = after !== "" && stem.endsWith("ت") ? lexicon.find(`${stem.slice(0, -1)}ة`) : undefined;
  const article = stem.startsWith("ال") || stem.startsWith("لل") ? lexicon.find(stem.slice(2)) : undefined;
  const readings = [...entry.readings, ...(other?.readings ?? []), ...(article?.readings ?? [])];
  const kinds = new Set(readings.filter(({ category }) => category !== "").map(({ upos }) => upos));
  return hashText([...kinds].sort().join());
}

/** The segmenter of given weights (one class). */
export function createSegmenter(clitics: Clitics, lexicon: Lexicon, weights: Weights): Segmenter {
  const features = new Int32Array(segmentFeatureCount);
  const score = new Int32Array(1);
  const choose = (word: string): readonly number[] => {
    const plain = withoutMarks(word);
    let best: Segmentation | undefined;
    let bestScore = 0;
    const cuts = segmentations(plain, clitics);
    const known = lexicon.has(plain);
    const sure =
      cuts.find((cut) => isFuture(cut, lexicon)) ??
      (known ? undefined : (cuts.find(isToThe) ?? cuts.find((cut) => isDoneByMany(cut, lexicon))));
    if (sure) return lengthsIn(word, sure);
    for (const cut of cuts) {
      segmentFeatures(plain, cut, lexicon, features);
      score[0] = 0;
      for (let f = 0; f < features.length; f++) weights.add(features[f] as number, score);
      if (best !== undefined && (score[0] as number) <= bestScore) continue;
      best = cut;
      bestScore = score[0] as number;
    }
    return best === undefined ? [word.length] : lengthsIn(word, best);
  };
  return remembered((word) =>
    /^[\u0620-\u065f\u0670-\u06d3]+$/.test(word) && word.length <= 40 ? choose(word) : [word.length],
  );
}

/** A word without vowel marks and tatweel. */
export function withoutMarks(word: string): string {
  return marks.test(word) ? word.replace(new RegExp(marks, "g"), "") : word;
}

/** The lengths of the parts in the word as written, each vowel mark with the letter before it. */
function lengthsIn(word: string, cut: Segmentation): readonly number[] {
  const parts = [...cut.before, cut.stem, cut.after].filter((part) => part !== "");
  const lengths: number[] = [];
  let at = 0;
  for (const part of parts) {
    const start = at;
    for (let letters = 0; at < word.length && (letters < part.length || marks.test(word[at] as string)); at++) {
      if (!marks.test(word[at] as string)) letters++;
    }
    lengths.push(at - start);
  }
  return lengths;
}
