import type { Word } from "@recoupe/model";

/** The words of a sentence with their dependents, computed once; every question about grammar is asked of it. */
export interface SentenceTree {
  readonly words: readonly Word[];
  /** Dependents of each word, by index, in text order. */
  readonly children: readonly (readonly number[])[];
  /** Index of the root; -1 for an empty sentence. */
  readonly root: number;
}

/** Indexes the dependents of `words`. Linear. */
export function treeOf(words: readonly Word[]): SentenceTree {
  const children: number[][] = words.map(() => []);
  let root = -1;
  words.forEach((word, index) => {
    if (word.head >= 0) children[word.head]?.push(index);
    else if (root < 0) root = index;
  });
  return { words, children, root };
}

/** A relation without its subtype: `obl` of `obl:agent`. */
export function baseRelation(relation: string): string {
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** The dependents of a word whose relation, or its base, is one of `relations`. */
export function dependents(tree: SentenceTree, head: number, ...relations: readonly string[]): number[] {
  return (tree.children[head] ?? []).filter((child) => {
    const relation = tree.words[child]?.relation ?? "";
    return relations.includes(relation) || relations.includes(baseRelation(relation));
  });
}

/** The first such dependent, or -1. */
export function dependent(tree: SentenceTree, head: number, ...relations: readonly string[]): number {
  return dependents(tree, head, ...relations)[0] ?? -1;
}

/** Indices of a word and all below it, in text order. Stops at dependents for which `stop` is true. */
export function subtree(tree: SentenceTree, top: number, stop?: (index: number) => boolean): number[] {
  const found: number[] = [];
  const open = [top];
  while (open.length > 0) {
    const index = open.pop() as number;
    found.push(index);
    for (const child of tree.children[index] ?? []) if (!stop?.(child)) open.push(child);
  }
  return found.sort((a, b) => a - b);
}

/** Whether `index` lies in the subtree of `top`. */
export function isBelow(tree: SentenceTree, index: number, top: number): boolean {
  for (let at = index; at >= 0; at = tree.words[at]?.head ?? -1) if (at === top) return true;
  return false;
}

/** Whether a verb form is finite: by its `VerbForm`, or by its tense where a treebank marks no verb forms. */
export function isFiniteForm(word: Word): boolean {
  const form = feature(word, "VerbForm");
  if (form !== "") return form === "Fin";
  return (word.upos === "VERB" || word.upos === "AUX") && feature(word, "Tense") !== "";
}

/** The value of a UD feature (`Tense` in `Mood=Ind|Tense=Past`), or "" where the word has none. */
export function feature(word: Word, name: string): string {
  const features = word.features;
  let from = features.indexOf(`${name}=`);
  if (from > 0 && features[from - 1] !== "|") from = features.indexOf(`|${name}=`) + 1;
  if (from < 0) return "";
  const start = from + name.length + 1;
  const end = features.indexOf("|", start);
  return features.slice(start, end < 0 ? undefined : end);
}
