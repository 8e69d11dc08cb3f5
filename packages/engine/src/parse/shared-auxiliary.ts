import { indexesOf } from "../pack/gathered.ts";
import type { KnownForm } from "./finite-before-that.ts";

/** Most words between an auxiliary and a second participle that shares it. */
const longestShare = 25;

/**
 * Adjectives that must be participles: behind `and`, with an object of their own, where an auxiliary and its participle went
 * before (`a abattu deux miliciens et *libéré* trois otages`).
 * @returns indexes of the words
 */
export function sharedParticiples(words: readonly KnownForm[]): number[] {
  return indexesOf(words, ({ upos, entry }, i) => {
    if (upos !== "ADJ" || words[i - 1]?.upos !== "CCONJ") return false;
    if (!["DET", "NUM", "PROPN"].includes(words[i + 1]?.upos ?? "")) return false;
    if (!entry.readings.some(isParticiple)) return false;
    return hasPerfectBefore(words, i);
  });
}

/** Whether a reading of the lexicon is a past participle. */
export function isParticiple({ upos, features }: KnownForm["entry"]["readings"][number]): boolean {
  return upos === "VERB" && features.includes("VerbForm=Part") && features.includes("Tense=Past");
}

/** Whether an auxiliary with a participle right behind it, or behind an adverb, stands before in the clause. */
function hasPerfectBefore(words: readonly KnownForm[], at: number): boolean {
  for (let i = at - 2; i > 0 && at - i < longestShare; i--) {
    if (/^[;:.«»]$/.test(words[i]?.form ?? "")) return false;
    if (words[i]?.tag !== "VERB:Part:Past") continue;
    return [words[i - 1], words[i - 2]].some((word) => word?.upos === "AUX");
  }
  return false;
}
