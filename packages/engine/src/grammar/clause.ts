import type { Word } from "@recoupe/model";
import { conjunctsOf } from "./coordination.ts";
import { baseRelation, dependent, dependents, feature, type SentenceTree } from "./sentence-tree.ts";

/** The auxiliaries and copulas of a verb group, in the order of the text. */
export function auxiliariesOf(tree: SentenceTree, verb: number): readonly number[] {
  return dependents(tree, verb, "aux", "cop");
}

/**
 * Whether a verb is passive: it has a passive auxiliary, subject or agent, or passive morphology, or is a past
 * participle that modifies a noun.
 */
export function isPassive(tree: SentenceTree, verb: number): boolean {
  const word = tree.words[verb];
  if (word === undefined) return false;
  if (dependent(tree, verb, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") >= 0) return true;
  const participle = feature(word, "VerbForm") === "Part";
  if (!participle) return word.upos === "VERB" && feature(word, "Voice") === "Pass";
  const bare = feature(word, "Tense") === "Past" && auxiliariesOf(tree, verb).length === 0;
  return bare && ["acl", "amod"].includes(baseRelation(word.relation));
}

/**
 * The subjects of a verb with their conjuncts. A verb without one of its own shares that of the verb it is coordinated
 * with or completes; a relative pronoun is resolved to the noun it stands for.
 */
export function subjectsOf(tree: SentenceTree, verb: number): number[] {
  for (let at = verb; at >= 0; at = tree.words[at]?.head ?? -1) {
    const own = dependent(tree, at, "nsubj", "csubj");
    if (own >= 0) return conjunctsOf(tree, antecedentOf(tree, own, at));
    if (!["conj", "xcomp"].includes(baseRelation(tree.words[at]?.relation ?? ""))) break;
  }
  return [];
}

/** The noun a relative pronoun of the clause of `verb` stands for; the word itself if it is no such pronoun. */
export function antecedentOf(tree: SentenceTree, word: number, verb: number): number {
  const pronoun = tree.words[word];
  const clause = tree.words[verb];
  if (pronoun?.upos !== "PRON" || clause === undefined || clause.head < 0 || word > verb) return word;
  const relative = clause.relation === "acl:relcl" || feature(pronoun, "PronType").includes("Rel");
  return relative && baseRelation(clause.relation) === "acl" && clause.head < word ? clause.head : word;
}

/** The direct objects of a verb with their conjuncts. */
export function objectsOf(tree: SentenceTree, verb: number): number[] {
  return dependents(tree, verb, "obj").flatMap((object) => conjunctsOf(tree, antecedentOf(tree, object, verb)));
}

/** The agents of a passive (`par …`, `by …`) with their conjuncts. */
export function agentsOf(tree: SentenceTree, verb: number): number[] {
  return dependents(tree, verb, "obl:agent").flatMap((agent) => conjunctsOf(tree, agent));
}

/** Who does it: the agents of a passive, else the subjects. */
export function doersOf(tree: SentenceTree, verb: number): number[] {
  return isPassive(tree, verb) ? agentsOf(tree, verb) : subjectsOf(tree, verb);
}

/** To whom it is done: the subjects of a passive (or the noun its participle modifies), else the objects. */
export function undergoersOf(tree: SentenceTree, verb: number): number[] {
  if (!isPassive(tree, verb)) return objectsOf(tree, verb);
  const subjects = subjectsOf(tree, verb);
  if (subjects.length > 0) return subjects;
  const word = tree.words[verb] as Word;
  return word.head >= 0 && ["acl", "amod"].includes(baseRelation(word.relation)) ? [word.head] : [];
}
