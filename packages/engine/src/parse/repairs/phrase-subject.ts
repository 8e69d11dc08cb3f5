import type { RepairRules } from "./repair-rules.ts";
import { finiteOf, reattach, relabel, subjectRelation, type TreeDraft } from "./tree-draft.ts";

const nominal = /^(?:NOUN|PROPN|PRON|NUM)$/;
const inPhrase = /^(?:NOUN|PROPN|NUM|ADJ|DET|ADP|PART)$/;

/**
 * Where subjects stand before their verb, one with a preposition is none: of "a strike on a house *in Rafah* killed five"
 * the subject is the first noun of the chain of phrases, and each further one hangs on the noun before it.
 */
export function repairPhraseSubjects(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || finiteOf(draft, verb) === undefined) return;
    raiseOuter(draft, verb);
    const wrong = (draft.children[verb] as number[]).find((child) => child < verb && isPhrase(draft, child));
    if (wrong === undefined || otherSubject(draft, verb, wrong)) return;
    const heads = chainBefore(draft, verb);
    const [subject] = heads;
    if (subject === undefined || heads.length < 2 || !heads.includes(wrong)) return;
    hangChain(draft, verb, heads);
  });
}

/** A subject marked as outer where there is no inner one is the subject. */
function raiseOuter(draft: TreeDraft, verb: number): void {
  const children = draft.children[verb] as number[];
  const outer = children.find((child) => draft.words[child]?.relation === "nsubj:outer");
  if (outer === undefined || otherSubject(draft, verb, outer)) return;
  relabel(draft, outer, subjectRelation(draft, verb));
}

function isPhrase(draft: TreeDraft, at: number): boolean {
  if (!/^nsubj/.test(draft.words[at]?.relation ?? "")) return false;
  return (draft.children[at] as number[]).some(
    (child) => child < at && draft.words[child]?.relation === "case" && draft.words[child]?.upos === "ADP",
  );
}

function otherSubject(draft: TreeDraft, verb: number, wrong: number): boolean {
  return (draft.children[verb] as number[]).some(
    (child) => child !== wrong && /^(?:nsubj|expl|csubj)/.test(draft.words[child]?.relation ?? ""),
  );
}

/** The heads of the noun phrases right before a verb group that prepositions join, in text order; none if it opens with one. */
function chainBefore(draft: TreeDraft, verb: number): number[] {
  let end = verb;
  while (end > 0 && ["AUX", "ADV"].includes(draft.words[end - 1]?.upos ?? "")) end--;
  let start = end;
  while (start > 0 && inPhrase.test(draft.words[start - 1]?.upos ?? "")) start--;
  const heads: number[] = [];
  for (let at = start; at < end; at++) {
    const next = draft.words[at + 1];
    const last = at + 1 === end || next?.upos === "ADP";
    if (last && draft.words[at]?.upos !== "ADP") {
      if (!nominal.test(draft.words[at]?.upos ?? "")) return [];
      heads.push(rootOfFlat(draft, at));
    }
  }
  return draft.words[start]?.upos === "ADP" ? [] : heads;
}

function rootOfFlat(draft: TreeDraft, at: number): number {
  let top = at;
  while (draft.words[top]?.relation === "flat") top = draft.words[top]?.head ?? top;
  return top;
}

function hangChain(draft: TreeDraft, verb: number, heads: readonly number[]): void {
  const [subject = -1] = heads;
  reattach(draft, subject, verb, subjectRelation(draft, verb));
  heads.slice(1).forEach((head, at) => {
    const before = heads[at] as number;
    if (draft.words[head]?.head !== before && !isBetween(draft, head, heads)) reattach(draft, head, before, "nmod");
  });
}

/** Whether a word hangs already on one of the chain. */
function isBetween(draft: TreeDraft, at: number, heads: readonly number[]): boolean {
  return heads.includes(draft.words[at]?.head ?? -1);
}
