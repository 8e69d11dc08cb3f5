import type { Word } from "@recoupe/model";
import { baseRelation, feature } from "../grammar/sentence-tree.ts";

/** How subject and object of a language that puts its verb first are told apart. */
export interface VerbFirst {
  /** Front parts of definite nouns: `ال`. A definite noun governs no bare genitive. */
  readonly articles: readonly string[];
  /** Endings of nouns that govern no bare genitive: `ون`. */
  readonly closedEndings: readonly string[];
}

/** Reads the rows `verb-first` (the articles) and `closed-ending` of a pack; null for other languages. */
export function readVerbFirst(particles: ReadonlyMap<string, ReadonlySet<string>>): VerbFirst | null {
  const articles = particles.get("verb-first");
  return articles ? { articles: [...articles], closedEndings: [...(particles.get("closed-ending") ?? [])] } : null;
}

const nominal = new Set(["NOUN", "PROPN", "NUM"]);
const chained = new Set(["nmod", "flat", "appos", "conj"]);

/**
 * Sets subjects and objects behind a verb right by what grammar forbids: a definite noun has no genitive without a
 * preposition ("broke the-army the-siege"), a verb in the plural has its subject before it, a verb has one subject.
 * @param isPlace whether the word at an index stands in a place name
 */
export function mendVerbFirst(words: readonly Word[], order: VerbFirst, isPlace: (index: number) => boolean): Word[] {
  const mended = [...words];
  for (let index = 0; index < mended.length; index++) freeGenitive(mended, index, order, isPlace);
  for (let index = 0; index < mended.length; index++) demoteSubject(mended, index);
  return mended;
}

function isBare(words: readonly Word[], index: number): boolean {
  return !words.some((word) => word.head === index && (word.relation === "case" || word.relation === "mark"));
}

function hasObject(words: readonly Word[], verb: number): boolean {
  return words.some((word) => word.head === verb && baseRelation(word.relation) === "obj");
}

/** "كسر الجيش → الحصار": what cannot be the genitive of the subject is the object. */
function freeGenitive(words: Word[], index: number, order: VerbFirst, isPlace: (index: number) => boolean): void {
  const word = words[index] as Word;
  const above = words[word.head];
  if (!above || word.head > index || !nominal.has(word.upos) || !["nmod", "flat"].includes(word.relation)) return;
  if (word.upos !== "NOUN" && !isPlace(index)) return;
  if (above.upos !== "NOUN" || !isClosed(words, word.head, index, order) || !isBare(words, index)) return;
  const verb = verbOver(words, word.head);
  if (verb < 0 || hasObject(words, verb)) return;
  words[index] = { ...word, head: verb, relation: "obj" };
}

function isClosed(words: readonly Word[], index: number, before: number, order: VerbFirst): boolean {
  const { form, lemma } = words[index] as Word;
  const definite = order.articles.some((article) => form.startsWith(article) && !lemma.startsWith(article));
  const ending = form !== lemma && order.closedEndings.some((end) => form.endsWith(end));
  const owned = words.slice(index + 1, before).some((word) => word.upos === "PRON" && word.head === index);
  return definite || ending || owned;
}

/** The verb in front whose subject a noun is, or is part of; -1 for none. */
function verbOver(words: readonly Word[], noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 6; steps++) {
    const word = words[at] as Word;
    const head = words[word.head];
    if (!head || word.head > at || !isBare(words, at)) return -1;
    if (baseRelation(word.relation) === "nsubj") return head.upos === "VERB" ? word.head : -1;
    if (!chained.has(word.relation)) return -1;
    at = word.head;
  }
  return -1;
}

/** A second subject, or one behind a plural verb or of the other gender, is the object. */
function demoteSubject(words: Word[], index: number): void {
  const word = words[index] as Word;
  const verb = words[word.head];
  if (word.relation !== "nsubj" || !verb || verb.upos !== "VERB" || word.head > index) return;
  if (!nominal.has(word.upos) || !isBare(words, index) || hasObject(words, word.head)) return;
  const first = words.findIndex((other) => other.head === word.head && baseRelation(other.relation) === "nsubj");
  if (first === index && feature(verb, "Number") !== "Plur" && !differsInGender(verb, word)) return;
  words[index] = { ...word, relation: "obj" };
}

/** A feminine verb with a masculine singular noun; plurals of things agree otherwise. */
function differsInGender(verb: Word, noun: Word): boolean {
  const singular = feature(noun, "Number") === "Sing" && feature(noun, "Gender") === "Masc";
  return feature(verb, "Gender") === "Fem" && singular && noun.upos === "NOUN" && feature(verb, "Voice") !== "Pass";
}
