import type { Word } from "@recoupe/model";
import { baseRelation } from "../grammar/sentence-tree.ts";
import { isAbove } from "./verb-first-verbs.ts";

/** What the order of clauses asks of the sentence and the pack. */
export interface ClauseContext {
  /** Whether a lemma is a verb that says whom or what an event hit: "استهدف". */
  readonly hits: (lemma: string) => boolean;
  /** Whether a lemma is a noun of a rule, or one for an event. */
  readonly isEvent: (lemma: string) => boolean;
  /** Whether a lemma is a verb that has a noun of an act behind a preposition for what its subject does: "تمكن من". */
  readonly controls: (lemma: string) => boolean;
  /** Whether a lemma is a noun of a rule. */
  readonly isNoun: (lemma: string) => boolean;
  /** Whether a lemma only counts: "عشرات". */
  readonly quantifies: (lemma: string) => boolean;
  /** Whether the words joined by a space cite: "ب حسب", "وفق". */
  readonly cites: (preposition: string) => boolean;
}

const hasCase = (words: readonly Word[], index: number): boolean =>
  words.some(({ head, relation }) => head === index && (relation === "case" || relation === "mark"));

/** Most adjectives between an event and its clause. */
const mostBetween = 3;

/** "غارات إسرائيلية *استهدفت* خياماً": behind an event without article a verb of hitting is its clause, what follows its object. */
export function hangHit(words: Word[], verb: number, { hits, isEvent }: ClauseContext): void {
  const word = words[verb] as Word;
  if (word.upos !== "VERB" || !hits(word.lemma)) return;
  let event = verb - 1;
  while (event >= 0 && verb - event <= mostBetween && ["ADJ", "PROPN"].includes(words[event]?.upos ?? "")) event--;
  const noun = words[event];
  if (noun?.upos !== "NOUN" || noun.form.startsWith("ال") || !isEvent(noun.lemma) || isAbove(words, verb, event))
    return;
  words[verb] = { ...word, head: event, relation: "acl" };
  const object = words.findIndex(({ head, relation }, at) => {
    return at > verb && head === verb && baseRelation(relation) === "nsubj" && !hasCase(words, at);
  });
  if (object >= 0) words[object] = { ...(words[object] as Word), relation: "obj" };
}

const loose = new Set(["parataxis", "acl", "advcl", "dep", "appos"]);

/** "بدأت هجوماً، واقتحمت الحي": a verb behind "and" is a second act of who did the first. */
export function joinClause(words: Word[], verb: number): void {
  const word = words[verb] as Word;
  const above = words[word.head];
  if (word.upos !== "VERB" || above?.upos !== "VERB" || word.head > verb || !loose.has(word.relation)) return;
  const and = words[verb - 1];
  if (and?.upos === "CCONJ" && and.head === verb) words[verb] = { ...word, relation: "conj" };
}

/** "…، بحسب مصدر": who is cited behind a comma speaks for the clause of the verb, not for its last phrase. */
export function raiseCited(words: Word[], index: number, { cites }: ClauseContext): void {
  const word = words[index] as Word;
  if (word.upos !== "NOUN" && word.upos !== "PROPN") return;
  const mark = words.findIndex(({ head, relation }) => head === index && relation === "case");
  if (mark < 1 || words[mark - 1]?.upos !== "PUNCT" || word.head > mark) return;
  const opening = words
    .slice(mark, index)
    .map(({ lemma }) => lemma)
    .join(" ");
  if (!cites(opening)) return;
  let at = word.head;
  for (let steps = 0; at >= 0 && words[at]?.upos !== "VERB" && steps < 20; steps++) at = words[at]?.head ?? -1;
  if (at >= 0) words[index] = { ...word, head: at, relation: "obl" };
}

/** Prepositions by which a verb of managing or beginning governs an act. */
const governing = new Set(["من", "ب", "في", "على", "إلى", "ل"]);

/** "تمكنت الفرقة *من تحرير* المعبر": the act is the verb's, not of who does it. */
export function raiseManaged(words: Word[], index: number, { controls, isNoun }: ClauseContext): void {
  const word = words[index] as Word;
  if (word.upos !== "NOUN" || word.relation !== "nmod" || word.head > index || !isNoun(word.lemma)) return;
  if (!governing.has(words[index - 1]?.lemma ?? "") || words[index - 1]?.head !== index) return;
  let at = word.head;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const above = words[at] as Word;
    const verb = words[above.head];
    if (baseRelation(above.relation) === "nsubj") {
      if (verb?.upos === "VERB" && above.head < at && controls(verb.lemma))
        words[index] = { ...word, head: above.head, relation: "obl" };
      return;
    }
    if (above.relation !== "nmod" && above.relation !== "flat") return;
    at = above.head;
  }
}

/** "فر العشرات *من الجنود*": those of whom a number is told are no place they left. */
export function hangPartOf(words: Word[], index: number, { quantifies }: ClauseContext): void {
  const word = words[index] as Word;
  const [number, mark] = [words[index - 2], words[index - 1]];
  if (!number || mark?.lemma !== "من" || mark.head !== index || number.head !== word.head) return;
  if (!nominal.has(word.upos) || !(number.upos === "NUM" || quantifies(number.lemma))) return;
  if (words[word.head]?.upos === "VERB") words[index] = { ...word, head: index - 2, relation: "nmod" };
}

const nominal = new Set(["NOUN", "PROPN"]);

/** "المسلحون ما زالوا *يسيطرون*": the subject of a verb for "still" in front of its verb is the verb's. */
export function shareUnceasing(words: Word[], verb: number, isUnceasing: (lemma: string) => boolean): void {
  const word = words[verb] as Word;
  if (word.upos !== "VERB" || !isUnceasing(word.lemma) || word.head !== verb + 1) return;
  const main = words[verb + 1];
  if (main?.upos !== "VERB" || words.some(({ head, relation }) => head === verb + 1 && relation === "nsubj")) return;
  const subject = words.findIndex(({ head, relation, upos }, at) => {
    return head === verb && at < verb && baseRelation(relation) === "nsubj" && nominal.has(upos);
  });
  if (subject >= 0) words[subject] = { ...(words[subject] as Word), head: verb + 1, relation: "nsubj" };
}
