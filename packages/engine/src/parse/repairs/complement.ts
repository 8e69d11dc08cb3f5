import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, reattach, relabel, subjectRelation, type TreeDraft } from "./tree-draft.ts";

/** Most words between a verb of saying and the word that opens what is said: "assure, pour sa part, *que* …". */
const longestGap = 10;

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
 * A word that opens what is said and was hung on the verb of saying before it: the next finite verb is what is said, and a noun
 * between them its subject (`a affirmé *que les rebelles et l'armée se battent*`).
 */
export function repairLostComplements(draft: TreeDraft, { complementVerb, that }: RepairRules): void {
  if (complementVerb.size === 0) return;
  draft.words.forEach((mark, opener) => {
    const saying = mark.head;
    if (mark.relation !== "mark" || saying < 0 || saying > opener || !that.has(mark.form.toLowerCase())) return;
    if (!complementVerb.has(draft.words[saying]?.lemma ?? "")) return;
    const clause = draft.words.findIndex(
      (word, at) => at > opener && word.upos === "VERB" && finiteOf(draft, at) !== undefined,
    );
    if (clause < 0 || childWith(draft, saying, "ccomp") >= 0) return;
    const noun = (draft.children[saying] as number[]).find(
      (child) => child > opener && child < clause && draft.words[child]?.relation === "obj",
    );
    reattach(draft, clause, saying, "ccomp");
    reattach(draft, opener, clause, "mark");
    if (noun === undefined) return;
    const second = childWith(draft, clause, "nsubj", "nsubj:pass");
    const relation = subjectRelation(draft, clause);
    reattach(draft, noun, clause, relation);
    if (second < noun) return;
    const linking = childWith(draft, clause, "cc");
    reattach(draft, second, noun, "conj");
    if (linking >= 0 && linking < second) reattach(draft, linking, second, "cc");
  });
}

/**
 * The infinitive of what was done, behind a verb of saying that has no complement, is what it says (`ont affirmé, dimanche, *avoir
 * pris* le camp`, `soutient pour sa part *s'être emparé* de la ville`).
 */
export function repairSaidInfinitives(draft: TreeDraft, { complementVerb }: RepairRules): void {
  if (complementVerb.size === 0) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || !/^(?:conj|advcl|parataxis|dep|acl)$/.test(word.relation) || word.head > verb) return;
    const above = word.relation === "acl" ? (draft.words[word.head]?.head ?? -1) : word.head;
    const said = draft.words[above];
    if (above > verb || said?.upos !== "VERB" || !complementVerb.has(said.lemma)) return;
    const helper = childWith(draft, verb, "aux:tense", "aux:pass");
    const infinitive = helper >= 0 && helper < verb && draft.words[helper]?.features.includes("VerbForm=Inf");
    if (!infinitive || childWith(draft, verb, "mark", "cc", "case") >= 0) return;
    if (childWith(draft, above, "ccomp", "xcomp") < 0) reattach(draft, verb, above, "xcomp");
  });
}

/**
 * A present participle that tells, behind what a verb of saying says, goes on saying it: `L'armée a confirmé que les rebelles avaient
 * fui, *précisant que* …`.
 */
export function repairTellingParticiples(draft: TreeDraft, { complementVerb }: RepairRules): void {
  if (complementVerb.size === 0) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || word.relation !== "advcl" || word.head > verb || draft.words[verb - 1]?.form !== ",")
      return;
    if (!word.features.includes("Tense=Pres|VerbForm=Part") || !tells(draft, verb, complementVerb)) return;
    const said = draft.words[word.head];
    const above = said?.relation === "ccomp" ? said.head : -1;
    if (above >= 0 && above < word.head && complementVerb.has(draft.words[above]?.lemma ?? ""))
      reattach(draft, verb, above, "advcl");
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
