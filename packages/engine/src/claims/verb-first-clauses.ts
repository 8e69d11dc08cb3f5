import type { Word } from "@recoupe/model";
import { baseRelation } from "../grammar/sentence-tree.ts";
import { isAbove } from "./verb-first-verbs.ts";

/** What the order of clauses asks of the sentence and the pack. */
export interface ClauseContext {
  /** Whether a lemma is a verb that says whom or what an event hit: "استهدف". */
  readonly hits: (lemma: string) => boolean;
  /** Whether a lemma is a noun of a rule, or one for an event. */
  readonly isEvent: (lemma: string) => boolean;
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
