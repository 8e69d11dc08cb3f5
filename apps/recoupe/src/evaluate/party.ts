import type { Language } from "@recoupe/model";
import { type NameWord, nameWords } from "./fold.ts";
import type { GoldParty } from "./gold.ts";

const prepositions = new Set(["of", "in", "from", "for", "at", "on", "near", "with", "by", "who", "loyal", "backed"]);

/** English words with a capital that are adjectives of a nation, not names: `Syrian army`. */
const demonym = /(?:an|i|ese|ish|ch|tch)$/;

/**
 * Whether two parties are the same: equal actor ids, or a head noun or proper name in common after folding case,
 * accents and article (GOLD.md, scoring, 3).
 */
export function isSameParty(a: GoldParty, b: GoldParty, language: Language): boolean {
  if (a.actorId !== null && a.actorId === b.actorId) return true;
  const right = keysOf(b.name, language);
  for (const key of keysOf(a.name, language)) if (right.has(key)) return true;
  return false;
}

/** The head noun and the proper names of a party's name. */
function keysOf(name: string, language: Language): ReadonlySet<string> {
  const words = nameWords(name);
  const head = headOf(words, language);
  const keys = new Set<string>();
  if (head !== undefined) keys.add(head.folded);
  for (const word of words) {
    if (word.capital && !(language === "en" && demonym.test(word.folded))) keys.add(word.folded);
  }
  return keys;
}

/** French and Arabic put the head first; English puts it last, before the first preposition. */
function headOf(words: readonly NameWord[], language: Language): NameWord | undefined {
  if (language !== "en") return words[0];
  const preposition = words.findIndex((word, index) => index > 0 && prepositions.has(word.folded));
  return words[(preposition === -1 ? words.length : preposition) - 1];
}

/** How many parties of two lists are the same, one to one. */
export function countSameParties(gold: readonly GoldParty[], coded: readonly GoldParty[], language: Language): number {
  const free = new Set(coded.keys());
  let same = 0;
  const take = (wanted: (a: GoldParty, b: GoldParty) => boolean, goldParty: GoldParty): boolean => {
    for (const index of free) {
      const party = coded[index];
      if (party !== undefined && wanted(goldParty, party)) {
        free.delete(index);
        same += 1;
        return true;
      }
    }
    return false;
  };
  const byId = (a: GoldParty, b: GoldParty): boolean => a.actorId !== null && a.actorId === b.actorId;
  const rest = gold.filter((party) => !take(byId, party));
  for (const party of rest) take((a, b) => isSameParty(a, b, language), party);
  return same;
}
