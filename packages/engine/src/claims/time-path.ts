import type { TimeMention } from "@recoupe/model";
import { baseRelation, dependent, feature } from "../grammar/sentence-tree.ts";
import type { Placed, SentenceReading } from "./reading.ts";
import { isParticle, wordAt } from "./reading.ts";
import { isPastParticiple, isVerbal } from "./subject.ts";

/** Relations by which a noun is part of a bigger phrase or of its clause. */
const nominal = ["nmod", "appos", "conj", "obj", "obl", "nsubj", "nummod", "parataxis", "dep", "xcomp", "iobj"];
/** Relations by which a noun tells the same act as its verb: "a *fait* quarante *morts* mercredi". */
const sameAct = ["obj", "conj", "nsubj", "nummod"];
const maxSteps = 8;

/**
 * The words a time expression may date, the nearest first: what it hangs on, the acts among the nouns above that, and
 * the verb of its clause. A parser hangs a date on whatever noun stands before it ("a soufflé un minibus *vendredi*").
 */
export function pathOf(reading: SentenceReading, time: Placed<TimeMention>): readonly number[] {
  const first = clauseBehindColon(reading, time);
  if (first >= 0) return [first];
  const noun = actBeforeComma(reading, time);
  if (noun >= 0) return [noun];
  let at = wordAt(reading, time.head).head;
  const path = [at];
  if (isOf(reading, time.head)) return path;
  for (let steps = 0; steps < maxSteps && at >= 0; steps++) {
    if (isVerbal(wordAt(reading, at)) && !isMereAdjective(reading, at, time)) break;
    const word = wordAt(reading, at);
    const relation = baseRelation(word.relation);
    const ahead = at > time.last;
    if (isAct(reading, at) && !ahead && !sameAct.includes(relation)) break;
    if (!isVerbal(word) && !nominal.includes(relation)) break;
    if (skipsVerb(reading, word.head, time)) break;
    at = word.head;
    if (at >= 0 && (isVerbal(wordAt(reading, at)) || isAct(reading, at))) path.push(at);
  }
  return path;
}

/**
 * "la destruction, *le 6 juin*, du pont", "a revendiqué l'attaque du camp, *le 6 juin*": the act noun that a date set off
 * by a comma stands behind, right behind it or under a verb of saying; -1 for none.
 */
function actBeforeComma(reading: SentenceReading, time: Placed<TimeMention>): number {
  const before = time.first - 2;
  if (before < 0 || reading.words[time.first - 1]?.form !== ",") return -1;
  if (isAct(reading, before)) return before;
  const governor = wordAt(reading, time.head).head;
  if (governor < 0 || !reading.lexicon.sayings.has(wordAt(reading, governor).lemma)) return -1;
  for (let at = before, steps = 0; at > governor && steps < maxSteps; steps++) {
    if (isAct(reading, at)) return at;
    at = wordAt(reading, at).head;
  }
  return -1;
}

/** Whether a noun names an act that rules of the pack read. */
function isAct(reading: SentenceReading, index: number): boolean {
  const rules = reading.lexicon.rules.get(wordAt(reading, index).lemma) ?? [];
  return !isVerbal(wordAt(reading, index)) && rules.some(({ partOfSpeech }) => partOfSpeech === "N");
}

/** "le camp libéré par l'armée *lundi*": whether a nearer verb stands between a noun and the time. */
function skipsVerb(reading: SentenceReading, above: number, time: Placed<TimeMention>): boolean {
  for (let at = above + 1; above >= 0 && at < time.first; at++) if (wordAt(reading, at).upos === "VERB") return true;
  return false;
}

function isOf(reading: SentenceReading, index: number): boolean {
  return isParticle(reading, dependent(reading.tree, index, "case"), "of");
}

/** "des hommes *armés* dans la nuit": a participle right behind its noun, with no company and no act of its own. */
function isMereAdjective(reading: SentenceReading, index: number, time: Placed<TimeMention>): boolean {
  const word = wordAt(reading, index);
  if (!isPastParticiple(word) || !["acl", "amod"].includes(baseRelation(word.relation))) return false;
  if (word.head !== index - 1 || reading.lexicon.rules.has(word.lemma)) return false;
  return (reading.tree.children[index] ?? []).every((child) => child >= time.first && child <= time.last);
}

/** "…: le 8 janvier, un raid a tué": the verb of the clause that a date opens, where it hangs on one before a colon. */
function clauseBehindColon(reading: SentenceReading, time: Placed<TimeMention>): number {
  const { head } = wordAt(reading, time.head);
  const mark = reading.words[time.first - 1]?.form;
  if (head < 0 || head >= time.first || (mark !== ":" && mark !== ";")) return -1;
  for (let at = time.last + 1; at < reading.words.length; at++) {
    const word = wordAt(reading, at);
    if (word.form === ";" || word.form === ":") return -1;
    const opens =
      isVerbal(word) &&
      feature(word, "VerbForm") !== "Inf" &&
      !["acl", "aux", "cop"].includes(baseRelation(word.relation));
    if (opens && word.head < time.first) return at;
  }
  return -1;
}
