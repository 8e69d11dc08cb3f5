import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, reattach, relabel, subjectRelation, type TreeDraft } from "./tree-draft.ts";

const subjects = ["nsubj", "nsubj:pass", "expl:subj", "csubj"];

/**
 * The article of several (`des`) that was read as a preposition with its article: at a verb in the plural that has no
 * subject, its noun is that subject, behind the verb (`où s'étaient retranchés *des partisans*`) or right behind the
 * relative pronoun (`selon lequel *des partisans* ont fui`).
 */
export function repairFusedArticles(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB") return;
    dropRelativeSubject(draft, verb, rules);
    if (childWith(draft, verb, ...subjects, "cc") >= 0) return;
    if (finiteOf(draft, verb)?.features.includes("Number=Plur") !== true) return;
    const pronoun = relativeBefore(draft, verb, rules);
    if (pronoun < 0) return;
    const noun = pluralBehindPronoun(draft, verb, pronoun) ?? pluralBehindVerb(draft, verb, rules);
    if (noun === undefined) return;
    reattach(draft, noun, verb, "nsubj");
    relabel(draft, fusedCase(draft, noun), "det");
    relabel(draft, noun, subjectRelation(draft, verb));
  });
}

/** A relative pronoun with a preposition is no subject. */
function dropRelativeSubject(draft: TreeDraft, verb: number, rules: RepairRules): void {
  const pronoun = childWith(draft, verb, "nsubj", "nsubj:pass");
  const word = draft.words[pronoun];
  if (word?.upos !== "PRON" || !rules.relative.has(word.form.toLowerCase())) return;
  if (childWith(draft, pronoun, "case") >= 0) relabel(draft, pronoun, "obl:mod");
}

function pluralBehindPronoun(draft: TreeDraft, verb: number, pronoun: number): number | undefined {
  const hung = [...(draft.children[verb] as number[]), ...(draft.children[pronoun] as number[])];
  return hung.find((child) => child > pronoun && child < verb && fusedCase(draft, child) === pronoun + 1);
}

function pluralBehindVerb(draft: TreeDraft, verb: number, rules: RepairRules): number | undefined {
  if (childWith(draft, verb, "obj") >= 0) return undefined;
  const below = draft.children[verb] as number[];
  const dates = below.filter((child) => child > verb && rules.timeNoun.has(draft.words[child]?.lemma ?? ""));
  const hung = [...below, ...dates.flatMap((date) => draft.children[date] as number[])];
  return hung.find((child) => child > verb && fusedCase(draft, child) >= 0);
}

/** The preposition before a plural noun that is one word with the article behind it; -1 for none. */
function fusedCase(draft: TreeDraft, noun: number): number {
  const { upos, relation, features } = draft.words[noun] as Word;
  if (upos !== "NOUN" || !/^(?:obl|nmod)/.test(relation) || !features.includes("Number=Plur")) return -1;
  const [mark, article] = [childWith(draft, noun, "case"), childWith(draft, noun, "det")];
  return mark >= 0 && draft.words[mark]?.start === draft.words[article]?.start ? mark : -1;
}

/** A relative pronoun before the verb that is not its subject; -1 for none. */
function relativeBefore(draft: TreeDraft, verb: number, rules: RepairRules): number {
  const found = (draft.children[verb] as number[]).find((child) => {
    const { upos, form, relation } = draft.words[child] as Word;
    return child < verb && upos === "PRON" && rules.relative.has(form.toLowerCase()) && !relation.startsWith("nsubj");
  });
  return found ?? -1;
}
