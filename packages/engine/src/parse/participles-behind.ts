import type { Span } from "@recoupe/model";
import { indexesOf } from "../pack/gathered.ts";
import type { Unit } from "./analyser.ts";
import type { KnownForm } from "./finite-before-that.ts";
import { isParticiple } from "./shared-auxiliary.ts";

/**
 * Nouns that must be participles, because the lexicon knows them as such and
 * - they stand bare behind a name and a comma, before a time or an agent (`Gao, *reprise* mardi`, `Gao, *prise* par l'armée`);
 * - they follow an auxiliary and a negation that is said again (`n'a été ni *prise* ni évacuée`);
 * - they follow the infinitive of an auxiliary with no preposition behind them (`soutient avoir *reprise* hier`).
 * @param agents prepositions of the agent, as forms: `par`
 * @param auxiliaries auxiliaries of the perfect, as lemmas: `avoir`
 * @returns indexes of the words
 */
export function participlesBehind(
  words: readonly (KnownForm & Span)[],
  units: readonly Unit[],
  agents: ReadonlySet<string>,
  auxiliaries: ReadonlySet<string>,
): number[] {
  return indexesOf(words, ({ upos, entry }, i) => {
    if (upos !== "NOUN" || !entry.readings.some(isParticiple)) return false;
    const next = words[i + 1];
    if (words[i - 1]?.upos === "CCONJ") return isSaidAgain(words, i);
    if (words[i - 1]?.tag.endsWith(":Inf") && auxiliaries.has(words[i - 1]?.form ?? "")) return next?.upos !== "ADP";
    if (words[i - 1]?.form !== "," || !isNamed(words[i - 2]) || !next) return false;
    return agents.has(next.form) || isTime(next, units) || (next.upos === "ADP" && isTime(words[i + 2], units));
  });
}

/** The conjunction before a word stands as well behind it, or before the participle it joins the word to. */
function isSaidAgain(words: readonly KnownForm[], at: number): boolean {
  const isSame = (index: number): boolean => words[index]?.form === words[at - 1]?.form;
  if (words[at - 2]?.upos === "AUX") return isSame(at + 1);
  return words[at - 2]?.tag === "VERB:Part:Past" && isSame(at - 3) && words[at - 4]?.upos === "AUX";
}

function isNamed(word: KnownForm | undefined): boolean {
  return word !== undefined && ["PROPN", "NOUN", "ADJ"].includes(word.upos);
}

/** Whether a time begins at a word. */
function isTime(word: Span | undefined, units: readonly Unit[]): boolean {
  return word !== undefined && units.some(({ start, time }) => time === true && start === word.start);
}
