import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/** What an infinitive governs that was hung elsewhere: `pouvoir bientôt *encercler*`, `ne plus contrôler *qu'une part*`. */
export function repairInfinitives(draft: TreeDraft, rules: RepairRules): void {
  if (rules.modalVerb.size === 0) return;
  draft.words.forEach((word, at) => {
    if (word.upos !== "VERB") return;
    if (rules.modalVerb.has(word.lemma) && word.features.includes("VerbForm=Inf")) takeInfinitive(draft, at);
    else takeRestriction(draft, at, rules);
  });
}

function takeInfinitive(draft: TreeDraft, modal: number): void {
  if (childWith(draft, modal, "xcomp", "ccomp", "obj") >= 0) return;
  let next = modal + 1;
  while (draft.words[next]?.upos === "ADV") next++;
  const word = draft.words[next];
  if (word?.upos !== "VERB" || !word.features.includes("VerbForm=Inf") || word.head === modal) return;
  if (/^(?:conj|xcomp|dep|parataxis)$/.test(word.relation)) reattach(draft, next, modal, "xcomp");
}

/** "ne … V que N": the noun behind the restriction is the object of the verb, whatever it was hung on. */
function takeRestriction(draft: TreeDraft, verb: number, rules: RepairRules): void {
  const mark = draft.words[verb + 1];
  if (mark === undefined || !rules.restriction.has(mark.form.toLowerCase()) || mark.upos === "PRON") return;
  if (childWith(draft, verb, "obj") >= 0 || !isRestricted(draft, verb, rules)) return;
  const noun = nounBehind(draft, verb + 1);
  if (noun < 0 || childWith(draft, noun, "case") > verb + 1) return;
  const above = draft.words[noun]?.head ?? -1;
  reattach(draft, noun, verb, "obj");
  reattach(draft, verb + 1, verb, "advmod");
  if (above > noun && draft.words[above]?.head === verb && draft.words[above]?.relation === "ccomp")
    relabel(draft, above, "parataxis");
}

/** Whether a verb, or the one that governs it (`n'a pu *évacuer* que …`), has the first part of a negation. */
function isRestricted(draft: TreeDraft, verb: number, rules: RepairRules): boolean {
  const { head, relation } = draft.words[verb] as Word;
  const group = relation === "xcomp" && head >= 0 ? [verb, head] : [verb];
  return group.some((at) =>
    (draft.children[at] as number[]).some((child) => rules.negation.has(draft.words[child]?.form.toLowerCase() ?? "")),
  );
}

/** The noun right behind a word, with nothing but articles, numbers and adjectives between; -1 for none. */
function nounBehind(draft: TreeDraft, at: number): number {
  for (let next = at + 1; next < draft.words.length && next <= at + 5; next++) {
    const upos = draft.words[next]?.upos ?? "X";
    if (upos === "NOUN" || upos === "PROPN") return next;
    if (!["DET", "NUM", "ADJ", "ADV", "PUNCT"].includes(upos) || draft.words[next]?.form === ",") return -1;
  }
  return -1;
}
