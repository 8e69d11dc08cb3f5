import { baseRelation, dependents, isBelow } from "../grammar/sentence-tree.ts";
import { gathered } from "../pack/gathered.ts";
import type { Citation } from "./attribution.ts";
import { isNegated } from "./negation.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/**
 * Denials told by a noun or an adjective in somebody's mouth: « C'est un mensonge », "Faux, rétorque le maire". They are
 * at the word.
 */
export function wordDenials(reading: SentenceReading, citations: readonly Citation[]): Citation[] {
  if (!reading.lexicon.particles.has("untrue")) return [];
  return gathered(reading.words, (_, index) => {
    if (!isParticle(reading, index, "untrue") || !isWholeClause(reading, index)) return [];
    const speaker = citations.find((citation) => citation.kind === "say" && citation.reaches(index));
    return speaker ? [{ ...speaker, kind: "deny" as const, at: index }] : [];
  });
}

/** The word that makes a verb one of denial: *fable* of "parle d'une fable", "crie à la fable"; -1 for none. */
export function calledUntrue(reading: SentenceReading, verb: number): number {
  if (!isParticle(reading, verb, "calls-untrue")) return -1;
  const hung = dependents(reading.tree, verb, "obj", "obl", "xcomp");
  const told = hung.filter((one) => isParticle(reading, one, "allegation"));
  const phrases = [...hung, ...told.flatMap((one) => dependents(reading.tree, one, "nmod", "amod"))];
  const found = phrases.find((one) => isParticle(reading, one, "untrue") && !isNegated(reading, one));
  return found === undefined || isSomebodys(reading, found) ? -1 : found;
}

/** "dénonce la propagande *des rebelles*": what they do, not what was said. */
function isSomebodys(reading: SentenceReading, index: number): boolean {
  return isWithArticleAlone(reading, index) && dependents(reading.tree, index, "nmod").length > 0;
}

/** Whether a clause says no more than "that is untrue", or nothing but the word: its subject only points back. */
function isWholeClause(reading: SentenceReading, index: number): boolean {
  if (isAsItIs(reading, index)) return true;
  if (isNegated(reading, index) || isWithArticleAlone(reading, index)) return false;
  const subjects = dependents(reading.tree, index, "nsubj", "csubj");
  if (!subjects.every((subject) => pointsToWords(reading, subject))) return false;
  return subjects.length > 0 || opensClause(reading, index);
}

/** "il s'agit d'*une fable*". */
function isAsItIs(reading: SentenceReading, index: number): boolean {
  const { head, relation } = wordAt(reading, index);
  return baseRelation(relation) === "obl" && isParticle(reading, head, "it-is") && !isNegated(reading, head);
}

/** "C'est *le* mensonge": one that is known, not what was said. */
function isWithArticleAlone(reading: SentenceReading, index: number): boolean {
  return dependents(reading.tree, index, "det").some((child) => isParticle(reading, child, "definite"));
}

/** "*C'*est faux", "*tout cela* est faux", "*cette information* est fausse". */
function pointsToWords(reading: SentenceReading, subject: number): boolean {
  return isParticle(reading, subject, "impersonal") || isParticle(reading, subject, "allegation");
}

/** Whether nothing of a clause but the word's own phrase stands before it: « Faux ! ». */
function opensClause(reading: SentenceReading, index: number): boolean {
  const { relation } = wordAt(reading, index);
  if (!["root", "ccomp", "parataxis", "nsubj", "obj", "dep", "advmod", "obl", "advcl"].includes(baseRelation(relation)))
    return false;
  let first = index;
  while (first > 0 && isBelow(reading.tree, first - 1, index) && !isMark(reading, first - 1)) first--;
  return first === 0 || isMark(reading, first - 1);
}

function isMark(reading: SentenceReading, index: number): boolean {
  const { form } = wordAt(reading, index);
  return form === "«" || form === "“" || form === '"' || form === ":" || form === ";";
}
