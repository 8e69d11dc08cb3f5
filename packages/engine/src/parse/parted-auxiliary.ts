import { indexesOf } from "../pack/gathered.ts";
import type { KnownForm } from "./finite-before-that.ts";
import { isQuotationMark } from "./quotation-marks.ts";
import { isParticiple } from "./shared-auxiliary.ts";

/** Most words between the commas that part an auxiliary from its participle. */
const longestGap = 18;

/**
 * Verbs that must be auxiliaries: a participle follows behind what stands between two commas (`L'armée *a*, mardi soir, mené
 * dix raids`), or behind a quotation mark (`dit *avoir* « libéré » la ville`).
 * @param auxiliaries lemmas: `avoir`
 * @returns indexes of the words
 */
export function partedAuxiliaries(
  words: readonly (KnownForm & { readonly lemma: string })[],
  auxiliaries: ReadonlySet<string>,
): number[] {
  return indexesOf(words, ({ tag, lemma }, i) => {
    if (!/^VERB:(?:Fin|Inf)/.test(tag) || !auxiliaries.has(lemma)) return false;
    if (isQuotationMark(words[i + 1]?.form ?? "")) return words[i + 2]?.tag === "VERB:Part:Past";
    if (words[i + 1]?.form !== ",") return false;
    for (let at = i + 2; at < words.length && at - i < longestGap; at++) {
      if (/^(?:VERB|AUX):Fin/.test(words[at]?.tag ?? "")) return false;
      if (words[at]?.form === ",") return words[at + 1]?.tag === "VERB:Part:Past";
    }
    return false;
  });
}

/**
 * Prepositions that must be adverbs, as the lexicon knows them too: they stand between an auxiliary and a word that can be its
 * participle (`a *depuis* repris la ville`).
 * @returns indexes of the words
 */
export function partingAdverbs(words: readonly KnownForm[]): number[] {
  return indexesOf(words, ({ upos, entry }, i) => {
    if (upos !== "ADP" || !words[i - 1]?.tag.startsWith("AUX:Fin")) return false;
    const next = words[i + 1];
    const participle = next?.tag === "VERB:Part:Past" || next?.entry.readings.some(isParticiple);
    return participle === true && entry.readings.some((reading) => reading.upos === "ADV");
  });
}
