import type { Word } from "@recoupe/model";
import { baseRelation, feature } from "../grammar/sentence-tree.ts";
import { isAbove } from "./verb-first-verbs.ts";

/** What telling subjects from objects asks of the sentence and the pack. */
export interface RoleContext {
  readonly isTime: (index: number) => boolean;
  /** Whether a word names somebody who acts. */
  readonly isAgent: (index: number) => boolean;
  /** Whether a word names a place, or is a noun for one, and stands for nobody. */
  readonly isPlace: (index: number) => boolean;
  /** Whether a lemma is a verb of a rule that has a place for its object. */
  readonly takesPlace: (lemma: string) => boolean;
  /** Whether a lemma is a verb of a rule that has an object. */
  readonly takesObject: (lemma: string) => boolean;
  /** Whether a lemma is a verb of a rule that has somebody for its object. */
  readonly takesParty: (lemma: string) => boolean;
  /** Whether a lemma is a noun of a rule. */
  readonly isNoun: (lemma: string) => boolean;
  /** Whether a lemma is a verb that only means "still" with its negation: "ما زال". */
  readonly isUnceasing: (lemma: string) => boolean;
  /** Whether a lemma denies the past before a verb of the present: "لم". */
  readonly deniesPast: (lemma: string) => boolean;
  /** Whether a lemma is a point of the compass. */
  readonly isBearing: (lemma: string) => boolean;
}

const nominal = new Set(["NOUN", "PROPN", "NUM", "ADJ"]);
const unsaid = new Set(["obl", "obj", "dep", "nmod", "advcl", "dislocated", "parataxis", "ccomp"]);

const isBare = (words: readonly Word[], index: number): boolean =>
  !words.some(({ head, relation }) => head === index && (relation === "case" || relation === "mark"));

const subjectOf = (words: readonly Word[], verb: number): number =>
  words.findIndex(({ head, relation }) => head === verb && baseRelation(relation) === "nsubj");

const hasObject = (words: readonly Word[], verb: number): boolean =>
  words.some(({ head, relation }) => head === verb && relation === "obj");

/** "أعلنت القوات سيطرتها على": the noun, where the verb of the same letters would have an object it cannot have. */
export function nounBeforePronoun(words: Word[], index: number, { isNoun, takesObject }: RoleContext): void {
  const [word, pronoun, next] = [words[index], words[index + 1], words[index + 2]];
  if (word?.upos !== "VERB" || pronoun?.upos !== "PRON" || pronoun.start !== word.end || next?.upos !== "ADP") return;
  const lemma = `${word.form.slice(0, -1)}ة`;
  if (!word.form.endsWith("ت") || !isNoun(lemma) || takesObject(word.lemma)) return;
  if (isAbove(words, index + 1, index)) return;
  const relation = ["conj", "ccomp", "xcomp", "parataxis", "acl"].includes(word.relation) ? "obj" : word.relation;
  words[index] = { ...word, lemma, upos: "NOUN", features: "", relation };
  words[index + 1] = { ...pronoun, head: index, relation: "nmod" };
}

/** "ما زالوا يسيطرون": the negation is no subject. */
export function freeUnceasing(words: Word[], verb: number, { isUnceasing }: RoleContext): void {
  const [before, word] = [words[verb - 1], words[verb]];
  if (word?.upos !== "VERB" || before?.upos !== "PRON" || !isUnceasing(word.lemma)) return;
  if (isAbove(words, verb - 1, verb)) return;
  words[verb - 1] = { ...before, upos: "PART", features: "", head: verb, relation: "advmod" };
}

/** "فروا شمالاً عبر النهر": a point of the compass says whither; what was hung on it is the verb's. */
export function freeBearing(words: Word[], index: number, { isBearing }: RoleContext): void {
  const word = words[index] as Word;
  const verb = words[word.head];
  if (!word.form.endsWith("ا") || !isBearing(word.lemma) || verb?.upos !== "VERB" || !isBare(words, index)) return;
  words[index] = { ...word, upos: "ADV", relation: "advmod" };
  words.forEach((other, at) => {
    if (other.head === index && nominal.has(other.upos)) words[at] = { ...other, head: word.head, relation: "obl" };
  });
}

/** "شن الطيران ليل أمس خمس غارات": when it was is neither who did it nor what was done. */
export function freeTime(words: Word[], index: number, { isTime }: RoleContext): void {
  const word = words[index] as Word;
  if (!isTime(index) || !["nsubj", "obj", "nsubj:pass"].includes(word.relation) || !isBare(words, index)) return;
  if (words[word.head]?.upos === "VERB") words[index] = { ...word, relation: "obl:tmod" };
}

/** "أن ثلاثة جنود قضوا": a bare noun in front of a verb without a subject is its subject. */
export function raiseTopic(words: Word[], verb: number, { isTime }: RoleContext): void {
  const word = words[verb] as Word;
  if (word.upos !== "VERB" || subjectOf(words, verb) >= 0) return;
  const topic = words.findLastIndex((other, index) => {
    if (index >= verb || other.head !== verb || !unsaid.has(other.relation) || !nominal.has(other.upos)) return false;
    return isBare(words, index) && !isTime(index);
  });
  if (topic < 0 || words.slice(topic, verb).some(({ form }) => form === ":")) return;
  const passive = feature(word, "Voice") === "Pass";
  words[topic] = { ...(words[topic] as Word), relation: passive ? "nsubj:pass" : "nsubj" };
}

/** "خسرت العاصمة": what is taken, shelled or left is no subject, whoever did it. */
export function lowerPlace(words: Word[], verb: number, { isPlace, takesPlace }: RoleContext): void {
  const word = words[verb] as Word;
  if (word.upos !== "VERB" || !takesPlace(word.lemma) || hasObject(words, verb)) return;
  const subject = subjectOf(words, verb);
  const place = words[subject];
  if (subject < verb || place?.relation !== "nsubj" || !isPlace(subject) || !isBare(words, subject)) return;
  words[subject] = { ...place, relation: "obj" };
}

/** "اقتحمت عصابات → حي السوق": behind somebody without an article, a place is the object of a verb that has one. */
export function freePlace(words: Word[], index: number, context: RoleContext): void {
  const word = words[index] as Word;
  const above = words[word.head];
  if (!above || word.head !== index - 1 || word.relation !== "nmod" || !context.isPlace(index)) return;
  if (!isBare(words, index) || !context.isAgent(word.head) || isConstruct(above)) return;
  const verb = words[above.head];
  if (verb?.upos !== "VERB" || above.head > word.head || baseRelation(above.relation) !== "nsubj") return;
  if (context.takesPlace(verb.lemma) && !hasObject(words, above.head))
    words[index] = { ...word, head: above.head, relation: "obj" };
}

/** "اقتادت دورية → شبان الحي": behind those who act without an article, people of another kind are the object. */
export function freeVictim(words: Word[], index: number, context: VictimContext): void {
  const word = words[index] as Word;
  const above = words[word.head];
  if (!above || word.head !== index - 1 || word.relation !== "nmod" || !isBare(words, index)) return;
  if (!context.isPerson(index) || context.isAgent(index) || !context.isAgent(word.head) || isConstruct(above)) return;
  const verb = words[above.head];
  if (verb?.upos !== "VERB" || above.head > word.head || baseRelation(above.relation) !== "nsubj") return;
  if (context.takesParty(verb.lemma) && !hasObject(words, above.head))
    words[index] = { ...word, head: above.head, relation: "obj" };
}

interface VictimContext extends Pick<RoleContext, "isAgent" | "takesParty"> {
  readonly isPerson: (index: number) => boolean;
}

/** "مقاتلو المدينة", "مسلحي الحي": the ending of a plural before its genitive. */
function isConstruct({ form, lemma }: Word): boolean {
  return form !== lemma && /[وي]$/u.test(form);
}

/** "اقتحم الجيش المجمع واعتقل 80 شخصاً": who acts in the first clause acts in the second, unless its verb must be a passive. */
export function shareSubject(words: Word[], verb: number, { isAgent, takesObject }: RoleContext): void {
  const word = words[verb] as Word;
  const first = words[word.head];
  if (word.upos !== "VERB" || word.relation !== "conj" || first?.upos !== "VERB" || word.head > verb) return;
  if (!takesObject(word.lemma) || hasObject(words, verb) || !isActiveForm(word)) return;
  const [above, own] = [subjectOf(words, word.head), subjectOf(words, verb)];
  const acts = above >= 0 && (isAgent(above) || words[above]?.upos === "PRON");
  if (!acts || own < verb || isAgent(own) || feature(first, "Voice") === "Pass") return;
  if (feature(first, "Gender") !== feature(word, "Gender") || words[above]?.relation !== "nsubj") return;
  words[own] = { ...(words[own] as Word), relation: "obj" };
  words[verb] = { ...word, features: word.features.replace("Voice=Pass", "Voice=Act") };
}

/** Whether a past has the letters of its active: "قتل", "قتلت", not "أصيب". */
function isActiveForm({ form, lemma, features }: Word): boolean {
  return features.includes("Aspect=Perf") && (form === lemma || form === `${lemma}ت`);
}

/** "لم تخسر": what is denied lies in the past. */
export function readPast(words: Word[], verb: number, { deniesPast }: RoleContext): void {
  const word = words[verb] as Word;
  if (word.upos !== "VERB" || !deniesPast(words[verb - 1]?.lemma ?? "")) return;
  words[verb] = { ...word, features: word.features.replace("Tense=Pres", "Tense=Past") };
}

/** "قتلت القوات خلال التقدم → 27 إرهابياً": a number behind a noun with its article counts what the verb does. */
export function freeCounted(
  words: Word[],
  index: number,
  { isDefinite }: { readonly isDefinite: (index: number) => boolean },
): void {
  const [word, number] = [words[index] as Word, words[index - 1]];
  const counted = number?.upos === "NUM" && (number.head === index || word.head === index - 1);
  if (!counted || word.upos !== "NOUN") return;
  const top = word.head === index - 1 ? index - 1 : index;
  const above = words[words[top]?.head ?? -1];
  const at = words[top]?.head ?? -1;
  if (above?.upos !== "NOUN" || at > index - 2 || !isDefinite(at) || isBare(words, at) || !isBare(words, top)) return;
  const verb = words[above.head];
  if (verb?.upos !== "VERB" || above.head > at || hasObject(words, above.head)) return;
  words[index] = { ...word, head: above.head, relation: "obj" };
  words[index - 1] = { ...number, head: index, relation: "nummod" };
}

/** "وصلت إلى المخيم → شاحنة": a verb that does nothing to anybody and lacks a subject has it behind. */
export function raiseDoer(words: Word[], index: number, { isPlace, isTime, isVerb, takesParty }: DoerContext): void {
  const word = words[index] as Word;
  const verb = words[word.head];
  if (word.relation !== "obj" || word.upos !== "NOUN" || verb?.upos !== "VERB" || word.head > index) return;
  if (!isVerb(verb.lemma) || takesParty(verb.lemma) || isPlace(index) || isTime(index)) return;
  if (isBare(words, index) && subjectOf(words, word.head) < 0) words[index] = { ...word, relation: "nsubj" };
}

interface DoerContext extends Pick<RoleContext, "isPlace" | "isTime" | "takesParty"> {
  readonly isVerb: (lemma: string) => boolean;
}
