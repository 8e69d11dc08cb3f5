import type { Token } from "@recoupe/model";
import type { Lexicon, ReadAtom } from "./reading.ts";

/** An atom of a sentence. */
export interface Spot {
  readonly read: ReadAtom;
  /** Offset of the token in the document's text. */
  readonly base: number;
  /** Whether punctuation that no name runs over stands before it. */
  readonly broken: boolean;
}

/** Looks up tokens. */
export interface Reader {
  readonly lexicon: Lexicon;
  /** What the lexicon knows of a token; remembered. */
  readonly read: (token: string) => readonly ReadAtom[];
}

/** Quotes, hyphens and apostrophes may stand inside a name. */
const transparent = /^[«»“”„"'’‘‹›\-‐‑–\s]*$/;

/** A token as the text has it: its form, which is kept once, where that was not mended. */
function writtenAs(text: string, { start, end, form }: Token): string {
  return form.length === end - start && text.startsWith(form, start) ? form : text.slice(start, end);
}

/** The atoms of a sentence's tokens. */
export function spotsOf(text: string, tokens: readonly Token[], reader: Reader): Spot[] {
  const spots: Spot[] = [];
  let broken = true;
  for (const token of tokens) {
    const word = writtenAs(text, token);
    const atoms = reader.read(word);
    if (atoms.length === 0 && !transparent.test(word)) broken = true;
    for (const atom of atoms) {
      spots.push({ read: atom, base: token.start, broken });
      broken = false;
    }
  }
  return spots;
}
