import type { Span } from "@recoupe/model";
import type { Tree } from "./parser.ts";
import type { TaggedWord } from "./tagged-word.ts";

/** A sentence in which each unit is down to its head word. */
export interface Collapsed {
  /** Indexes of the words that are left. */
  readonly words: readonly number[];
  /** Trees inside the units, by the index of their first word. */
  readonly inner: ReadonlyMap<number, Tree>;
}

/**
 * Takes each unit (a name, a time, a quantity) down to the head word of its own small tree, so that the parser cannot
 * break it up. Units must not overlap; a unit that covers fewer than two words, or part of one, is left alone. A unit's
 * own preposition ("on Friday") stays outside, so that the parser sees how the unit is joined to the rest.
 */
export function collapseUnits(
  words: readonly (Span & { readonly tagged: TaggedWord })[],
  units: readonly (Span & { readonly counts?: boolean; readonly name?: boolean })[],
  parse: (words: readonly TaggedWord[]) => Tree,
  isPreposition: (word: TaggedWord) => boolean = () => false,
  numbers: { readonly label: number; readonly isNumber: (word: TaggedWord) => boolean } | null = null,
): Collapsed {
  if (units.length === 0) return { words: words.map((_, i) => i), inner: new Map() };
  const left: number[] = [];
  const inner = new Map<number, Tree>();
  const sorted = [...units].sort((a, b) => a.start - b.start);
  let unit = 0;
  for (let i = 0; i < words.length; ) {
    const start = words[i]?.start ?? 0;
    while (unit < sorted.length && (sorted[unit] as Span).start < start) unit++;
    const span: (typeof units)[number] | undefined = sorted[unit];
    let end = span !== undefined && span.start === start ? wordsWithin(words, i, span) : i + 1;
    const last = (words[Math.max(i, end - 1)] as { readonly tagged: TaggedWord }).tagged;
    const counts = span?.counts === true && span.start === start && numbers?.isNumber(last) === true;
    if (span?.counts === true && !counts) end = i + 1;
    while (!counts && end - i > 1 && isPreposition((words[i] as { readonly tagged: TaggedWord }).tagged))
      left.push(i++);
    if (end - i < 2) {
      left.push(i);
      i++;
      continue;
    }
    const inside = words.slice(i, end).map((word) => word.tagged);
    const tree = counts && numbers ? onLast(end - i, numbers.label) : named(parse(inside), inside, span, numbers);
    inner.set(i, tree);
    left.push(i + Math.max(0, tree.heads.indexOf(-1)));
    i = end;
  }
  return { words: left, inner };
}

/** The tree of a name, "حركة إم *23*": its number heads none of it. */
function named(
  tree: Tree,
  words: readonly TaggedWord[],
  unit: { readonly name?: boolean } | undefined,
  numbers: { readonly isNumber: (word: TaggedWord) => boolean } | null,
): Tree {
  const root = tree.heads.indexOf(-1);
  const first = words[0];
  if (unit?.name !== true || root < 1 || !first || !numbers?.isNumber(words[root] as TaggedWord)) return tree;
  if (numbers.isNumber(first)) return tree;
  const heads = tree.heads.map((head, i) => (i === 0 ? -1 : i === root ? 0 : head === -1 ? 0 : head));
  const labels = [...tree.labels];
  labels[root] = tree.labels[0] as number;
  return { heads, labels };
}

/** The tree of a quantity, "no fewer than *nine*": all hangs on the number, which comes last. */
function onLast(length: number, label: number): Tree {
  const heads = new Array<number>(length).fill(length - 1);
  heads[length - 1] = -1;
  return { heads, labels: new Array<number>(length).fill(label) };
}

/** The index after the last word of a unit that begins with word `first`; `first` if the unit ends inside a word. */
function wordsWithin(words: readonly Span[], first: number, unit: Span): number {
  let end = first;
  while (end < words.length && (words[end] as Span).end <= unit.end) end++;
  return (words[end - 1]?.end ?? -1) === unit.end ? end : first;
}

/** Puts the units' inner trees back into the tree of the collapsed sentence. */
export function expandTree(length: number, collapsed: Collapsed, tree: Tree): Tree {
  if (collapsed.inner.size === 0) return tree;
  const heads = new Array<number>(length).fill(0);
  const labels = new Array<number>(length).fill(0);
  for (const [first, unit] of collapsed.inner) {
    const root = first + Math.max(0, unit.heads.indexOf(-1));
    unit.heads.forEach((head, i) => {
      heads[first + i] = head < 0 ? root : first + head;
      labels[first + i] = unit.labels[i] as number;
    });
  }
  collapsed.words.forEach((word, i) => {
    const head = tree.heads[i] as number;
    heads[word] = head < 0 ? -1 : (collapsed.words[head] as number);
    labels[word] = tree.labels[i] as number;
  });
  return { heads, labels };
}
