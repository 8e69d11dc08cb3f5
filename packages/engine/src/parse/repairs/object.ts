import type { RepairRules } from "./repair-rules.ts";
import { childWith, relabel, type TreeDraft } from "./tree-draft.ts";

/** A pronoun that can only be an object (`les ont abattus`, `l'a prise`) is no subject of the verb behind it. */
export function repairClitics(draft: TreeDraft, rules: RepairRules): void {
  if (rules.objectClitic.size === 0) return;
  draft.words.forEach((word, index) => {
    if (word.upos !== "PRON" || !/^nsubj/.test(word.relation) || word.head < index) return;
    if (!rules.objectClitic.has(word.form.toLowerCase()) || childWith(draft, word.head, "obj") >= 0) return;
    relabel(draft, index, "obj");
  });
}

/** One subject before an active verb, and a noun behind it read as another: that is its object (`X abandonne Y`). */
export function repairSubjectsBehind(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || childWith(draft, verb, "obj", "aux:pass", "expl:pv", "expl:subj") >= 0) return;
    const found = (draft.children[verb] as number[]).filter((child) => draft.words[child]?.relation === "nsubj");
    const [first, second] = found;
    if (found.length !== 2 || first === undefined || second === undefined || first > verb || second < verb) return;
    const noun = draft.words[second]?.upos === "NOUN" || draft.words[second]?.upos === "PROPN";
    if (noun && childWith(draft, second, "case") < 0) relabel(draft, second, "obj");
  });
}
