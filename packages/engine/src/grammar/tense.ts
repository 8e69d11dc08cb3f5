import { baseRelation, dependents, feature, isFiniteForm, type SentenceTree } from "./sentence-tree.ts";

/** The tense of a clause, as far as a weekday needs it. */
export type ClauseTense = "past" | "present" | "future";

/** The tense of the clause a word stands in: of the nearest verb above it; past where nothing says. */
export function tenseAt(tree: SentenceTree, index: number): ClauseTense {
  for (let at = index, steps = 0; at >= 0 && steps < 40; steps++) {
    const word = tree.words[at];
    if (!word) break;
    if (word.upos === "VERB" || word.upos === "AUX") return tenseOf(tree, at);
    at = word.head;
  }
  return "past";
}

function tenseOf(tree: SentenceTree, verb: number): ClauseTense {
  const word = tree.words[verb];
  if (!word) return "past";
  const auxiliaries = dependents(tree, verb, "aux")
    .map((index) => tree.words[index])
    .filter((aux) => aux !== undefined);
  const finite = [word, ...auxiliaries].find((candidate) => isFiniteForm(candidate));
  const tense = finite ? feature(finite, "Tense") : "";
  const compound = auxiliaries.some((aux) => aux.relation !== "aux:pass" && aux === finite);
  if (tense === "Fut") return "future";
  if (!finite) return feature(word, "VerbForm") === "Inf" && !isDone(tree, verb) ? "future" : "past";
  if (tense === "Pres") return compound ? "past" : "present";
  return baseRelation(word.relation) === "root" && tense === "" ? "present" : "past";
}

/** An infinitive without a preposition under a compound tense: `se sont fait sauter`, `a pu entrer`. */
function isDone(tree: SentenceTree, infinitive: number): boolean {
  const head = tree.words[tree.words[infinitive]?.head ?? -1];
  if (!head || dependents(tree, infinitive, "mark").length > 0) return false;
  return feature(head, "VerbForm") === "Part";
}
