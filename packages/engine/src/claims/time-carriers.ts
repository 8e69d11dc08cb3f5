import { baseRelation, dependent, feature, isFiniteForm } from "../grammar/sentence-tree.ts";
import { lightSaying } from "./light-saying.ts";
import type { SentenceReading } from "./reading.ts";
import { isParticle, wordAt } from "./reading.ts";
import { isHuman } from "./speaker.ts";
import { firstConjunct, isPastParticiple, isVerbal } from "./subject.ts";

/** Relations of the words below an act whose time is the act's. */
const below = ["obj", "obl", "nmod", "aux", "xcomp", "nsubj", "acl", "advmod"];

/** The words whose time is an act's, the surest first: itself, what it is made of, the verb it stands with, and so up. */
export function carriersOf(reading: SentenceReading, predicate: number): readonly number[] {
  const carriers = [predicate, ...carriersBelow(reading, predicate)];
  let at = predicate;
  for (let steps = 0; steps < 4; steps++) {
    const above = verbOf(reading, at);
    if (above < 0) break;
    carriers.push(above);
    const noun = !isVerbal(wordAt(reading, at));
    at = above;
    if (noun) break;
  }
  if (["appos", "acl"].includes(baseRelation(wordAt(reading, at).relation))) return carriers;
  const first = firstConjunct(reading, at);
  if (first !== at) carriers.push(first);
  return carriers;
}

function carriersBelow(reading: SentenceReading, predicate: number): readonly number[] {
  const says = isSaying(reading, predicate);
  return (reading.tree.children[predicate] ?? []).filter((child) => {
    const relation = baseRelation(wordAt(reading, child).relation);
    if (!below.includes(relation) || isVerbalClause(reading, child)) return false;
    return !(relation === "nsubj" && isHuman(reading, child)) && !(says && relation === "xcomp");
  });
}

/** The verb above an act on the same occasion: that a noun stands with, that a modal or a participle leans on; -1 for none. */
function verbOf(reading: SentenceReading, act: number): number {
  const word = wordAt(reading, act);
  if (isVerbal(word))
    return isBareParticiple(reading, act) || isUnderModal(reading, act) ? tellerless(reading, word.head) : -1;
  if (isParticle(reading, dependent(reading.tree, act, "case"), "since") || isBehind(reading, act)) return -1;
  const at = throughAdverb(reading, act);
  const { head, relation } = wordAt(reading, at);
  if (head < 0 || !isVerbal(wordAt(reading, head))) return -1;
  if (at === act && !["obj", "nsubj", "obl"].includes(baseRelation(relation))) return -1;
  return tellerless(reading, head);
}

/** A verb, unless it tells somebody's words: its time is when that was said. */
function tellerless(reading: SentenceReading, verb: number): number {
  return verb < 0 || isSaying(reading, verb) || lightSaying(reading, verb) >= 0 ? -1 : verb;
}

/** "tués samedi *lors* d'une attaque": an adverb that brings in a noun, where a parser hung the noun on it. */
function throughAdverb(reading: SentenceReading, noun: number): number {
  const { head, relation } = wordAt(reading, noun);
  if (head < 0 || baseRelation(relation) !== "obl") return noun;
  return wordAt(reading, head).upos === "ADV" ? head : noun;
}

/** "*après* l'assassinat d'un chef": what the act of the clause followed. */
function isBehind(reading: SentenceReading, noun: number): boolean {
  return isParticle(reading, dependent(reading.tree, noun, "case"), "when");
}

function isUnderModal(reading: SentenceReading, verb: number): boolean {
  const { head, relation } = wordAt(reading, verb);
  return head >= 0 && baseRelation(relation) === "xcomp" && reading.lexicon.modals.has(wordAt(reading, head).lemma);
}

/** "…, *tuant* trois civils": a participle under a verb; not the past one in front of it, which tells what went before. */
function isBareParticiple(reading: SentenceReading, index: number): boolean {
  const word = wordAt(reading, index);
  if (baseRelation(word.relation) !== "advcl" || feature(word, "VerbForm") !== "Part") return false;
  return !(isPastParticiple(word) && index < word.head);
}

function isSaying(reading: SentenceReading, verb: number): boolean {
  return reading.lexicon.sayings.has(wordAt(reading, verb).lemma);
}

function isVerbalClause(reading: SentenceReading, index: number): boolean {
  return isVerbal(wordAt(reading, index)) && isFiniteForm(wordAt(reading, index));
}
