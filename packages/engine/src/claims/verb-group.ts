import type { Word } from "@recoupe/model";
import { baseRelation, dependents, feature, isFiniteForm } from "../grammar/sentence-tree.ts";
import { tenseAt } from "../grammar/tense.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isPassive, isVerbal } from "./subject.ts";

/** "l'enlèvement *présumé*", "des *présumés* ADF": doubt about the act or who did it. */
export function isPresumed(reading: SentenceReading, predicate: number): boolean {
  const around = [predicate, ...dependents(reading.tree, predicate, "nsubj", "obl")];
  return around.some((index) =>
    dependents(reading.tree, index, "amod", "acl", "advmod").some((child) => isParticle(reading, child, "presumed")),
  );
}

export function isQuestion(reading: SentenceReading): boolean {
  const last = reading.words.at(-1)?.form ?? "";
  return last === "?" || last === "؟";
}

/** The finite word of a verb group: the verb or its auxiliary; -1 for none. */
export function finiteOf(reading: SentenceReading, predicate: number): number {
  const word = wordAt(reading, predicate);
  if (isFiniteForm(word)) return predicate;
  const helpers = dependents(reading.tree, predicate, "aux", "cop");
  const own = helpers.find((index) => isFiniteForm(wordAt(reading, index)));
  if (own !== undefined) return own;
  const shares = helpers.length === 0 && baseRelation(word.relation) === "conj" && feature(word, "VerbForm") === "Part";
  return shares && word.head >= 0 && isVerbal(wordAt(reading, word.head)) ? finiteOf(reading, word.head) : -1;
}

/** Particles that do what auxiliaries do elsewhere: the future of Arabic. */
export function modalParticles(reading: SentenceReading, predicate: number): number[] {
  return (reading.tree.children[predicate] ?? []).filter((child) => wordAt(reading, child).upos === "PART");
}

/** A particle that makes a present tense possible only: Arabic *qad*. */
export function mayBe(reading: SentenceReading, predicate: number, finite: number): boolean {
  if (feature(wordAt(reading, finite), "Tense") !== "Pres") return false;
  return (reading.tree.children[predicate] ?? []).some((child) => isParticle(reading, child, "possibly"));
}

export function isModifier(word: Word): boolean {
  const relation = baseRelation(word.relation);
  return relation === "acl" || relation === "amod" || relation === "nmod" || relation === "appos";
}

/** Whether the clause around a word is told in the present. */
export function clauseIsPresent(reading: SentenceReading, index: number): boolean {
  return index >= 0 && tenseAt(reading.tree, index) === "present";
}

/** Whether a finite auxiliary makes a compound tense, as with verbs that take *être* in theirs; a passive does not. */
export function isCompound(reading: SentenceReading, predicate: number, finite: number): boolean {
  if (finite === predicate || baseRelation(wordAt(reading, finite).relation) !== "aux") return false;
  if (isProgressive(reading, predicate)) return false;
  return wordAt(reading, finite).relation !== "aux:pass" || !isPassive(reading, predicate);
}

/** "is advancing", "has been shelling": auxiliaries of a present participle make no past tense. */
function isProgressive(reading: SentenceReading, predicate: number): boolean {
  const word = wordAt(reading, predicate);
  const form = feature(word, "VerbForm");
  if (form !== "Ger" && !(form === "Part" && feature(word, "Tense") === "Pres")) return false;
  const helpers = dependents(reading.tree, predicate, "aux").map((index) => wordAt(reading, index));
  const [first, second] = helpers;
  if (helpers.length === 1) return true;
  return helpers.length === 2 && isFiniteForm(first as Word) && feature(second as Word, "VerbForm") === "Part";
}

/** "a confirmé qu'une opération *aurait* lieu": the conditional of a clause told in the past is its future. */
export function isReportedFuture(reading: SentenceReading, finite: number): boolean {
  const clause = wordAt(reading, clauseOf(reading, finite));
  if (baseRelation(clause.relation) !== "ccomp" || clause.head < 0) return false;
  return (
    reading.lexicon.sayings.has(wordAt(reading, clause.head).lemma) && tenseAt(reading.tree, clause.head) === "past"
  );
}

function clauseOf(reading: SentenceReading, index: number): number {
  const word = wordAt(reading, index);
  return baseRelation(word.relation) === "aux" || baseRelation(word.relation) === "cop" ? word.head : index;
}

export function hasDoubt(reading: SentenceReading, finite: number): boolean {
  const clause = clauseOf(reading, finite);
  return (reading.tree.children[clause] ?? []).some((child) => isParticle(reading, child, "doubt"));
}

export function conditionNear(reading: SentenceReading, finite: number): boolean {
  return conditionOf(reading, finite) !== undefined;
}

/** "si l'armée *n'avait pas coupé* la route, les renforts seraient arrivés": what is said to follow did not happen. */
export function contraryToFact(reading: SentenceReading, finite: number): boolean {
  const condition = conditionOf(reading, finite);
  return condition !== undefined && pluperfect(reading, condition);
}

/** The if-clause of a finite word. */
function conditionOf(reading: SentenceReading, finite: number): number | undefined {
  const clause = clauseOf(reading, finite);
  return dependents(reading.tree, clause, "advcl").find((child) =>
    dependents(reading.tree, child, "mark").some((mark) => isParticle(reading, mark, "if")),
  );
}

export function pluperfect(reading: SentenceReading, at: number): boolean {
  return dependents(reading.tree, at, "aux").some(
    (index) => feature(wordAt(reading, index), "Tense") === "Imp" && wordAt(reading, index).relation !== "aux:pass",
  );
}

export function isInfinitive(reading: SentenceReading, at: number): boolean {
  const form = feature(wordAt(reading, at), "VerbForm");
  return form === "Inf" || form === "Ger" || (form !== "Fin" && finiteOf(reading, at) < 0);
}

/** Whether a finite word is present; modals without tenses (`may`, `could`) count as such. */
export function isPresent(word: Word): boolean {
  const tense = feature(word, "Tense");
  return tense === "Pres" || (tense === "" && feature(word, "VerbForm") === "Fin");
}
