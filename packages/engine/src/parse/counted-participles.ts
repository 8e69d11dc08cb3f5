import { indexesOf } from "../pack/gathered.ts";
import type { KnownForm } from "./finite-before-that.ts";

/**
 * Participles right behind a number that must be nouns (`a évacué quatre blessés`): the lexicon knows them as such, in the
 * plural, and no other noun follows that they could qualify.
 * @returns indexes of the words
 */
export function countedParticiples(words: readonly KnownForm[]): number[] {
  return indexesOf(words, ({ tag, entry }, i) => {
    if (!tag.startsWith("VERB:Part:Past") || words[i - 1]?.upos !== "NUM") return false;
    if (words[i + 1]?.upos === "NOUN") return false;
    return entry.readings.some(isPluralNoun);
  });
}

/**
 * Adjectives behind an article and another adjective that must be nouns (`la grande offensive lancée par`): the lexicon knows
 * them as such and no noun follows.
 * @returns indexes of the words
 */
export function headlessAdjectives(words: readonly KnownForm[]): number[] {
  return indexesOf(words, ({ tag, entry }, i) => {
    if (tag !== "ADJ" || words[i - 1]?.tag !== "ADJ" || words[i - 2]?.upos !== "DET") return false;
    if (/^(?:NOUN|PROPN|ADJ)/.test(words[i + 1]?.tag ?? "")) return false;
    return entry.readings.some(({ upos }) => upos === "NOUN");
  });
}

function isPluralNoun({ upos, features }: KnownForm["entry"]["readings"][number]): boolean {
  return upos === "NOUN" && features.includes("Number=Plur");
}
