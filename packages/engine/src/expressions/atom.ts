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
  /** Whether its first letter is of a script without capitals. */
  readonly caseless: boolean;
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
    if (kind === charClass.space) {
      spaced = true;
      continue;
    }
    if (kind === charClass.silent) continue;
    if (kind !== charClass.mark) at = endOfRun(text, at, end, kind);
    if (kind === charClass.letter) addWord(atoms, text, from, at, spaced, vocabulary);
    else atoms.push(plainAtom(text, from, at, spaced, kind === charClass.digit, vocabulary));
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

function plainAtom(
  text: string,
  start: number,
  end: number,
  spaced: boolean,
  digits: boolean,
  vocabulary: Vocabulary,
): Atom {
  const key = foldSlice(text, start, end);
  const value = digits ? (key.length <= maxDigits ? Number(key) : Number.POSITIVE_INFINITY) : -1;
  return {
    start,
    end,
    kind: digits ? "number" : "mark",
    word: vocabulary.indexOf(key),
    capitalised: 0,
    value,
    spaced,
    proclitic: false,
    capital: false,
    caseless: false,
    separator: !digits && (key === "," || key === "."),
    hyphen: key === "-",
  };
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
  const base = {
    kind: "word" as const,
    value: -1,
    capital,
    caseless: text.charCodeAt(start) >= 0x590,
    separator: false,
    hyphen: false,
  };
  if (word === 0 && capitalised === 0) {
    const parts = vocabulary.split(key);
    if (parts !== undefined) {
      let from = start;
      parts.forEach((part, i) => {
        const last = i === parts.length - 1;
        const to = last ? end : Math.min(end, from + part.length);
        atoms.push({
          ...base,
          start: from,
          end: to,
          word: part.word,
          capitalised: 0,
          spaced: spaced && i === 0,
          proclitic: !last,
        });
        from = to;
      });
      return;
    }
  }
  atoms.push({ ...base, start, end, word, capitalised, spaced, proclitic: false });
}
