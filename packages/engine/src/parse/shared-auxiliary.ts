import type { KnownForm } from "./finite-before-that.ts";
import { uposOf } from "./morphology.ts";

/** Most words between an auxiliary and a second participle that shares it. */
const longestShare = 25;

/**
 * Adjectives that must be participles: behind `and`, with an object of their own, where an auxiliary and its participle went
 * before (`a abattu deux miliciens et *libéré* trois otages`).
 * @returns indexes of the words
 */
export function sharedParticiples(words: readonly KnownForm[]): number[] {
  return words.flatMap(({ tag, entry }, i) => {
    if (uposOf(tag) !== "ADJ" || uposOf(words[i - 1]?.tag ?? "") !== "CCONJ") return [];
    if (!["DET", "NUM", "PROPN"].includes(uposOf(words[i + 1]?.tag ?? ""))) return [];
    if (!entry.readings.some(isParticiple)) return [];
    return hasPerfectBefore(words, i) ? [i] : [];
  });
}

function isParticiple({ upos, features }: KnownForm["entry"]["readings"][number]): boolean {
  return upos === "VERB" && features.includes("VerbForm=Part") && features.includes("Tense=Past");
}

/** Whether an auxiliary with a participle right behind it, or behind an adverb, stands before in the clause. */
function hasPerfectBefore(words: readonly KnownForm[], at: number): boolean {
  for (let i = at - 2; i > 0 && at - i < longestShare; i--) {
    if (/^[;:.«»]$/.test(words[i]?.form ?? "")) return false;
    if (words[i]?.tag !== "VERB:Part:Past") continue;
    return [words[i - 1], words[i - 2]].some((word) => uposOf(word?.tag ?? "") === "AUX");
  }
  return false;
}
