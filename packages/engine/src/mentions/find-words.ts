import type { Atom } from "./atom.ts";
import type { WordEntry } from "./mention-rules.ts";
import type { Reading } from "./reading.ts";
import type { Spot } from "./spot.ts";
import { childOf, type Trie } from "./trie.ts";

/** Entries of the language's words for parties and the spots they cover, `[from, to)`. */
export interface WordMatch {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  readonly entries: readonly WordEntry[];
}

function fits(entry: WordEntry, first: Atom, last: Atom): boolean {
  if (entry.shape !== "lower" && first.shape === "lower") return false;
  if (entry.shape === "upper" && first.shape !== "upper") return false;
  if (last.participle && !entry.participle) return false;
  return entry.kind !== "noun" || !entry.article || first.article;
}

function longest(spots: readonly Spot[], reading: Reading, from: number): WordMatch | null {
  let node: Trie<WordEntry> | undefined = reading.words;
  let found: WordMatch | null = null;
  for (let at = from + 1; node !== undefined; at += 1) {
    const last = spots[at - 1]?.read.atom ?? reading.atom;
    const entries = node.values === null ? [] : node.values.filter((entry) => fits(entry, reading.atom, last));
    if (entries.length > 0) found = { from, to: at, reading, entries };
    const next = spots[at];
    if (next === undefined || next.broken) break;
    node = childOf(node, next.read.atom.key);
  }
  return found;
}

/** The longest word or fixed phrase that begins at a spot; null for none. */
export function wordAt(spots: readonly Spot[], from: number): WordMatch | null {
  let found: WordMatch | null = null;
  for (const reading of spots[from]?.read.readings ?? []) {
    const match = longest(spots, reading, from);
    if (match !== null && (found === null || match.to > found.to)) found = match;
  }
  return found;
}
