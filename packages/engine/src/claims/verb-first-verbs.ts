import type { Word } from "@recoupe/model";
import { baseRelation, feature } from "../grammar/sentence-tree.ts";

const nominal = new Set(["NOUN", "PROPN", "ADJ"]);
const past = "Aspect=Perf|Tense=Past";

/** "قتل أربعة جنود": a number and its noun right behind a verb without a subject are that subject, whatever they hang on. */
export function hangCounted(words: Word[], verb: number): void {
  const [word, number, noun] = [words[verb], words[verb + 1], words[verb + 2]];
  if (word?.upos !== "VERB" || number?.upos !== "NUM" || !noun || !nominal.has(noun.upos)) return;
  if (hasSubject(words, verb) || hasCase(words, verb + 1) || hasCase(words, verb + 2)) return;
  if (isAbove(words, verb + 2, verb) || isAbove(words, verb + 1, verb)) return;
  const passive = feature(word, "Voice") === "Pass";
  words[verb + 2] = { ...noun, head: verb, relation: passive ? "nsubj:pass" : "nsubj" };
  words[verb + 1] = { ...number, head: verb + 2, relation: "nummod" };
}

/** "مقتل 26 مدنياً": a number and its noun right behind a noun without article that has no genitive are its genitive. */
export function hangCountedOf(words: Word[], index: number, isClosed: (index: number) => boolean): void {
  const [word, number, noun] = [words[index], words[index + 1], words[index + 2]];
  if (word?.upos !== "NOUN" || number?.upos !== "NUM" || noun?.upos !== "NOUN" || /[اًة]$/u.test(word.form)) return;
  if (isClosed(index) || hasCase(words, index + 1) || hasCase(words, index + 2)) return;
  if (words.some(({ head, relation }, at) => head === index && at > index && relation === "nmod")) return;
  if (isAbove(words, index + 2, index) || isAbove(words, index + 1, index)) return;
  words[index + 2] = { ...noun, head: index, relation: "nmod" };
  words[index + 1] = { ...number, head: index + 2, relation: "nummod" };
}

/**
 * "هجوم شنه التنظيم": a noun with a pronoun, behind an event noun and before a bare noun, is a relative verb; `carries` says
 * whether a lemma is a verb that lends its subject to events.
 */
export function raiseRelativeVerb(
  words: Word[],
  index: number,
  { carries, isTime }: { readonly carries: (lemma: string) => boolean; readonly isTime: (index: number) => boolean },
): void {
  const [event, word, pronoun, subject] = [words[index - 1], words[index], words[index + 1], words[index + 2]];
  if (event?.upos !== "NOUN" && event?.upos !== "ADJ") return;
  if (!word || !["NOUN", "PROPN", "VERB"].includes(word.upos) || !carries(word.lemma)) return;
  if (pronoun?.upos !== "PRON" || pronoun.start !== word.end || !subject || !nominal.has(subject.upos)) return;
  if (hasCase(words, index + 2) || isAbove(words, index, index - 1) || isAbove(words, index + 2, index - 1)) return;
  const timed = isTime(index + 2);
  const head = event.upos === "ADJ" && event.head >= 0 && event.head < index ? event.head : index - 1;
  words[index] = { ...word, upos: "VERB", features: past, head, relation: "acl:relcl" };
  words[index + 1] = { ...pronoun, head: index, relation: "obj" };
  words[index + 2] = { ...subject, head: index, relation: timed ? "obl:tmod" : "nsubj" };
}

/** What tells a verb that opens a sentence from a noun. */
export interface OpeningContext {
  readonly isVerb: (lemma: string) => boolean;
  /** Whether a word names somebody who acts: a force, an official, a body. */
  readonly isAgent: (index: number) => boolean;
}

/**
 * A noun that opens the sentence, is the verb of a rule and stands before somebody who acts is that verb: "نشر الجيش قواته",
 * "رفع المقاتلون علمهم". The next bare noun is its object.
 */
export function raiseOpeningVerb(
  words: Word[],
  { nominative }: { readonly nominative: readonly string[] },
  { isVerb, isAgent }: OpeningContext,
): void {
  const at = words.findIndex(({ upos }) => upos !== "PART" && upos !== "CCONJ");
  const word = words[at];
  const root = words.findIndex(({ head }) => head < 0);
  const subject = words[at + 1];
  if (word?.upos !== "NOUN" || !isVerb(word.lemma) || !subject || !nominal.has(subject.upos)) return;
  const nominativeForm = subject.form !== subject.lemma && nominative.some((ending) => subject.form.endsWith(ending));
  const parsedSo = subject.head === at && baseRelation(subject.relation) === "nsubj";
  if (!isAgent(at + 1) && !nominativeForm && !parsedSo) return;
  if (hasCase(words, at + 1) || hasCase(words, at)) return;
  if (root === at) setVerb(words, at, -1);
  else if (word.head === root && words[root]?.upos === "NOUN" && root > at && !hasCase(words, root)) {
    setVerb(words, at, -1);
    words[root] = { ...(words[root] as Word), head: at, relation: "obj" };
  }
}

function setVerb(words: Word[], at: number, head: number): void {
  const word = words[at] as Word;
  words[at] = { ...word, upos: "VERB", features: past, head, relation: "root" };
  words[at + 1] = { ...(words[at + 1] as Word), head: at, relation: "nsubj" };
  const object = words.findIndex(
    (other, index) =>
      index > at + 1 &&
      (other.head === at || other.head === at + 1) &&
      nominal.has(other.upos) &&
      ["obl", "nmod", "obj", "appos"].includes(other.relation) &&
      !hasCase(words, index) &&
      index - at <= 4,
  );
  const found = words[object];
  if (found && (found.head === at || found.start > (words[at + 1] as Word).end + 1))
    words[object] = { ...found, head: at, relation: found.head === at ? "obj" : found.relation };
}

/** What the pack knows of lemmas. */
export interface KnownLemmas {
  readonly isVerb: (lemma: string) => boolean;
  readonly isNoun: (lemma: string) => boolean;
}

/**
 * The lemma of a form that the lexicon left as it stands, where the pack knows the word without its prefix of the present
 * (`يتقاسم`) or its ending of the accusative (`جنديا`).
 */
export function withLemma(word: Word, { isVerb, isNoun }: KnownLemmas): Word {
  const { upos, form } = word;
  const lemma = word.lemma.replace("ٱ", "ا");
  if (lemma !== word.lemma) return withLemma({ ...word, lemma }, { isVerb, isNoun });
  /* "المباحثات" read as of "المباحثة". */
  if (upos === "NOUN" && form !== lemma && form.startsWith("ال") && lemma.startsWith("ال") && isNoun(lemma.slice(2)))
    return { ...word, lemma: lemma.slice(2) };
  /* "التصدي" read as of "تصد". */
  if (upos === "NOUN" && !isNoun(lemma) && /ي$/u.test(form)) {
    const whole = form.replace(/^ال|^لل/u, "");
    if (isNoun(whole)) return { ...word, lemma: whole };
  }
  if (upos === "VERB" && lemma.length > 3 && !isVerb(lemma)) {
    const bare = lemma.slice(1);
    /* "أُلقي" of "ألقى", "يتركو" before a pronoun of "ترك". */
    const defective = lemma.endsWith("ي") ? `${lemma.slice(0, -1)}ى` : lemma.endsWith("و") ? lemma.slice(0, -1) : "";
    if (isVerb(defective)) return { ...word, lemma: defective };
    if (lemma.endsWith("و") && isVerb(bare.slice(0, -1))) return { ...word, lemma: bare.slice(0, -1) };
    const isPast = word.features.includes("Aspect=Perf");
    return !isPast && /^[يتن]/u.test(lemma) && isVerb(bare) ? { ...word, lemma: bare } : word;
  }
  if ((upos === "NOUN" || upos === "ADJ") && lemma.length > 3 && lemma.endsWith("ا") && !isNoun(lemma)) {
    const bare = lemma.slice(0, -1);
    return isNoun(bare) ? { ...word, lemma: bare } : word;
  }
  return word;
}

/** "دخلها المتمردون": behind a verb with its object pronoun a bare noun is the subject. */
export function raiseBehindPronoun(words: Word[], verb: number): void {
  const [word, pronoun, noun] = [words[verb], words[verb + 1], words[verb + 2]];
  if (word?.upos !== "VERB" || pronoun?.upos !== "PRON" || pronoun.head !== verb || pronoun.start !== word.end) return;
  if (!noun || noun.head !== verb || !nominal.has(noun.upos) || hasCase(words, verb + 2)) return;
  if (words.some(({ head, relation }, at) => head === verb && at > verb && baseRelation(relation) === "nsubj")) return;
  if (["obj", "obl", "nmod", "dep", "appos", "xcomp"].includes(noun.relation) && !noun.form.endsWith("ا"))
    words[verb + 2] = { ...noun, relation: "nsubj" };
}

function hasSubject(words: readonly Word[], verb: number): boolean {
  return words.some(({ head, relation }) => head === verb && baseRelation(relation) === "nsubj");
}

function hasCase(words: readonly Word[], index: number): boolean {
  return words.some(({ head, relation }) => head === index && (relation === "case" || relation === "mark"));
}

/** Whether `top` is above `index` in the tree. */
export function isAbove(words: readonly Word[], top: number, index: number): boolean {
  for (let at = words[index]?.head ?? -1, steps = 0; at >= 0 && steps < 200; steps++) {
    if (at === top) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}
