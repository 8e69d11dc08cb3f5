import { baseRelation, dependents } from "../grammar/sentence-tree.ts";
import { type Citation, quoted } from "./attribution.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/**
 * The denials of a sentence that say no more than that: "Kigali dément", "l'armée a rejeté ces accusations". What they
 * deny is what was claimed before.
 */
export function bareDenials(reading: SentenceReading, citations: readonly Citation[]): Citation[] {
  return citations.filter((citation) => citation.kind === "deny" && isBare(reading, citation.at));
}

function isBare(reading: SentenceReading, verb: number): boolean {
  const complements = dependents(reading.tree, verb, "ccomp", "xcomp", "csubj", "parataxis", "obj", "advcl");
  const open = complements.filter((child) => !isEmptyObject(reading, child));
  if (open.length > 0) return false;
  return !reading.words.some((_, index) => quoted(reading, index));
}

function isEmptyObject(reading: SentenceReading, child: number): boolean {
  const word = wordAt(reading, child);
  if (baseRelation(word.relation) !== "obj") return false;
  return word.upos === "PRON" || isParticle(reading, child, "allegation");
}
