import { type Atom, atomsOf } from "./atom.ts";
import { skeletonOf, withoutArticle } from "./fold.ts";
import type { MentionRules, WordEntry } from "./mention-rules.ts";
import type { NameEntry } from "./theatre.ts";
import { childOf, type Trie } from "./trie.ts";

/** One way to read an atom at the beginning of a name or word: as it stands, or without letters tied to it. */
export interface Reading {
  readonly atom: Atom;
  readonly clitic: string;
  readonly suffix: string;
  /** Nodes of the two indexes reached by this atom. */
  readonly names: Trie<NameEntry> | undefined;
  readonly loose: Trie<NameEntry> | undefined;
  readonly words: Trie<WordEntry> | undefined;
}

/** An atom with what the indexes know of it; offsets count from the token's start. */
export interface ReadAtom {
  readonly atom: Atom;
  readonly loose: string;
  /** Readings that some index knows; empty for most words. */
  readonly readings: readonly Reading[];
}

/** The indexes that words are looked up in. */
export interface Lexicon {
  readonly rules: MentionRules;
  readonly names: Trie<NameEntry>;
}

/** Shorter words share their skeleton with too many others. */
const shortestTransliteration = 4;

/** The key under which a transliteration is found whatever its spelling. */
function looseKey(atom: Atom): string {
  return atom.key === "al" || atom.key.length >= shortestTransliteration ? `~${skeletonOf(atom.key)}` : "";
}

function look(lexicon: Lexicon, atom: Atom, clitic: string, suffix: string): Reading {
  return {
    atom,
    clitic,
    suffix,
    names: childOf(lexicon.names, atom.key),
    loose: atom.shape === "lower" ? undefined : childOf(lexicon.names, looseKey(atom)),
    words: childOf(lexicon.rules.words, atom.key),
  };
}

function isKnown(reading: Reading): boolean {
  return reading.names !== undefined || reading.loose !== undefined || reading.words !== undefined;
}

/** The article hides from `withoutArticle` behind a proclitic; both are undone in turn. */
function detached(atom: Atom, folded: string, clitic: string): Atom | null {
  const rest = folded.slice(clitic.length);
  if (rest.length < 2) return null;
  const key = withoutArticle(rest);
  const article = key !== rest || clitic.endsWith("لل");
  return { ...atom, key, article, start: atom.start + clitic.length };
}

function readingsOf(lexicon: Lexicon, atom: Atom): Reading[] {
  const { proclitics, suffixes } = lexicon.rules;
  const found: Reading[] = [];
  const add = (candidate: Atom, clitic: string) => {
    const plain = look(lexicon, candidate, clitic, "");
    if (isKnown(plain)) found.push(plain);
    for (const suffix of suffixes) {
      const stem = candidate.key.slice(0, -suffix.length);
      if (!candidate.key.endsWith(suffix) || stem.length < 3) continue;
      const owned = look(lexicon, { ...candidate, key: stem }, clitic, suffix);
      if (owned.words !== undefined) found.push({ ...owned, names: undefined, loose: undefined });
    }
  };
  add(atom, "");
  if (atom.article) return found;
  for (const clitic of proclitics) {
    const rest = atom.key.startsWith(clitic) ? detached(atom, atom.key, clitic) : null;
    if (rest !== null) add(rest, clitic);
  }
  return found;
}

/** Everything the indexes know of a token. */
export function readToken(lexicon: Lexicon, token: string): readonly ReadAtom[] {
  return atomsOf(token).map((atom) => ({
    atom,
    loose: looseKey(atom),
    readings: readingsOf(lexicon, atom),
  }));
}
