import type { Span } from "@recoupe/model";
import { baseRelation, dependents, subtree } from "../grammar/sentence-tree.ts";
import type { Match } from "./match.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isReflexiveVerb, isVerbal } from "./subject.ts";

/** The words that carry the act: a verb with its auxiliaries and reflexive, a noun with the words its rule names. */
export function triggerSpan(reading: SentenceReading, match: Match): Span {
  const { predicate } = match;
  const parts = [predicate];
  for (const child of dependents(reading.tree, predicate, "aux", "expl", "obj", "iobj")) {
    const word = wordAt(reading, child);
    const reflexive = isParticle(reading, child, "reflexive") && isReflexiveVerb(reading, predicate);
    if (baseRelation(word.relation) === "aux" || reflexive) parts.push(child);
  }
  for (const index of match.consumed) if (Math.abs(index - predicate) <= 5) parts.push(index);
  const first = Math.min(...parts);
  const last = Math.max(...parts);
  return { start: wordAt(reading, first).start, end: Math.max(wordAt(reading, last).end, wordAt(reading, first).end) };
}

/** The clause of an act: its verb's words without the clauses set in or around it. */
export function evidenceSpan(reading: SentenceReading, match: Match, extra: readonly Span[]): Span {
  const top = clauseTop(reading, match.predicate);
  const words = subtree(reading.tree, top, (index) => isOtherClause(reading, index, match.predicate));
  const kept = words.filter((index) => wordAt(reading, index).upos !== "PUNCT");
  const first = kept[0] ?? top;
  const last = kept.at(-1) ?? top;
  let start = wordAt(reading, first).start;
  let end = wordAt(reading, last).end;
  for (const span of extra) {
    if (span.start < reading.sentence.start || span.end > reading.sentence.end) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function clauseTop(reading: SentenceReading, predicate: number): number {
  let at = predicate;
  for (let steps = 0; steps < 6; steps++) {
    const word = wordAt(reading, at);
    if (isVerbal(word) || word.head < 0) return at;
    const relation = baseRelation(word.relation);
    if (!["obj", "nsubj", "obl", "nmod", "xcomp", "conj", "appos"].includes(relation)) return at;
    if (relation === "appos") return word.head;
    at = word.head;
  }
  return at;
}

function isOtherClause(reading: SentenceReading, index: number, predicate: number): boolean {
  const word = wordAt(reading, index);
  const relation = baseRelation(word.relation);
  if (relation === "parataxis") return true;
  if (relation === "conj" && isVerbal(word)) return index !== predicate;
  return (relation === "ccomp" || relation === "advcl") && !above(reading, predicate, index);
}

function above(reading: SentenceReading, index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < 60; steps++) {
    if (at === top) return true;
    at = wordAt(reading, at).head;
  }
  return false;
}
