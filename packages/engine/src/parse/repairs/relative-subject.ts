import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, reattach, type TreeDraft } from "./tree-draft.ts";

const nominal = /^(?:NOUN|PROPN)$/;

/**
 * Between the relative pronoun and its verb stands the verb's subject, not what the relative clause is about: "la ville, dont *les
 * factions* se sont emparées".
 */
export function repairSubjectsInRelatives(draft: TreeDraft, rules: RepairRules): void {
  if (rules.relative.size === 0) return;
  draft.words.forEach((word, verb) => {
    const noun = word.head;
    if (word.relation !== "acl:relcl" || noun < 0 || noun > verb || finiteOf(draft, verb) === undefined) return;
    const pronoun = (draft.children[verb] as number[]).find((child) => isRelative(draft, child, rules));
    if (pronoun === undefined || pronoun > noun || childWith(draft, noun, "case") >= 0) return;
    if (childWith(draft, verb, "nsubj", "nsubj:pass") >= 0) return;
    const antecedent = antecedentBefore(draft, pronoun);
    if (antecedent < 0) return;
    reattach(draft, verb, antecedent, "acl:relcl");
    reattach(draft, noun, verb, childWith(draft, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
  });
}

function isRelative(draft: TreeDraft, at: number, rules: RepairRules): boolean {
  const { form, upos } = draft.words[at] as Word;
  return upos === "PRON" && rules.relative.has(form.toLowerCase());
}

/** The noun whose phrase ends before a relative pronoun: of "la ville *du pays*, dont" the town; -1 for none. */
function antecedentBefore(draft: TreeDraft, pronoun: number): number {
  let at = pronoun - 1;
  if (draft.words[at]?.form === ",") at--;
  if (!nominal.test(draft.words[at]?.upos ?? "")) return -1;
  for (let word = draft.words[at]; word !== undefined && /^(?:nmod|flat|flat:name)$/.test(word.relation); ) {
    if (word.head < 0 || word.head > at || !nominal.test(draft.words[word.head]?.upos ?? "")) break;
    at = word.head;
    word = draft.words[at];
  }
  return at;
}
