import type { Word } from "@recoupe/model";
import { isBehindComma } from "./coordination.ts";
import type { RepairRules } from "./repair-rules.ts";
import {
  childWith,
  finiteOf,
  hasMarkBetween,
  reattach,
  relabel,
  subjectRelation,
  type TreeDraft,
} from "./tree-draft.ts";

const subjects = new Set(["nsubj", "nsubj:pass", "nsubj:caus", "nsubj:outer", "csubj", "csubj:pass", "expl:subj"]);
const loose = /^(?:appos|dep|parataxis|dislocated|obl:mod|obl|conj|nmod|obl:arg)$/;

/**
 * Where every finite verb must have a subject and one has none, a noun without preposition right before it that was hung
 * elsewhere is its subject (`selon X, officine de Y, *Daech* n'a repris aucun quartier`), or the one before the relative
 * clause that stands between (`*Les FDS*, que X poussait, n'ont pas pris la ville`).
 */
export function repairLostSubjects(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || finiteOf(draft, verb) === undefined || childWith(draft, verb, "cc", "mark") >= 0)
      return;
    const found = (draft.children[verb] as number[]).filter((child) =>
      subjects.has(draft.words[child]?.relation ?? ""),
    );
    const [behind] = found;
    if (found.length > 1 || (behind !== undefined && (behind < verb || !canBeObject(draft, verb, behind, rules))))
      return;
    const before = firstOfGroup(draft, verb) - 1;
    const relative = draft.words[before]?.form === "," ? relativeBefore(draft, before, rules) : -1;
    const bare = relative < 0 ? pairBefore(draft, before) : -1;
    const noun = bare >= 0 ? bare : nounAt(draft, relative > 1 ? relative - 2 : before, verb, rules);
    if (noun < 0) return;
    const opener = childWith(draft, noun, "case");
    if (opener >= 0 && draft.words[opener]?.upos === "SCONJ") reattach(draft, opener, verb, "mark");
    else if (opener >= 0) relabel(draft, opener, "det");
    if (behind !== undefined) relabel(draft, behind, "obj");
    const clause = relative < 0 ? -1 : (draft.words[relative]?.head ?? -1);
    const first = firstOfTwo(draft, noun);
    reattach(draft, first, verb, subjectRelation(draft, verb));
    if (first !== noun) reattach(draft, noun, first, "conj");
    if (draft.words[noun - 1]?.upos === "NUM") reattach(draft, noun - 1, noun, "nummod");
    if (clause >= 0 && clause !== verb && draft.words[clause]?.upos === "VERB")
      reattach(draft, clause, noun, "acl:relcl");
  });
}

/** The first word of a verb group: its adverbs, auxiliaries and pronouns in front. */
export function firstOfGroup(draft: TreeDraft, verb: number): number {
  let first = verb;
  while (first > 0) {
    const before = draft.words[first - 1] as Word;
    const helps = before.head === verb && (["AUX", "ADV"].includes(before.upos) || isClitic(before));
    if (!helps && !(before.upos === "ADV" && before.head >= first - 1 && before.head <= verb)) return first;
    first--;
  }
  return first;
}

function isClitic(word: Word): boolean {
  return word.upos === "PRON" && !word.features.includes("PronType=Rel");
}

/** The noun whose phrase ends at a word, if it has no preposition and was hung loosely; -1 for none. */
function nounAt(draft: TreeDraft, last: number, verb: number, rules: RepairRules): number {
  let at = last;
  for (let steps = 0; steps < 4; steps++) {
    const word = draft.words[at];
    if (word === undefined || word.head < 0 || word.head === verb) break;
    const inPhrase = /^(?:flat|flat:name|nmod|amod|fixed|appos)$/.test(word.relation) && word.head < at;
    if (!inPhrase || (word.relation === "nmod" && !hasPreposition(draft, at))) break;
    if (word.relation === "appos" && hasMarkBetween(draft, word.head, at, ",", "(")) break;
    at = word.head;
  }
  return isLoose(draft, at, rules) ? at : -1;
}

/** "…, *l'armée* et ses alliés ont": the noun behind the comma that a conjunction joins to the one found; the same if there is none. */
function firstOfTwo(draft: TreeDraft, second: number): number {
  const linking = childWith(draft, second, "cc");
  if (linking < 1 || linking > second) return second;
  let first = linking - 1;
  for (let steps = 0; steps < 4 && /^(?:amod|flat|flat:name)$/.test(draft.words[first]?.relation ?? ""); steps++)
    first = Math.min(first, draft.words[first]?.head ?? first);
  return isBehindComma(draft, first) ? first : second;
}

/** "À la faveur de l'assaut, *jihadistes* et rebelles ont pris": two plurals without article behind a comma; the first, or -1. */
function pairBefore(draft: TreeDraft, last: number): number {
  const word = draft.words[last];
  const first = word?.relation === "conj" && childWith(draft, last, "cc") === last - 1 ? word.head : -1;
  if (first !== last - 2 || (first > 0 && draft.words[first - 1]?.form !== ",")) return -1;
  const bare = [first, last].every(
    (at) => draft.words[at]?.upos === "NOUN" && childWith(draft, at, "case", "det", "nummod") < 0,
  );
  return bare && draft.words[first]?.features.includes("Number=Plur") ? first : -1;
}

function isLoose(draft: TreeDraft, at: number, rules: RepairRules): boolean {
  const word = draft.words[at];
  if (word === undefined || (word.upos !== "NOUN" && word.upos !== "PROPN") || !loose.test(word.relation)) return false;
  if (hasPreposition(draft, at) || childWith(draft, at, "mark") >= 0 || rules.timeNoun.has(word.lemma)) return false;
  return word.upos === "PROPN" || childWith(draft, at, "det", "nummod") >= 0 || draft.words[at - 1]?.upos === "NUM";
}

/** Whether a preposition joins a noun; a conjunction taken for one (`dire *que* ses unités`) is none. */
function hasPreposition(draft: TreeDraft, at: number): boolean {
  const opener = childWith(draft, at, "case");
  return opener >= 0 && draft.words[opener]?.upos !== "SCONJ";
}

/** "N, qui …, V": the relative pronoun behind the comma that the one before the verb closes; -1 for none. */
function relativeBefore(draft: TreeDraft, comma: number, rules: RepairRules): number {
  let verbs = 0;
  for (let at = comma - 1; at > 1; at--) {
    const { form, upos } = draft.words[at] as Word;
    if (/^[;:.«»]$/.test(form) || (upos === "VERB" && ++verbs > 1)) return -1;
    if (upos === "PRON" && rules.relative.has(form.toLowerCase()) && draft.words[at - 1]?.form === ",") return at;
  }
  return -1;
}

/** What was read as a subject behind an active verb in the perfect. */
function canBeObject(draft: TreeDraft, verb: number, noun: number, rules: RepairRules): boolean {
  const { upos, relation } = draft.words[noun] as Word;
  if (relation !== "nsubj" || (upos !== "NOUN" && upos !== "PROPN") || childWith(draft, noun, "case") >= 0)
    return false;
  const tense = childWith(draft, verb, "aux:tense");
  return (
    tense >= 0 &&
    !rules.doubleAuxiliary.has(draft.words[tense]?.lemma ?? "") &&
    childWith(draft, verb, "obj", "aux:pass", "expl:pv") < 0
  );
}
