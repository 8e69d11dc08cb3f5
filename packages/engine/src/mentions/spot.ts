import type { Token } from "@recoupe/model";
import { type Lexicon, type ReadAtom, readToken } from "./reading.ts";

/** An atom of a sentence. */
export interface Spot {
  readonly read: ReadAtom;
  /** Offset of the token in the document's text. */
  readonly base: number;
  /** Whether punctuation that no name runs over stands before it. */
  readonly broken: boolean;
}

/** Looks up tokens, remembering those it has seen; the memory changes speed only, never results. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly memory: Map<string, readonly ReadAtom[]>;
}

const memorySize = 50_000;
/** Quotes, hyphens and apostrophes may stand inside a name. */
const transparent = /^[«»“”„"'’‘‹›\-‐‑–\s]*$/;

function read(reader: Reader, token: string): readonly ReadAtom[] {
  const known = reader.memory.get(token);
  if (known !== undefined) return known;
  if (reader.memory.size >= memorySize) reader.memory.clear();
  const found = readToken(reader.lexicon, token);
  reader.memory.set(token, found);
  return found;
}

/** The atoms of a sentence's tokens. */
export function spotsOf(text: string, tokens: readonly Token[], reader: Reader): Spot[] {
  const spots: Spot[] = [];
  let broken = true;
  for (const token of tokens) {
    const word = text.slice(token.start, token.end);
    const atoms = read(reader, word);
    if (atoms.length === 0 && !transparent.test(word)) broken = true;
    for (const atom of atoms) {
      spots.push({ read: atom, base: token.start, broken });
      broken = false;
    }
  }
  return spots;
}
