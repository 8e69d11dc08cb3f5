import type { Word } from "@recoupe/model";
import { baseRelation, feature } from "../grammar/sentence-tree.ts";
import {
  type ClauseContext,
  hangHit,
  hangPartOf,
  joinClause,
  raiseCited,
  raiseManaged,
  shareUnceasing,
} from "./verb-first-clauses.ts";
import { raiseLateSubject, raisePerson, raisePresent, raiseUnceasing } from "./verb-first-late.ts";
import {
  freeBearing,
  freeCounted,
  freePlace,
  freeTime,
  freeUnceasing,
  freeVictim,
  lowerPlace,
  nounBeforePronoun,
  type RoleContext,
  raiseDoer,
  raiseTopic,
  readPast,
  shareSubject,
} from "./verb-first-roles.ts";
import {
  hangCounted,
  hangCountedOf,
  raiseBehindPronoun,
  raiseOpeningVerb,
  raiseRelativeVerb,
  withLemma,
} from "./verb-first-verbs.ts";

/** How subject and object of a language that puts its verb first are told apart; rows of the pack's particles. */
export interface VerbFirst {
  /** `verb-first`: front parts of definite nouns, `ال`. A definite noun governs no bare genitive. */
  readonly articles: readonly string[];
  /** `nominative-ending`: endings of nouns that can only be subjects: `ون`. */
  readonly nominative: readonly string[];
  /** `accusative-ending`: endings of nouns that are no subjects: `ين`. */
  readonly accusative: readonly string[];
  /** `passive-mark`: the vowel behind the first letter of a passive past form: `قُتل`. */
  readonly passive: ReadonlySet<string>;
}

/** What mending asks of the sentence beside its words. */
export interface VerbFirstContext extends RoleContext, ClauseContext {
  readonly text: string;
  /** Number of the name a word stands in; -1 for none. */
  readonly nameAt: (index: number) => number;
  /** Whether a lemma is a verb that lends an event noun its subject. */
  readonly carries: (lemma: string) => boolean;
  /** Whether a lemma is a verb of a rule. */
  readonly isVerb: (lemma: string) => boolean;
  /** Whether a word is a noun for persons. */
  readonly isPerson: (index: number) => boolean;
}

/** Reads the rows of a pack; null for languages without `verb-first`. */
export function readVerbFirst(particles: ReadonlyMap<string, ReadonlySet<string>>): VerbFirst | null {
  const articles = particles.get("verb-first");
  if (!articles) return null;
  return {
    articles: [...articles],
    nominative: [...(particles.get("nominative-ending") ?? [])],
    accusative: [...(particles.get("accusative-ending") ?? [])],
    passive: particles.get("passive-mark") ?? new Set(),
  };
}

const nominal = new Set(["NOUN", "PROPN", "NUM"]);
const chained = new Set(["nmod", "flat", "appos", "conj", "amod"]);

/**
 * Sets verbs, subjects and objects right by what grammar forbids: a definite noun or a name has no genitive without a
 * preposition ("broke the-army the-siege"), a verb in the plural has its subject before it, a verb has one subject.
 */
export function mendVerbFirst(words: readonly Word[], order: VerbFirst, context: VerbFirstContext): Word[] {
  const mended = words.map((word) => withTense(withLemma(word, context), order, context.text));
  raiseOpeningVerb(mended, order, context);
  each(mended, (index) => nounBeforePronoun(mended, index, context));
  each(mended, (index) => freeUnceasing(mended, index, context));
  each(mended, (index) => raiseUnceasing(mended, index, context));
  each(mended, (index) => raisePresent(mended, index, context));
  each(mended, (index) => readPast(mended, index, context));
  each(mended, (index) => freeBearing(mended, index, context));
  each(mended, (index) => raiseRelativeVerb(mended, index, context));
  each(mended, (index) => freeTime(mended, index, context));
  each(mended, (index) => hangHit(mended, index, context));
  each(mended, (index) => joinClause(mended, index));
  each(mended, (index) => raiseCited(mended, index, context));
  each(mended, (index) => raiseManaged(mended, index, context));
  each(mended, (index) => hangPartOf(mended, index, context));
  each(mended, (index) => shareUnceasing(mended, index, context.isUnceasing));
  each(mended, (index) => hangCounted(mended, index));
  each(mended, (index) => hangCountedOf(mended, index, (at) => isClosed(mended, at, at + 1, order)));
  each(mended, (index) => raiseBehindPronoun(mended, index));
  each(mended, (index) => freeGenitive(mended, index, order, context));
  const late = {
    isClosed: (index: number, before: number): boolean => isClosed(mended, index, before, order),
    isTime: context.isTime,
    isPerson: context.isPerson,
  };
  each(mended, (index) => raisePerson(mended, index, late));
  each(mended, (index) => raiseLateSubject(mended, index, late));
  each(mended, (index) => raiseDoer(mended, index, context));
  each(mended, (index) => freePlace(mended, index, context));
  const isDefinite = (index: number): boolean => isClosed(mended, index, index + 1, order);
  const isDoer = (index: number): boolean => isDefinite(index) || context.isAgent(index);
  each(mended, (index) => freeCounted(mended, index, { isDefinite: isDoer }));
  each(mended, (index) => freeVictim(mended, index, context));
  each(mended, (index) => raiseTopic(mended, index, context));
  each(mended, (index) => raiseSubject(mended, index, order));
  each(mended, (index) => {
    activate(mended, index, order, context);
    demoteSubject(mended, index, order);
  });
  each(mended, (index) => lowerPlace(mended, index, context));
  each(mended, (index) => shareSubject(mended, index, context));
  return mended;
}

function each(words: readonly Word[], mend: (index: number) => void): void {
  for (let index = 0; index < words.length; index++) mend(index);
}

const clausal = new Set(["root", "ccomp", "conj", "acl:relcl", "advcl", "parataxis"]);

/** A verb with the tense its aspect means, and passive where its vowel is written; the vowel makes a noun a verb too. */
function withTense(word: Word, order: VerbFirst, text: string): Word {
  const marked = isMarked(word, order, text);
  if (marked && ["NOUN", "ADV", "PROPN"].includes(word.upos) && clausal.has(word.relation))
    return { ...word, upos: "VERB", features: "Aspect=Perf|Tense=Past|Voice=Pass" };
  if (word.upos !== "VERB") return word;
  const aspect = feature(word, "Aspect");
  let { features } = word;
  if (feature(word, "Tense") === "" && aspect !== "") features += aspect === "Perf" ? "|Tense=Past" : "|Tense=Pres";
  if (marked && aspect !== "Imp") features = features.replace("Voice=Act", "Voice=Pass");
  return features === word.features ? word : { ...word, features };
}

function isBare(words: readonly Word[], index: number): boolean {
  return !words.some((word) => word.head === index && (word.relation === "case" || word.relation === "mark"));
}

function has(words: readonly Word[], verb: number, relation: string): boolean {
  return words.some((word) => word.head === verb && baseRelation(word.relation) === relation);
}

/** "كسر الجيش → الحصار": what cannot be the genitive of the subject is the object. */
function freeGenitive(words: Word[], index: number, order: VerbFirst, context: VerbFirstContext): void {
  const word = words[index] as Word;
  const above = words[word.head];
  if (!above || word.head > index || !nominal.has(word.upos) || !["nmod", "flat"].includes(word.relation)) return;
  const name = context.nameAt(index);
  const nameAbove = context.nameAt(word.head);
  if ((name >= 0 && name === nameAbove) || !isBare(words, index)) return;
  const apart = name >= 0 && nameAbove >= 0;
  if (!apart && word.upos !== "NOUN" && name < 0) return;
  const ended = above.form === `${above.lemma}ا`;
  if (!apart && (above.upos === "PROPN" || !(ended || isClosed(words, word.head, index, order)))) return;
  const verb = verbOver(words, word.head);
  if (verb < 0 || has(words, verb, "obj")) return;
  words[index] = { ...word, head: verb, relation: "obj" };
}

function isClosed(words: readonly Word[], index: number, before: number, order: VerbFirst): boolean {
  const { form, lemma } = words[index] as Word;
  const definite = order.articles.some((article) => form.startsWith(article) && !lemma.startsWith(article));
  const owned = words.slice(index + 1, before).some((word) => word.upos === "PRON" && word.head === index);
  return definite || owned || endsIn(words[index] as Word, [...order.nominative, ...order.accusative]);
}

function endsIn({ form, lemma }: Word, endings: readonly string[]): boolean {
  return form !== lemma && endings.some((end) => form.endsWith(end));
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

/** A noun right behind a verb without a subject is its subject, whatever it was taken for; an object if it can be one. */
function raiseSubject(words: Word[], verb: number, order: VerbFirst): void {
  const word = words[verb] as Word;
  if (word.upos !== "VERB" || has(words, verb, "nsubj")) return;
  const at = nextNoun(words, verb);
  const next = words[at];
  if (!next || !isBare(words, at)) return;
  const passive = feature(word, "Voice") === "Pass";
  const takes = passive ? ["nmod", "obl", "obj", "dep"] : ["nmod", "obl", "dep"];
  if (!takes.includes(next.relation) && !(next.relation === "obj" && endsIn(next, order.nominative))) return;
  words[at] = { ...next, relation: passive ? "nsubj:pass" : "nsubj" };
}

/** The noun behind a verb, past its number; -1 for none. */
function nextNoun(words: readonly Word[], verb: number): number {
  const at = words[verb + 1]?.upos === "NUM" && words[verb + 1]?.head === verb + 2 ? verb + 2 : verb + 1;
  return words[at]?.head === verb && words[at]?.upos === "NOUN" ? at : -1;
}

const objectLike = ["obl", "obj", "conj", "appos", "obl:tmod", "nsubj:pass"];

/** "قتل الجيش عشرة مسلحين": a bare noun behind the subject is the object, and the verb then no passive, unless a vowel says so. */
function activate(words: Word[], verb: number, order: VerbFirst, context: VerbFirstContext): void {
  const word = words[verb] as Word;
  if (word.upos !== "VERB" || isMarked(word, order, context.text)) return;
  const subject = words.findIndex(({ head, relation }) => head === verb && baseRelation(relation) === "nsubj");
  if (subject < verb) return;
  const second = words.findIndex((other, index) => {
    if (index <= subject || other.head !== verb || !objectLike.includes(other.relation)) return false;
    return nominal.has(other.upos) && isBare(words, index) && !has(words, index, "cc") && !context.isTime(index);
  });
  if (second < 0 || (words[second]?.relation !== "obj" && has(words, verb, "obj"))) return;
  if (isConstruct(words, subject, second, order, context)) {
    words[second] = { ...(words[second] as Word), head: subject, relation: "nmod" };
    return;
  }
  words[second] = { ...(words[second] as Word), relation: "obj" };
  words[subject] = { ...(words[subject] as Word), relation: "nsubj" };
  if (feature(word, "Voice") === "Pass")
    words[verb] = { ...word, features: word.features.replace("Voice=Pass", "Voice=Act") };
}

/** "اندلعت أعمال شغب": right behind a noun without article or ending another one is its genitive. */
function isConstruct(
  words: readonly Word[],
  first: number,
  second: number,
  order: VerbFirst,
  context: VerbFirstContext,
): boolean {
  const [word, next] = [words[first] as Word, words[second] as Word];
  if (second !== first + 1 || word.upos !== "NOUN" || next.upos !== "NOUN" || context.nameAt(first) >= 0) return false;
  const owned = words.some(({ upos, head }) => upos === "PRON" && head === second);
  return !owned && !isClosed(words, first, second, order) && !endsIn(next, order.accusative) && !context.isAgent(first);
}

/** Whether the vowel that makes a passive is written. */
function isMarked(word: Word, order: VerbFirst, text: string): boolean {
  return order.passive.has(text.slice(word.start + 1, word.start + 2));
}

/** A second subject, or one that cannot be it by number, gender or case, is the object. */
function demoteSubject(words: Word[], index: number, order: VerbFirst): void {
  const word = words[index] as Word;
  const verb = words[word.head];
  if (word.relation !== "nsubj" || !verb || verb.upos !== "VERB" || word.head > index) return;
  if (!nominal.has(word.upos) || !isBare(words, index) || has(words, word.head, "obj")) return;
  const first = words.findIndex((other) => other.head === word.head && baseRelation(other.relation) === "nsubj");
  const counted = has(words, index, "nummod");
  const accusative = word.upos === "NOUN" && !counted && endsIn(word, order.accusative);
  const plural = feature(verb, "Number") === "Plur";
  if (first === index && !plural && !accusative && !differsInGender(verb, word)) return;
  words[index] = { ...word, relation: "obj" };
}

/** A feminine verb with a masculine singular noun; plurals of things agree otherwise. */
function differsInGender(verb: Word, noun: Word): boolean {
  const singular = feature(noun, "Number") === "Sing" && feature(noun, "Gender") === "Masc";
  return feature(verb, "Gender") === "Fem" && singular && noun.upos === "NOUN" && feature(verb, "Voice") !== "Pass";
}
