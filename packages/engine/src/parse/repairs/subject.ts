import type { Word } from "@recoupe/model";
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

const subjects = ["nsubj", "nsubj:pass", "nsubj:caus", "nsubj:outer", "csubj", "csubj:pass", "expl:subj"];

/**
 * Where every finite verb must have a subject, one without takes the noun phrase after it that was read as its object
 * (`où se retranchent les miliciens`, `a annoncé l'armée`): of several the one that agrees in number. A verb
 * coordinated with another shares that one's subject and is left alone.
 */
export function repairMissingSubjects(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || childWith(draft, verb, ...subjects) >= 0) return;
    const finite = finiteOf(draft, verb);
    if (finite === undefined || sharesSubject(draft, verb)) return;
    const object = (draft.children[verb] as number[]).find((child) => isLikeSubject(draft, child, verb, finite));
    if (object !== undefined) relabel(draft, object, subjectRelation(draft, verb));
  });
}

function sharesSubject(draft: TreeDraft, verb: number): boolean {
  const word = draft.words[verb] as Word;
  return word.relation === "conj" && childWith(draft, verb, "cc") >= 0;
}

/** A noun phrase without preposition after the verb, third person, of the verb's number. */
function isLikeSubject(draft: TreeDraft, child: number, verb: number, finite: Word): boolean {
  const word = draft.words[child] as Word;
  if (child < verb || !/^(?:obj|xcomp|dislocated|obl:mod)$/.test(word.relation)) return false;
  if (word.relation !== "obj" && childWith(draft, child, "det") < 0 && word.upos !== "PROPN") return false;
  if (!["NOUN", "PROPN"].includes(word.upos) || childWith(draft, child, "case") >= 0) return false;
  if (word.relation === "obl:mod" && !finite.features.includes("Number=")) return false;
  if (finite.features.includes("Person=1") || finite.features.includes("Person=2")) return false;
  const plural = finite.features.includes("Number=Plur");
  const many = isMany(draft, child);
  return word.features.includes("Number=") || many ? plural === many : word.relation === "obj";
}

/** Plural, coordinated, or a quantity of many (`la plupart des miliciens`). */
function isMany(draft: TreeDraft, noun: number): boolean {
  if (draft.words[noun]?.features.includes("Number=Plur") || childWith(draft, noun, "conj") >= 0) return true;
  const next = childWith(draft, noun, "nmod");
  return next === noun + 3 && (draft.words[next]?.features.includes("Number=Plur") ?? false);
}

/**
 * Two subjects before one verb with a comma between them: the second is an apposition of the first if another comma
 * follows it (`Ramadi, chef-lieu d'Al-Anbar, est tombée`); else the first stands outside of the clause
 * (`Dernière évolution, l'armée a conquis la ville`).
 */
export function repairDoubleSubjects(draft: TreeDraft): void {
  draft.words.forEach((_, verb) => {
    if (childWith(draft, verb, ...subjects) < 0) return;
    const found = (draft.children[verb] as number[]).filter((child) => {
      const word = draft.words[child] as Word;
      return child < verb && word.relation.startsWith("nsubj") && (word.upos === "NOUN" || word.upos === "PROPN");
    });
    const [first, second] = found;
    if (first !== undefined) dropAdverbs(draft, verb);
    if (
      found.length !== 2 ||
      first === undefined ||
      second === undefined ||
      !hasMarkBetween(draft, first, second, ",", ":")
    )
      return;
    if (hasMarkBetween(draft, second, verb, ",", ":")) reattach(draft, second, first, "appos");
    else relabel(draft, first, "parataxis");
  });
}

/** Beside a noun an adverb is no subject: "le village, *près* de Kidal, est tenu". */
function dropAdverbs(draft: TreeDraft, verb: number): void {
  for (const child of draft.children[verb] as number[]) {
    const word = draft.words[child];
    if (word?.upos === "ADV" && word.relation.startsWith("nsubj")) relabel(draft, child, "advmod");
  }
}

/** An infinitive has no subject behind it: what was read as one is its object (`dément avoir perdu *la ville*`). */
export function repairInfinitiveSubjects(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || finiteOf(draft, verb) !== undefined) return;
    const helper = childWith(draft, verb, "aux:tense");
    if (helper < 0 || !draft.words[helper]?.features.includes("VerbForm=Inf") || childWith(draft, verb, "obj") >= 0)
      return;
    const subject = childWith(draft, verb, "nsubj");
    if (subject > verb) relabel(draft, subject, "obj");
  });
}
