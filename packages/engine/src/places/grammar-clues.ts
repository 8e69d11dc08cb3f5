import type { Span, Word } from "@recoupe/model";
import { baseRelation, dependent, feature, type SentenceTree } from "../grammar/sentence-tree.ts";
import { letterCase } from "./letter-case.ts";
import type { PlaceRules } from "./place-rules.ts";

/**
 * The part that the parse gives a name: `actor` where it does, says or wants something, `patient` where it undergoes,
 * `held` where only a place is taken, held, besieged or left, `modifier` before a noun.
 */
export type GrammarRole = "actor" | "patient" | "held" | "modifier" | "other";

/** The word of a tree that heads a span: the one whose own head lies outside. -1 if no word lies in the span. */
export function headOfSpan(tree: SentenceTree, span: Span): number {
  let found = -1;
  for (let index = 0; index < tree.words.length; index += 1) {
    const word = tree.words[index];
    if (word === undefined || word.start >= span.end || word.end <= span.start) continue;
    const head = tree.words[word.head];
    const outside = head === undefined || head.start >= span.end || head.end <= span.start;
    if (outside && (found < 0 || word.upos === "PROPN")) found = index;
  }
  return found;
}

/** Whether a verb is passive: it has the auxiliary of the passive, or no auxiliary and the form of a passive. */
function isPassive(tree: SentenceTree, verb: number): boolean {
  if (dependent(tree, verb, "aux:pass") >= 0) return true;
  const word = tree.words[verb];
  return word !== undefined && feature(word, "Voice") === "Pass" && dependent(tree, verb, "aux") < 0;
}

/** Whether what a verb goes to is somebody: "appealed to X", "a répondu à X". */
function isAddressed(verb: Word, rules: PlaceRules): boolean {
  return rules.word(verb.lemma).kinds.has("address-verb") || rules.word(verb.form).kinds.has("address-verb");
}

/** Whether what leads a name stands before persons as well, in a script without capitals: "من", "بين". */
function isWeaklyLed(tree: SentenceTree, index: number, rules: PlaceRules): boolean {
  const lead = tree.words[dependent(tree, index, "case")];
  return lead !== undefined && letterCase(lead.form) === "uncased" && rules.word(lead.form).kinds.has("weak-in");
}

/** Relations by which a name hangs on the noun before it. */
const tied: ReadonlySet<string> = new Set(["nmod", "flat", "appos", "amod"]);

/**
 * Whether a name that the parse hung on the subject before it is what the verb takes: a noun with its article, or with a
 * genitive already, owns nothing that follows ("دخل المتمردون زوربة", "حاصرت قوات الدعم زوربة").
 */
function isTakenBehindSubject(tree: SentenceTree, word: Word, rules: PlaceRules): boolean {
  const owner = tree.words[word.head];
  if (owner === undefined || !tied.has(baseRelation(word.relation)) || letterCase(word.form) !== "uncased")
    return false;
  const at = tree.words.indexOf(word);
  if (baseRelation(owner.relation) !== "nsubj" || dependent(tree, at, "case") >= 0) return false;
  const isOwned = at - word.head > 1 && tree.words[word.head + 1]?.head === word.head;
  if (!isOwned && !rules.articles.some((article) => owner.form.startsWith(article))) return false;
  return rules.word(tree.words[owner.head]?.lemma ?? "").kinds.has("place-verb");
}

/** What part the name plays in its clause. Coordinated names play the part of the first. */
export function roleOf(tree: SentenceTree, span: Span, rules: PlaceRules): GrammarRole {
  let index = headOfSpan(tree, span);
  for (let steps = 0; steps < 3 && index >= 0; steps += 1) {
    const word = tree.words[index];
    if (word === undefined || baseRelation(word.relation) !== "conj") break;
    /* With a preposition of its own a name is no second subject, whatever the parse joined it to. */
    if (dependent(tree, index, "case") >= 0) return "other";
    index = word.head;
  }
  const word = tree.words[index];
  if (word === undefined) return "other";
  if (isTakenBehindSubject(tree, word, rules)) return "held";
  if (word.relation === "nsubj:pass") return "patient";
  if (word.relation === "obl:agent" || word.relation === "obl:agent:pass") return "actor";
  const relation = baseRelation(word.relation);
  if (relation === "compound") return "modifier";
  const head = tree.words[word.head];
  if (head === undefined) return "other";
  if (relation === "obl" || relation === "iobj" || relation === "obj") {
    if (isAddressed(head, rules)) return "actor";
    if (relation === "obl" && isWeaklyLed(tree, index, rules)) return "other";
    return rules.word(head.lemma).kinds.has("place-verb") ? "held" : "other";
  }
  if (relation !== "nsubj") return "other";
  if (head.upos !== "VERB") return "patient";
  if (isPassive(tree, word.head)) return "patient";
  return rules.word(head.lemma).kinds.has("state-verb") || rules.word(head.form).kinds.has("state-verb")
    ? "patient"
    : "actor";
}

/** Whether a name is the subject of anything but what befalls a place: a city that is, says or wants something. */
export function isBareSubject(tree: SentenceTree, span: Span, rules: PlaceRules): boolean {
  const word = tree.words[headOfSpan(tree, span)];
  const head = word === undefined ? undefined : tree.words[word.head];
  if (word === undefined || head === undefined || baseRelation(word.relation) !== "nsubj") return false;
  return ![head.lemma, head.form].some((form) => {
    const { kinds } = rules.word(form);
    return kinds.has("state-verb") || kinds.has("place-verb");
  });
}
