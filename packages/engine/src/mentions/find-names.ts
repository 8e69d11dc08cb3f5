import type { Atom } from "./atom.ts";
import { isWrittenAs } from "./name-entry.ts";
import type { Reading } from "./reading.ts";
import type { Spot } from "./spot.ts";
import type { NameEntry } from "./theatre.ts";
import type { Trie } from "./trie.ts";

/** Bearers of a name and the spots it covers, `[from, to)`. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  readonly entries: readonly NameEntry[];
}

interface Walk {
  readonly spots: readonly Spot[];
  readonly atoms: Atom[];
  best: { to: number; entries: readonly NameEntry[] } | null;
}

function accept(walk: Walk, node: Trie<NameEntry>, to: number): void {
  if (node.values === null || (walk.best !== null && walk.best.to >= to)) return;
  const entries = node.values.filter((entry) => isWrittenAs(entry, walk.atoms));
  if (entries.length > 0) walk.best = { to, entries };
}

function step(walk: Walk, node: Trie<NameEntry>, at: number): void {
  accept(walk, node, at);
  const spot = walk.spots[at];
  if (spot === undefined || spot.broken || node.children === null) return;
  const { atom, loose } = spot.read;
  const plain = node.children.get(atom.key);
  const other = node.children.get(loose);
  walk.atoms.push(atom);
  if (plain !== undefined) step(walk, plain, at + 1);
  if (other !== undefined) step(walk, other, at + 1);
  walk.atoms.pop();
  if (plain === undefined && other === undefined && atom.key === "al") step(walk, node, at + 1);
}

/** The longest name that begins at a spot, read as it stands before letters are taken off it; null for none. */
export function nameAt(spots: readonly Spot[], from: number): NameMatch | null {
  let found: NameMatch | null = null;
  for (const reading of spots[from]?.read.readings ?? []) {
    const walk: Walk = { spots, atoms: [reading.atom], best: null };
    if (reading.names !== undefined) step(walk, reading.names, from + 1);
    if (reading.loose !== undefined) step(walk, reading.loose, from + 1);
    if (walk.best !== null && (found === null || walk.best.to > found.to)) {
      found = { from, to: walk.best.to, reading, entries: walk.best.entries };
    }
  }
  return found;
}
