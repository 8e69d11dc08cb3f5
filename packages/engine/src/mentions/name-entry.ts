import { type Atom, atomsOf, type Shape } from "./atom.ts";
import { skeletonOf } from "./fold.ts";
import type { NameEntry, Naming } from "./theatre.ts";
import { insert, type Trie } from "./trie.ts";

/** Abbreviations up to this length count in capitals only; papers write longer ones as words (`Otan`, `Monusco`). */
const abbreviationLength = 3;

/** Marks before a name in the data: `=` as written, `~` any transliteration, `?` only in its countries. */
const marks = /^[=~?]*/;

/** Words of a source's name that are no more than an article may be written small: `selon le Figaro`. */
const articleLength = 3;
/** Words shorter than this are too like one another to be known by their skeleton alone. */
const shortestAlone = 6;

function shapeNeeded(atom: Atom, exact: boolean, only: boolean): Shape | null {
  if (exact) return atom.shape;
  if (atom.shape === "upper" && atom.key.length > 1 && atom.key.length <= abbreviationLength) return "upper";
  if (atom.shape === "upper" && atom.key.length > 1) return "capital";
  return only && atom.shape !== "lower" ? "capital" : null;
}

/** Puts one spelling of a name into the index. */
export function addName(names: Trie<NameEntry>, naming: Naming): void {
  const { spelling, kind, id, basis } = naming;
  const mark = marks.exec(spelling)?.[0] ?? "";
  const atoms = atomsOf(spelling.slice(mark.length));
  if (atoms.length === 0) return;
  const exact = mark.includes("=");
  const key = (atom: Atom) => (mark.includes("~") ? `~${skeletonOf(atom.key)}` : atom.key);
  insert(names, atoms.map(key), {
    kind,
    id,
    basis,
    shapes: atoms.map((atom) =>
      shapeNeeded(atom, exact, atoms.length === 1 || (kind === "source" && atom.key.length > articleLength)),
    ),
    length: mark.includes("~") && atoms.length === 1 ? shortestAlone : 0,
    capital: atoms.some((atom) => atom.shape !== "lower"),
    articles: exact ? atoms.map((atom) => atom.article) : null,
    contextual: isContextual(spelling),
  });
}

/** The spelling without its marks, as one shows it. */
export function shownName(spelling: string): string {
  return spelling.replace(marks, "");
}

/** Whether atoms of a text are written as the entry asks. */
export function isWrittenAs(entry: NameEntry, atoms: readonly Atom[]): boolean {
  let capital = !entry.capital;
  if ((atoms[0]?.key.length ?? 0) < entry.length) return false;
  for (const [index, atom] of atoms.entries()) {
    if (atom.shape !== "lower") capital = true;
    const shape = entry.shapes[index];
    if (shape === "upper" && atom.shape !== "upper") return false;
    if (shape === "capital" && atom.shape === "lower") return false;
    if (entry.articles !== null && entry.articles[index] !== atom.article) return false;
  }
  return capital;
}

/** Whether a spelling of the data names its bearer only in documents about the bearer's countries. */
export function isContextual(spelling: string): boolean {
  return marks.exec(spelling)?.[0].includes("?") ?? false;
}
