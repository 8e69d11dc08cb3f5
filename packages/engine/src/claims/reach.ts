import { baseRelation, dependent, dependents, isBelow } from "../grammar/sentence-tree.ts";
import { lightSaying } from "./light-saying.ts";
import { prepositionOf } from "./preposition.ts";
import { quoted } from "./quotation.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { firstOfGroup, followsComma, isHuman } from "./speaker.ts";
import { firstConjunct, isPastParticiple, isVerbal } from "./subject.ts";
import { isTollNoun } from "./tolls.ts";

/** A said-verb reaches its complement, before or behind it; an inserted one ("…, a-t-il dit") the clause around it. */
export function reachOfVerb(reading: SentenceReading, verb: number, speaker: number): (word: number) => boolean {
  const { tree } = reading;
  const word = wordAt(reading, verb);
  const asSaid = isAsSaid(reading, verb);
  const complements = complementsOf(reading, verb, speaker).filter(
    (child) => !asSaid || wordAt(reading, child).upos !== "PRON",
  );
  const relation = baseRelation(word.relation);
  if (speaker > verb && followsComma(reading, verb) && !complements.some((child) => child > verb))
    return aroundInserted(reading, verb, speaker);
  if (relation === "parataxis" && word.head >= 0 && complements.length === 0) {
    return (index) =>
      isBelow(tree, index, word.head) && !isBelow(tree, index, verb) && !inAside(reading, index, word.head);
  }
  if (complements.length === 0 && asSaid) {
    const clause = clauseAbove(reading, verb);
    return (index) => isBelow(tree, index, clause) && !isBelow(tree, index, verb) && !inAside(reading, index, clause);
  }
  if (complements.length > 0)
    return (index) => complements.some((top) => isBelow(tree, index, top) && !inAside(reading, index, top));
  if (relation === "acl" || relation === "amod") return () => false;
  if (speaker > verb) return (index) => index < verb;
  return (index) => index > speaker && quoted(reading, index) && !isBelow(tree, index, verb);
}

function complementsOf(reading: SentenceReading, verb: number, speaker: number): number[] {
  const { tree } = reading;
  const light = lightSaying(reading, verb);
  const own = (tree.children[verb] ?? []).filter(
    (child) => child !== speaker && child !== light && isSaid(reading, verb, child),
  );
  if (light < 0) return own;
  const below = dependents(tree, light, "ccomp", "xcomp", "nmod", "obl");
  const beside = dependents(tree, verb, "obl", "ccomp").filter((child) => child > light);
  return [...own, ...below, ...beside].filter((child) => child !== speaker);
}

/** "La ville est prise, dit le maire, et les rues sont vides": what stands before the comma, and the clause that goes on. */
function aroundInserted(reading: SentenceReading, verb: number, speaker: number): (word: number) => boolean {
  const { tree, words } = reading;
  const group = firstOfGroup(reading, verb);
  let from = group;
  while (from > 0 && !/^[;:]$/.test(wordAt(reading, from - 1).form)) from--;
  let to = speaker;
  while (to < words.length && wordAt(reading, to).form !== ";") to++;
  const { head } = wordAt(reading, verb);
  const goesOn = (index: number): boolean =>
    index > speaker && index < to && !isBelow(tree, index, verb) && (head < 0 || isBelow(tree, index, head));
  return (index) => ((index >= from && index < group) || goesOn(index)) && !inAside(reading, index, -1);
}

/** A complement that the parser took for an adjunct: a *that*-clause, or "admitted *to the fall of* X". */
function isSaidByForm(reading: SentenceReading, child: number): boolean {
  const relation = baseRelation(wordAt(reading, child).relation);
  if (relation === "advcl" || relation === "parataxis" || relation === "obl")
    if (dependents(reading.tree, child, "mark", "case").some((mark) => isParticle(reading, mark, "that"))) return true;
  if (relation === "conj")
    return dependents(reading.tree, child, "mark").some((mark) => isParticle(reading, mark, "and-that"));
  if (relation !== "obl" && relation !== "nmod") return false;
  const preposition = prepositionOf(reading, child) || "∅";
  return !isHuman(reading, child) && (reading.lexicon.particles.get("said-preposition")?.has(preposition) ?? false);
}

/** "as X said", "according to what X said": the saying stands in a clause of manner, or in a relative of *what*. */
export function isAsSaid(reading: SentenceReading, verb: number): boolean {
  const { head, relation } = wordAt(reading, verb);
  if (baseRelation(relation) === "acl" && head >= 0 && isParticle(reading, head, "as")) return true;
  return (reading.tree.children[verb] ?? []).some((child) => child < verb && isParticle(reading, child, "as"));
}

/** Whether a dependent of a said-verb is what was said. */
function isSaid(reading: SentenceReading, verb: number, child: number): boolean {
  const word = wordAt(reading, child);
  const relation = baseRelation(word.relation);
  if (["ccomp", "xcomp", "csubj"].includes(relation)) return true;
  if (child > verb && isSaidByForm(reading, child)) return true;
  if (relation === "obj") return !isHuman(reading, child) || isToldOf(reading, child);
  if (relation === "obl" && child > verb && isParticle(reading, verb, "speaks-of")) return true;
  if (relation === "obl" && child > verb && isWithToll(reading, verb, child)) return true;
  if (relation === "parataxis" || relation === "advcl" || relation === "conj") {
    return quoted(reading, child) || (isClause(reading, child) && (child < verb || isGoneOn(reading, verb, child)));
  }
  return relation === "nsubj" && child < verb && isClause(reading, child);
}

/** "En représailles, affirme le maire, des soldats *ont brûlé* le village": what the inserted verb was set into goes on. */
function isGoneOn(reading: SentenceReading, verb: number, clause: number): boolean {
  if (baseRelation(wordAt(reading, clause).relation) !== "conj" || !followsComma(reading, verb)) return false;
  const [speaker, subject] = [dependent(reading.tree, verb, "nsubj"), dependent(reading.tree, clause, "nsubj")];
  const linked = dependent(reading.tree, clause, "cc") >= 0;
  return speaker > verb && subject > speaker && !linked;
}

/** "annonce la mort de dix personnes *dans des frappes*": what a number of dead was read apart from. */
function isWithToll(reading: SentenceReading, verb: number, child: number): boolean {
  if (isHuman(reading, child) || reading.timeAt[child] || prepositionOf(reading, child) === "") return false;
  return dependents(reading.tree, verb, "obj").some((object) => object < child && isTollNoun(reading, object));
}

/** Somebody who is told of, not told: "compte *trois morts*", "reconnaît *un soldat blessé*". */
function isToldOf(reading: SentenceReading, noun: number): boolean {
  const suffers = dependents(reading.tree, noun, "acl", "amod").some((child) =>
    isPastParticiple(wordAt(reading, child)),
  );
  return isTollNoun(reading, noun) || (suffers && reading.quantityAt[noun] !== undefined);
}

function isClause(reading: SentenceReading, index: number): boolean {
  return isVerbal(wordAt(reading, index)) || dependent(reading.tree, index, "nsubj", "cop") >= 0;
}

/** An apposition is the outlet's own aside and cites nobody. */
export function inAside(reading: SentenceReading, index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && at !== top && steps < 60; steps++) {
    if (baseRelation(wordAt(reading, at).relation) === "appos") return true;
    at = wordAt(reading, at).head;
  }
  return false;
}

/** The head of the clause a word stands in; -1 at the top. */
export function clauseAbove(reading: SentenceReading, index: number): number {
  let at = wordAt(reading, index).head;
  for (let steps = 0; at >= 0 && steps < 60; steps++) {
    const word = wordAt(reading, at);
    const relation = baseRelation(word.relation);
    if (relation === "root" || word.head < 0) return at;
    if (relation === "conj" && isVerbal(word)) return topOf(reading, at);
    if (["ccomp", "parataxis"].includes(relation) || word.relation === "acl:relcl") return at;
    at = word.head;
  }
  return -1;
}

function topOf(reading: SentenceReading, index: number): number {
  const first = firstConjunct(reading, index);
  return wordAt(reading, first).head < 0 ? first : index;
}
