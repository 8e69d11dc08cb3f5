import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

const subjects = ["nsubj", "nsubj:pass", "expl:subj", "csubj"];

/**
 * The article of several (`des`) that was read as a preposition with its article: behind a verb in the plural that has no
 * subject, its noun is that subject (`où s'étaient retranchés *des partisans*`).
 */
export function repairFusedArticles(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || childWith(draft, verb, ...subjects, "obj", "cc") >= 0) return;
    if (finiteOf(draft, verb)?.features.includes("Number=Plur") !== true || !isInverted(draft, verb, rules)) return;
    const below = draft.children[verb] as number[];
    const dates = below.filter((child) => child > verb && rules.timeNoun.has(draft.words[child]?.lemma ?? ""));
    const hung = [...below, ...dates.flatMap((date) => draft.children[date] as number[])];
    const noun = hung.find((child) => child > verb && fusedCase(draft, child) >= 0);
    if (noun === undefined) return;
    reattach(draft, noun, verb, "nsubj");
    relabel(draft, fusedCase(draft, noun), "det");
    relabel(draft, noun, childWith(draft, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
  });
}

/** The preposition before a plural noun that is one word with the article behind it; -1 for none. */
function fusedCase(draft: TreeDraft, noun: number): number {
  const { upos, relation, features } = draft.words[noun] as Word;
  if (upos !== "NOUN" || !/^(?:obl|nmod)/.test(relation) || !features.includes("Number=Plur")) return -1;
  const [mark, article] = [childWith(draft, noun, "case"), childWith(draft, noun, "det")];
  return mark >= 0 && draft.words[mark]?.start === draft.words[article]?.start ? mark : -1;
}

/** Whether a relative pronoun that is no subject stands before the verb. */
function isInverted(draft: TreeDraft, verb: number, rules: RepairRules): boolean {
  return (draft.children[verb] as number[]).some((child) => {
    const { upos, form, relation } = draft.words[child] as Word;
    return child < verb && upos === "PRON" && rules.relative.has(form.toLowerCase()) && !relation.startsWith("nsubj");
  });
}
