import type { TimeMention, When } from "@recoupe/model";
import { baseRelation, isFiniteForm } from "../grammar/sentence-tree.ts";
import type { Placed, SentenceReading } from "./reading.ts";
import { wordAt } from "./reading.ts";
import { isHuman } from "./speaker.ts";
import { firstConjunct, isVerbal } from "./subject.ts";

/** The time a clause gives its act: a time expression that hangs on the act or on the verb it stands with; null for none. */
export function readTime(reading: SentenceReading, predicate: number): When | null {
  const times = timesOf(reading);
  if (times.length === 0) return null;
  const carriers = carriersOf(reading, predicate);
  for (const carrier of carriers) {
    const own = times.filter((time) => governorOf(reading, time) === carrier);
    const chosen = own[0];
    if (chosen) return whenOf(chosen.mention);
  }
  return null;
}

function timesOf(reading: SentenceReading): Placed<TimeMention>[] {
  const seen = new Set<TimeMention>();
  const found: Placed<TimeMention>[] = [];
  for (const placed of reading.timeAt) {
    if (!placed || seen.has(placed.mention)) continue;
    seen.add(placed.mention);
    found.push(placed);
  }
  return found;
}

/** The verb or noun a time expression hangs on, past nouns that are no act. */
function governorOf(reading: SentenceReading, time: Placed<TimeMention>): number {
  return wordAt(reading, time.head).head;
}

/** The words whose time is the act's: itself, the verb its noun stands with, the first verb of its coordination. */
function carriersOf(reading: SentenceReading, predicate: number): number[] {
  const carriers = [predicate];
  const { tree } = reading;
  for (const child of tree.children[predicate] ?? []) {
    const relation = baseRelation(wordAt(reading, child).relation);
    if (
      ["obj", "obl", "nmod", "aux", "xcomp", "nsubj", "acl", "advmod"].includes(relation) &&
      !isVerbalClause(reading, child) &&
      !(relation === "nsubj" && isHuman(reading, child))
    )
      carriers.push(child);
  }
  const word = wordAt(reading, predicate);
  const relation = baseRelation(word.relation);
  if (word.head >= 0) {
    const above = wordAt(reading, word.head);
    const saying = reading.lexicon.sayings.has(above.lemma);
    const modal = reading.lexicon.modals.has(above.lemma);
    const nounWithVerb = !isVerbal(word) && isVerbal(above) && ["obj", "nsubj", "obl"].includes(relation);
    const gerund = relation === "advcl" && word.features.includes("VerbForm=Part");
    if (!saying && (nounWithVerb || (modal && relation === "xcomp") || gerund)) carriers.push(word.head);
    if (relation === "appos" || relation === "acl") return carriers;
  }
  const first = firstConjunct(reading, predicate);
  if (first !== predicate) carriers.push(first);
  return carriers;
}

function isVerbalClause(reading: SentenceReading, index: number): boolean {
  return isVerbal(wordAt(reading, index)) && isFiniteForm(wordAt(reading, index));
}

function whenOf(mention: TimeMention): When {
  const { start, end, precision, name, span } = mention;
  return { start, end, precision, text: name, span };
}
