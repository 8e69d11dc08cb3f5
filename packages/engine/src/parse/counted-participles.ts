import type { KnownForm } from "./finite-before-that.ts";
import { uposOf } from "./morphology.ts";

/**
 * Participles right behind a number that must be nouns (`a évacué quatre blessés`): the lexicon knows them as such, in the
 * plural, and no other noun follows that they could qualify.
 * @returns indexes of the words
 */
export function countedParticiples(words: readonly KnownForm[]): number[] {
  return words.flatMap(({ tag, entry }, i) => {
    if (!tag.startsWith("VERB:Part:Past") || uposOf(words[i - 1]?.tag ?? "") !== "NUM") return [];
    if (uposOf(words[i + 1]?.tag ?? "") === "NOUN") return [];
    return entry.readings.some(isPluralNoun) ? [i] : [];
  });
}

function isPluralNoun({ upos, features }: KnownForm["entry"]["readings"][number]): boolean {
  return upos === "NOUN" && features.includes("Number=Plur");
}
