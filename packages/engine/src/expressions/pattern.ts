import { PackError } from "@recoupe/model";

/** One step of a pattern. */
export type Element =
  /** The word or mark itself; written with a capital it asks for one. */
  | { readonly kind: "literal"; readonly text: string; readonly capture: string | undefined }
  /** Whatever a symbol of the grammar matches: `{month}`, `{from:date}`, `{#day}`. */
  | { readonly kind: "symbol"; readonly symbol: string; readonly capture: string }
  /** A condition that takes no text: `<start>`, `<stop>`. */
  | { readonly kind: "condition"; readonly condition: string };

type Node = Element | { readonly kind: "choice"; readonly branches: readonly (readonly Node[])[] };

/** How a pattern writes brackets that the text has. */
const brackets: ReadonlyMap<string, string> = new Map([
  ["\\(", "("],
  ["\\)", ")"],
  ["\\[", "["],
  ["\\]", "]"],
]);

/** Most sequences one pattern may stand for. */
const maxSequences = 6000;

/**
 * Reads a pattern into the plain sequences it stands for. Syntax: words; `{name:symbol}`; `a|b` for words
 * outside brackets; `( a b | c )` for sequences; `[ a b | c ]` for what may be missing; `\(` for a bracket of the text;
 * `<condition>`. Throws a PackError.
 */
export function readPattern(pattern: string, atomsOf: (word: string) => readonly string[]): Element[][] {
  const items = pattern.match(/\{[^}]*\}|<[^>]*>|\\[()[\]]|\[|\]|\(|\)|[^\s[\](){}<>]+/g) ?? [];
  let at = 0;
  const fail = (why: string): never => {
    throw new PackError(`pattern "${pattern}": ${why}`);
  };
  const readBranches = (close: string | undefined): Node[][] => {
    const branches: Node[][] = [[]];
    for (; at < items.length; at++) {
      const item = items[at] ?? "";
      if (item === close) return branches;
      if (close === undefined || item.startsWith("{")) branches.at(-1)?.push(...readItem(item));
      else addAlternatives(branches, item);
    }
    return close === undefined ? branches : fail(`no ${close}`);
  };
  const addAlternatives = (branches: Node[][], item: string): void => {
    item.split("|").forEach((part, i) => {
      if (i > 0) branches.push([]);
      if (part !== "") branches.at(-1)?.push(...readItem(part));
    });
  };
  const readItem = (item: string): Node[] => {
    if (item === "[" || item === "(") {
      at++;
      const branches = readBranches(item === "[" ? "]" : ")");
      return [{ kind: "choice", branches: item === "[" ? [[], ...branches] : branches }];
    }
    const bracket = brackets.get(item);
    if (bracket !== undefined) return literals(bracket);
    if (item.startsWith("<")) return [{ kind: "condition", condition: item.slice(1, -1) }];
    if (item.startsWith("{")) return [readSymbol(item.slice(1, -1))];
    if (item === "]" || item === ")") return fail(`stray ${item}`);
    if (!item.includes("|")) return literals(item);
    return [{ kind: "choice", branches: item.split("|").map(literals) }];
  };
  const literals = (word: string): Element[] =>
    atomsOf(word).map((text) => ({ kind: "literal", text, capture: undefined }));
  const sequences = readBranches(undefined).flatMap((branch) => expand(branch));
  if (sequences.length > maxSequences) fail("stands for too many sequences");
  if (sequences.some((sequence) => sequence.every((element) => element.kind === "condition"))) fail("matches nothing");
  return sequences;
}

function readSymbol(inside: string): Element {
  const colon = inside.indexOf(":");
  const symbol = colon < 0 ? inside : inside.slice(colon + 1);
  return { kind: "symbol", symbol, capture: colon < 0 ? inside : inside.slice(0, colon) };
}

function expand(nodes: readonly Node[]): Element[][] {
  let sequences: Element[][] = [[]];
  for (const node of nodes) {
    const options = node.kind === "choice" ? node.branches.flatMap((branch) => expand(branch)) : [[node]];
    sequences = sequences.flatMap((head) => options.map((tail) => [...head, ...tail]));
    if (sequences.length > maxSequences) return sequences;
  }
  return sequences;
}
