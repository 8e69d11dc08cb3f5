import type { Word } from "@recoupe/model";
import { baseRelation } from "../grammar/sentence-tree.ts";
import type { RoleContext } from "./verb-first-roles.ts";

const nominal = new Set(["NOUN", "PROPN", "NUM"]);

const hasCase = (words: readonly Word[], index: number): boolean =>
  words.some(({ head, relation }) => head === index && (relation === "case" || relation === "mark"));

const hasSubject = (words: readonly Word[], verb: number): boolean =>
  words.some(({ head, relation }) => head === verb && baseRelation(relation) === "nsubj");

/** What a late subject is told by. */
export interface LateContext {
  /** Whether a word has the article, a pronoun or an ending that no genitive follows; `before` bounds the search. */
  readonly isClosed: (index: number, before: number) => boolean;
  readonly isTime: (index: number) => boolean;
}

/**
 * "سقط في المعارك قتلى": a bare noun behind what hangs on a verb by a preposition, which can have no genitive, is the subject
 * that the verb still lacks.
 */
export function raiseLateSubject(words: Word[], index: number, { isClosed, isTime }: LateContext): void {
  const word = words[index] as Word;
  const above = words[word.head];
  const verb = words[above?.head ?? -1];
  if (!above || !verb || verb.upos !== "VERB" || !nominal.has(word.upos) || word.head > index) return;
  if (!["nmod", "obl", "appos", "dep"].includes(word.relation) || above.head > word.head) return;
  if (baseRelation(above.relation) !== "obl" || !hasCase(words, word.head) || hasCase(words, index)) return;
  if (!isClosed(word.head, index) || isTime(index) || hasSubject(words, above.head)) return;
  if (words.slice(above.head + 1, index).some(({ upos }) => upos === "PUNCT" || upos === "VERB" || upos === "CCONJ"))
    return;
  words[index] = { ...word, head: above.head, relation: "nsubj" };
}

/** "أردى الجنود مهاجماً": behind a noun with its article a person without one is no adjective of it. */
export function raisePerson(
  words: Word[],
  index: number,
  { isClosed, isPerson }: LateContext & { readonly isPerson: (index: number) => boolean },
): void {
  const word = words[index] as Word;
  const above = words[word.head];
  const verb = words[above?.head ?? -1];
  if (word.upos !== "ADJ" || word.relation !== "amod" || !above || word.head > index) return;
  if (/[يو]ن$/u.test(word.form) && word.form !== word.lemma && isPerson(index) && !isPerson(word.head)) {
    words[index] = { ...word, upos: "NOUN", relation: "nmod" };
    return;
  }
  if (verb?.upos !== "VERB") return;
  if (baseRelation(above.relation) !== "nsubj" || !isClosed(word.head, index) || isClosed(index, index + 1)) return;
  if (!isPerson(index) || words.some(({ head, relation }) => head === above.head && relation === "obj")) return;
  words[index] = { ...word, upos: "NOUN", head: above.head, relation: "obj" };
}

/** "ما زال الحي تحت السيطرة": what a verb for "still" has behind it without a preposition is its subject. */
export function raiseUnceasing(words: Word[], verb: number, { isUnceasing }: RoleContext): void {
  const word = words[verb];
  if (word?.upos !== "VERB" || !isUnceasing(word.lemma) || hasSubject(words, verb)) return;
  const noun = words[verb + 1];
  if (noun?.head !== verb || noun.relation !== "obj" || !nominal.has(noun.upos)) return;
  words[verb + 1] = { ...noun, relation: "nsubj" };
}

/**
 * "ما زالت القوات تمسك بالميناء": behind a verb for "still" and its subject, a noun that has the front of a present and the
 * lemma of a verb of a rule is that verb.
 */
export function raisePresent(
  words: Word[],
  index: number,
  { isUnceasing, isVerb }: Pick<RoleContext, "isUnceasing"> & { readonly isVerb: (lemma: string) => boolean },
): void {
  const word = words[index] as Word;
  const above = words[word.head];
  if (word.upos !== "NOUN" || !above || !isUnceasing(above.lemma) || word.head > index || hasCase(words, index)) return;
  if (!/^[يت]/u.test(word.form) || !hasSubject(words, word.head)) return;
  const lemma = word.form.slice(1);
  if (!isVerb(lemma)) return;
  words[index] = { ...word, lemma, upos: "VERB", features: "Aspect=Imp|Tense=Pres|Voice=Act", relation: "xcomp" };
}
