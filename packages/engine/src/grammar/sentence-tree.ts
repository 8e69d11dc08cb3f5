import type { Word } from "@recoupe/model";
import { interned } from "../pack/interned.ts";

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

const bases = new Map<string, string>();

/** A relation without its subtype: `obl` of `obl:agent`. */
export function baseRelation(relation: string): string {
  const known = bases.get(relation);
  if (known !== undefined) return known;
  const colon = relation.indexOf(":");
  const base = interned(colon < 0 ? relation : relation.slice(0, colon));
  if (bases.size < 1_000) bases.set(relation, base);
  return base;
}

const none: readonly number[] = [];

/** The dependents of a word whose relation, or its base, is one of `relations`. */
export function dependents(tree: SentenceTree, head: number, ...relations: readonly string[]): readonly number[] {
  const children = tree.children[head];
  if (children === undefined) return none;
  let found: number[] | undefined;
  for (const child of children) {
    if (!isOneOf(tree.words[child]?.relation ?? "", relations)) continue;
    if (found === undefined) found = [child];
    else found.push(child);
  }
  return found ?? none;
}

function isOneOf(relation: string, wanted: readonly string[]): boolean {
  const base = baseRelation(relation);
  for (const one of wanted) if (one === relation || one === base) return true;
  return false;
}

/** The first such dependent, or -1. */
export function dependent(tree: SentenceTree, head: number, ...relations: readonly string[]): number {
  for (const child of tree.children[head] ?? none) {
    if (isOneOf(tree.words[child]?.relation ?? "", relations)) return child;
  }
  return -1;
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

const featuresOf = new Map<string, ReadonlyMap<string, string>>();

/** The value of a UD feature (`Tense` in `Mood=Ind|Tense=Past`), or "" where the word has none. */
export function feature(word: Word, name: string): string {
  const { features } = word;
  if (features === "") return "";
  let values = featuresOf.get(features);
  if (values === undefined) {
    values = new Map(features.split("|").map(pairOf));
    if (featuresOf.size < 10_000) featuresOf.set(features, values);
  }
  return values.get(name) ?? "";
}

function pairOf(pair: string): readonly [string, string] {
  const equals = pair.indexOf("=");
  return [interned(pair.slice(0, equals)), interned(pair.slice(equals + 1))];
}
