import type { Span } from "@recoupe/model";
import { charClass, classOf, foldSlice, isCapital } from "./fold.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A run of letters, a run of digits or a single mark; the unit that patterns are written in. */
export interface Atom extends Span {
  readonly kind: "word" | "number" | "mark";
  /** Index in the vocabulary; 0 for a word no pattern mentions. */
  readonly word: number;
  /** Index of the word in the vocabulary where it is asked for with a capital; 0 where it is not. */
  readonly capitalised: number;
  /** Value of a run of digits; -1 otherwise. */
  readonly value: number;
  /** Whether a space comes before. */
  readonly spaced: boolean;
  /** Whether it is a proclitic split from the word that follows (Arabic `و`, `ب`). */
  readonly proclitic: boolean;
  readonly capital: boolean;
  /** Whether it is a comma or full stop, which may stand inside a number in digits. */
  readonly separator: boolean;
  /** Whether it is a hyphen or dash. */
  readonly hyphen: boolean;
}

/** Longest run of digits taken for a number. */
const maxDigits = 12;

/** Cuts `text[start, end)` into atoms. Linear time. */
export function atomise(text: string, span: Span, vocabulary: Vocabulary): Atom[] {
  const atoms: Atom[] = [];
  const end = Math.min(span.end, text.length);
  let spaced = true;
  let at = Math.max(0, span.start);
  while (at < end) {
    const kind = classOf(text.charCodeAt(at));
    const from = at;
    at++;
    if (kind === charClass.space) spaced = true;
    if (kind === charClass.space || kind === charClass.silent) continue;
    if (kind !== charClass.mark) at = endOfRun(text, at, end, kind);
    if (kind === charClass.letter) addWord(atoms, text, from, at, spaced, vocabulary);
    else if (kind === charClass.digit) atoms.push(numberAtom(text, from, at, spaced, vocabulary));
    else atoms.push(markAtom(text, from, at, spaced, vocabulary));
    spaced = false;
  }
  return atoms;
}

function endOfRun(text: string, from: number, end: number, kind: number): number {
  let at = from;
  while (at < end) {
    const next = classOf(text.charCodeAt(at));
    if (next !== kind && next !== charClass.silent) break;
    at++;
  }
  return at;
}

function numberAtom(text: string, start: number, end: number, spaced: boolean, vocabulary: Vocabulary): Atom {
  const key = foldSlice(text, start, end);
  const value = key.length <= maxDigits ? Number(key) : Number.POSITIVE_INFINITY;
  return atomOf("number", start, end, vocabulary.indexOf(key), 0, value, spaced, false, false, "");
}

function markAtom(text: string, start: number, end: number, spaced: boolean, vocabulary: Vocabulary): Atom {
  const key = foldSlice(text, start, end);
  return atomOf("mark", start, end, vocabulary.indexOf(key), 0, -1, spaced, false, false, key);
}

function atomOf(
  kind: Atom["kind"],
  start: number,
  end: number,
  word: number,
  capitalised: number,
  value: number,
  spaced: boolean,
  proclitic: boolean,
  capital: boolean,
  mark: string,
): Atom {
  const separator = mark === "," || mark === ".";
  return { start, end, kind, word, capitalised, value, spaced, proclitic, capital, separator, hyphen: mark === "-" };
}

function addWord(
  atoms: Atom[],
  text: string,
  start: number,
  end: number,
  spaced: boolean,
  vocabulary: Vocabulary,
): void {
  const key = foldSlice(text, start, end);
  const word = vocabulary.indexOf(key);
  const capital = isCapital(text.charCodeAt(start));
  const capitalised = capital ? vocabulary.capitalisedIndexOf(key) : 0;
  if (
    word === 0 &&
    capitalised === 0 &&
    vocabulary.splits &&
    addSplitWord(atoms, key, start, end, spaced, vocabulary)
  ) {
    return;
  }
  const proclitic =
    vocabulary.splits && vocabulary.isProclitic(key) && classOf(text.charCodeAt(end)) === charClass.digit;
  atoms.push(atomOf("word", start, end, word, capitalised, -1, spaced, proclitic, capital, ""));
}

function addSplitWord(
  atoms: Atom[],
  key: string,
  start: number,
  end: number,
  spaced: boolean,
  vocabulary: Vocabulary,
): boolean {
  const parts = vocabulary.split(key);
  if (parts === undefined) return false;
  let from = start;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === undefined) break;
    const last = i === parts.length - 1;
    const to = last ? end : Math.min(end, from + part.length);
    atoms.push(atomOf("word", from, to, part.word, 0, -1, spaced && i === 0, !last, false, ""));
    from = to;
  }
  return true;
}
