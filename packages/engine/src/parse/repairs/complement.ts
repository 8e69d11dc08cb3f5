import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/** Most words between a verb of saying and the word that opens what is said: "assure, pour sa part, *que* …". */
const longestGap = 7;

/**
 * What a verb of saying is followed by, past a comma, an adverb or a short phrase, is what it says (`Le ministère soutient,
 * lui, que ses troupes tiennent la ville`), whatever the parser hung the clause on.
 */
export function repairComplements(draft: TreeDraft, { complementVerb, that }: RepairRules): void {
  if (complementVerb.size === 0) return;
  draft.words.forEach((mark, opener) => {
    if (mark.relation !== "mark" || !that.has(mark.form.toLowerCase())) return;
    const clause = mark.head;
    const saying = sayingBefore(draft, opener, complementVerb);
    const word = draft.words[clause];
    if (saying < 0 || word === undefined || clause < opener) return;
    if (word.head === saying) {
      if (!["ccomp", "xcomp", "csubj"].includes(word.relation)) relabel(draft, clause, "ccomp");
    } else if (!isUnder(draft, saying, clause)) reattach(draft, clause, saying, "ccomp");
  });
}

/**
 * The infinitive of what was done, behind a verb of saying that has no complement, is what it says (`ont affirmé, dimanche, *avoir
 * pris* le camp`, `soutient au contraire *s'être emparé* de la ville`).
 */
export function repairSaidInfinitives(draft: TreeDraft, { complementVerb }: RepairRules): void {
  if (complementVerb.size === 0) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || !/^(?:conj|advcl|parataxis|dep)$/.test(word.relation) || word.head > verb) return;
    const said = draft.words[word.head];
    if (said?.upos !== "VERB" || !complementVerb.has(said.lemma)) return;
    const helper = childWith(draft, verb, "aux:tense", "aux:pass");
    const infinitive = helper >= 0 && helper < verb && draft.words[helper]?.features.includes("VerbForm=Inf");
    if (!infinitive || childWith(draft, verb, "mark", "cc", "case") >= 0) return;
    if (childWith(draft, word.head, "ccomp", "xcomp") < 0) relabel(draft, verb, "xcomp");
  });
}

/**
 * A present participle that tells, behind what a verb of saying says, goes on saying it: `L'armée a confirmé que les rebelles avaient
 * fui, *précisant que* …`.
 */
export function repairTellingParticiples(draft: TreeDraft, { complementVerb }: RepairRules): void {
  if (complementVerb.size === 0) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || word.relation !== "advcl" || word.head > verb || draft.words[verb - 1]?.form !== ",") return;
    if (!word.features.includes("Tense=Pres|VerbForm=Part") || !tells(draft, verb, complementVerb)) return;
    const said = draft.words[word.head];
    const above = said?.relation === "ccomp" ? said.head : -1;
    if (above >= 0 && above < word.head && complementVerb.has(draft.words[above]?.lemma ?? "")) reattach(draft, verb, above, "advcl");
  });
}

/** Whether a verb tells, alone or with its object: `faire état`. */
function tells(draft: TreeDraft, verb: number, verbs: ReadonlySet<string>): boolean {
  const lemma = draft.words[verb]?.lemma ?? "";
  const object = draft.words[childWith(draft, verb, "obj")]?.lemma;
  return verbs.has(lemma) || (object !== undefined && verbs.has(`${lemma} ${object}`));
}

/** The verb that says, with nothing but marks, adverbs and short phrases between; -1 for none. */
function sayingBefore(draft: TreeDraft, opener: number, verbs: ReadonlySet<string>): number {
  for (let at = opener - 1; at >= 0 && opener - at <= longestGap; at--) {
    const word = draft.words[at];
    if (word === undefined) return -1;
    if (word.upos === "VERB") return verbs.has(word.lemma) ? at : -1;
    if (["SCONJ", "CCONJ", "AUX"].includes(word.upos) || /^[;:.()]$/.test(word.form)) return -1;
    if (word.features.includes("PronType=Rel")) return -1;
  }
  return -1;
}

function isUnder(draft: TreeDraft, index: number, top: number): boolean {
  for (let at = index; at >= 0; at = draft.words[at]?.head ?? -1) if (at === top) return true;
  return false;
}
