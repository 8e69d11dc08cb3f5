import type { Span } from "@recoupe/model";
import type { Unit } from "./analyser.ts";
import type { Aside, AsideRelation } from "./asides.ts";
import type { Tree } from "./parser.ts";
import type { Tail } from "./tails.ts";

/** The words that are left for the parser without asides, by index. */
export function withoutAsides(length: number, asides: readonly Aside[]): number[] {
  const left: number[] = [];
  let next = 0;
  for (let at = 0; at < length; at++) {
    while (next < asides.length && (asides[next] as Aside).last < at) next++;
    const aside = asides[next];
    if (!aside || at < aside.first) left.push(at);
  }
  return left;
}

/** Units that begin with an aside of their own words ("*Iran-*backed fighters") begin behind it. */
export function unitsBehind(units: readonly Unit[], words: readonly Span[], asides: readonly Aside[]): readonly Unit[] {
  if (asides.length === 0) return units;
  const moved = new Map(asides.map(({ first, last }) => [words[first]?.start ?? -1, words[last + 1]?.start ?? -1]));
  return units.map((unit) => {
    const start = moved.get(unit.start) ?? -1;
    return start > unit.start && start < unit.end ? { ...unit, start } : unit;
  });
}

/** How the words of asides are joined again to those that were left. */
export interface Joining {
  /** The tree inside an aside, of the words `first` to `last`. */
  readonly parse: (first: number, last: number) => Tree;
  readonly labelOf: (relation: AsideRelation | "punct") => number;
}

/** Puts asides back into the tree of the words that were left. */
export function withAsides(
  length: number,
  left: readonly number[],
  tree: Tree,
  asides: readonly Aside[],
  { parse, labelOf }: Joining,
): Tree {
  if (asides.length === 0) return tree;
  const heads = new Array<number>(length).fill(0);
  const labels = new Array<number>(length).fill(0);
  left.forEach((word, at) => {
    const head = tree.heads[at] as number;
    heads[word] = head < 0 ? -1 : (left[head] as number);
    labels[word] = tree.labels[at] as number;
  });
  for (const { first, last, marks, host, relation } of asides) {
    const from = first + marks;
    const inner = parse(from, last - marks);
    const root = from + Math.max(0, inner.heads.indexOf(-1));
    inner.heads.forEach((head, at) => {
      heads[from + at] = head < 0 ? (from + at === root ? host : root) : from + head;
      labels[from + at] = head < 0 ? labelOf(relation) : (inner.labels[at] as number);
    });
    for (const mark of marks === 1 ? [first, last] : []) {
      heads[mark] = root;
      labels[mark] = labelOf("punct");
    }
  }
  return { heads, labels };
}

/** Joins the tree of a clause to that of its tail: a report governs it, a source or an inserted verb hangs on it. */
export function joinTail(main: Tree, rest: Tree, tail: Tail, labelOf: (relation: string) => number): Tree {
  const { comma } = tail;
  const length = comma + 1 + rest.heads.length;
  const heads = new Array<number>(length).fill(0);
  const labels = new Array<number>(length).fill(0);
  const mainRoot = Math.max(0, main.heads.indexOf(-1));
  const restRoot = comma + 1 + Math.max(0, rest.heads.indexOf(-1));
  const copy = (tree: Tree, from: number, root: number, above: number, label: number): void =>
    tree.heads.forEach((head, at) => {
      const isRoot = from + at === root;
      heads[from + at] = head >= 0 ? from + head : isRoot ? above : root;
      labels[from + at] = isRoot && above >= 0 ? label : (tree.labels[at] as number);
    });
  const report = tail.kind === "report";
  copy(main, 0, mainRoot, report ? restRoot : -1, labelOf("ccomp"));
  copy(rest, comma + 1, restRoot, report ? -1 : mainRoot, labelOf(tail.kind === "inserted" ? "parataxis" : "obl"));
  heads[comma] = restRoot;
  labels[comma] = labelOf("punct");
  return { heads, labels };
}
