import type { Word } from "@recoupe/model";
import { feature } from "../../grammar/sentence-tree.ts";

/** A parsed sentence under repair: words that may be given another head or relation. */
export interface TreeDraft {
  readonly words: Word[];
  /** Children of each word, kept up to date. */
  readonly children: number[][];
}

/** A draft of `words`. */
export function draftOf(words: readonly Word[]): TreeDraft {
  const children: number[][] = words.map(() => []);
  words.forEach((word, i) => {
    if (word.head >= 0) children[word.head]?.push(i);
  });
  return { words: [...words], children };
}

/** Gives a word another relation. */
export function relabel(draft: TreeDraft, word: number, relation: string): void {
  const old = draft.words[word];
  if (old !== undefined && old.relation !== relation) draft.words[word] = { ...old, relation };
}

/** Hangs a word on another head; nothing if that would make a circle. */
export function reattach(draft: TreeDraft, word: number, head: number, relation: string): void {
  const old = draft.words[word];
  if (old === undefined || old.head < 0) return;
  for (let at = head; at >= 0; at = draft.words[at]?.head ?? -1) if (at === word) return;
  const siblings = draft.children[old.head] as number[];
  siblings.splice(siblings.indexOf(word), 1);
  draft.children[head]?.push(word);
  draft.children[head]?.sort((a, b) => a - b);
  draft.words[word] = { ...old, head, relation };
}

/**
 * Gives a verb the place of the one above it; that becomes the relative clause of `noun`, which becomes the subject of the
 * verb. `noun` and `verb` must hang on `above`.
 */
export function takePlace(draft: TreeDraft, verb: number, above: number, noun: number): void {
  const [upper, lower] = [draft.words[above], draft.words[verb]];
  if (upper === undefined || lower === undefined) return;
  const siblings = draft.children[above] as number[];
  draft.children[above] = siblings.filter((child) => child !== verb && child !== noun);
  if (upper.head >= 0)
    draft.children[upper.head] = (draft.children[upper.head] ?? []).map((child) => (child === above ? verb : child));
  draft.words[verb] = { ...lower, head: upper.head, relation: upper.relation };
  draft.words[noun] = { ...(draft.words[noun] as Word), head: verb, relation: "nsubj" };
  draft.words[above] = { ...upper, head: noun, relation: "acl:relcl" };
  draft.children[verb] = [...(draft.children[verb] ?? []), noun].sort((a, b) => a - b);
  draft.children[noun] = [...(draft.children[noun] ?? []), above].sort((a, b) => a - b);
}

/** Gives a word the place of the one it hangs on, as `relation`; that one hangs on it as `below`. */
export function raise(draft: TreeDraft, word: number, above: number, relation: string, below: string): void {
  const [upper, lower] = [draft.words[above], draft.words[word]];
  if (upper === undefined || lower === undefined || lower.head !== above) return;
  if (upper.head >= 0)
    draft.children[upper.head] = (draft.children[upper.head] ?? [])
      .map((child) => (child === above ? word : child))
      .sort((a, b) => a - b);
  draft.children[above] = (draft.children[above] ?? []).filter((child) => child !== word);
  draft.children[word] = [...(draft.children[word] ?? []), above].sort((a, b) => a - b);
  draft.words[word] = { ...lower, head: upper.head, relation };
  draft.words[above] = { ...upper, head: word, relation: below };
}

/** The relation of a subject of a verb: `nsubj:pass` where an auxiliary makes it passive, else `nsubj`. */
export function subjectRelation(draft: TreeDraft, verb: number): "nsubj" | "nsubj:pass" {
  return childWith(draft, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
}

/** The first child with one of `relations`, as written with its subtype; -1 for none. */
export function childWith(draft: TreeDraft, word: number, ...relations: readonly string[]): number {
  for (const child of draft.children[word] ?? []) {
    const relation = draft.words[child]?.relation ?? "";
    for (const wanted of relations) if (wanted === relation) return child;
  }
  return -1;
}

/** The word that carries the tense of a verb: itself or its auxiliary; undefined if the group is not finite. */
export function finiteOf(draft: TreeDraft, verb: number): Word | undefined {
  const own = draft.words[verb];
  if (own !== undefined && isFiniteWord(own)) return own;
  for (const child of draft.children[verb] ?? []) {
    const word = draft.words[child] as Word;
    if (word.relation.startsWith("aux") && isFiniteWord(word)) return word;
  }
  return undefined;
}

function isFiniteWord(word: Word): boolean {
  return feature(word, "VerbForm") === "Fin" && feature(word, "Mood") !== "Imp";
}

/** Whether one of `marks` stands between two words. */
export function hasMarkBetween(draft: TreeDraft, from: number, to: number, ...marks: readonly string[]): boolean {
  return draft.words.slice(from + 1, to).some(({ form }) => marks.includes(form));
}
