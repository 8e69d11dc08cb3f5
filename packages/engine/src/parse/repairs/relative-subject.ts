import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, reattach, subjectRelation, type TreeDraft } from "./tree-draft.ts";

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
    reattach(draft, noun, verb, subjectRelation(draft, verb));
  });
}

/**
 * A clause behind a comma that a relative pronoun opens is about the noun before, not a further clause of the sentence ("vers
 * Syrte, *où elles ont renforcé* leurs positions"; "une embuscade près de Gao, *dans laquelle* dix soldats *ont péri*").
 */
export function repairLooseRelatives(draft: TreeDraft, rules: RepairRules): void {
  if (rules.relative.size === 0) return;
  draft.words.forEach((word, verb) => {
    if (!/^(?:conj|parataxis|advcl|dep|ccomp)$/.test(word.relation) || word.upos !== "VERB" || word.head > verb) return;
    if (finiteOf(draft, verb) === undefined || childWith(draft, verb, "cc") >= 0) return;
    const pronoun = (draft.children[verb] as number[]).find(
      (child) => isRelative(draft, child, rules) || isObjectThat(draft, verb, child, rules),
    );
    if (pronoun === undefined || pronoun > verb || pronoun < word.head) return;
    if (isThat(draft, pronoun, rules) && !isObjectThat(draft, verb, pronoun, rules)) return;
    const opening = draft.words[pronoun - 1]?.upos === "ADP" ? pronoun - 1 : pronoun;
    if (draft.words[opening - 1]?.form !== ",") return;
    const noun = nounLike(draft, opening, pronoun);
    if (noun >= 0) reattach(draft, verb, noun, "acl:relcl");
  });
}

/**
 * "dans la ville, *que* l'armée venait d'abandonner": behind a name or noun that is no time, where the verb has a subject and
 * neither it nor its infinitive an object, and the verb above tells nothing by a clause.
 */
function isObjectThat(draft: TreeDraft, verb: number, that: number, rules: RepairRules): boolean {
  if (!rules.that.has(draft.words[that]?.form.toLowerCase() ?? "") || draft.words[that - 1]?.form !== ",") return false;
  const [noun, above] = [draft.words[that - 2], draft.words[draft.words[verb]?.head ?? -1]];
  if (!noun || !nominal.test(noun.upos) || rules.timeNoun.has(noun.lemma)) return false;
  if (!above || rules.complementVerb.has(above.lemma) || childWith(draft, verb, "nsubj") < 0) return false;
  const infinitive = childWith(draft, verb, "xcomp");
  return ![verb, infinitive].some((one) => childWith(draft, one, "obj", "ccomp", "expl:comp", "cop", "aux:pass") >= 0);
}

function isThat(draft: TreeDraft, pronoun: number, rules: RepairRules): boolean {
  return rules.that.has(draft.words[pronoun]?.form.toLowerCase() ?? "");
}

/** The antecedent before a pronoun, or the one further back that it agrees with, where it shows gender and number. */
function nounLike(draft: TreeDraft, opening: number, pronoun: number): number {
  const near = antecedentBefore(draft, opening);
  const wanted = agreement(draft.words[pronoun] as Word);
  for (let at = near, steps = 0; at >= 0 && steps < 4; steps++) {
    const own = agreement(draft.words[at] as Word);
    if (wanted === "" || own === wanted) return at;
    const above = draft.words[at]?.head ?? -1;
    at = above >= 0 && above < at && nominal.test(draft.words[above]?.upos ?? "") ? above : -1;
  }
  return wanted === "" ? near : -1;
}

function agreement({ features }: Word): string {
  const [gender, number] = [/Gender=\w+/.exec(features)?.[0], /Number=\w+/.exec(features)?.[0]];
  return gender && number ? `${gender} ${number}` : "";
}

function isRelative(draft: TreeDraft, at: number, rules: RepairRules): boolean {
  const { form, upos } = draft.words[at] as Word;
  return upos === "PRON" && rules.relative.has(form.toLowerCase());
}

/** The noun whose phrase ends before a relative pronoun: of "la ville *du pays*, dont" the town; -1 for none. */
function antecedentBefore(draft: TreeDraft, pronoun: number): number {
  let at = pronoun - 1;
  if (draft.words[at]?.form === ",") at--;
  while (draft.words[at]?.upos === "ADJ" && draft.words[at]?.relation === "amod")
    at = Math.min(at - 1, draft.words[at]?.head ?? -1);
  if (!nominal.test(draft.words[at]?.upos ?? "")) return -1;
  for (let word = draft.words[at]; word !== undefined && /^(?:nmod|flat|flat:name)$/.test(word.relation); ) {
    if (word.head < 0 || word.head > at || !nominal.test(draft.words[word.head]?.upos ?? "")) break;
    at = word.head;
    word = draft.words[at];
  }
  return at;
}
