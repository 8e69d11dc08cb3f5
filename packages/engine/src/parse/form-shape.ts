import { hashSlice, hashText, mix } from "../pack/hashing.ts";
import { interned } from "../pack/interned.ts";
import type { Entry, Lexicon } from "../pack/lexicon.ts";
import { remembered } from "../pack/remembered.ts";

/** What the tagger and parser see of a form, as hashes; computed once a form and kept. */
export interface FormShape {
  readonly entry: Entry;
  /** The form in lower case, with digits as 0. */
  readonly word: number;
  /** Suffixes of 1 to 5 units. */
  readonly suffixes: readonly [number, number, number, number, number];
  /** Prefixes of 1 to 3 units. */
  readonly prefixes: readonly [number, number, number];
  /** Kinds of letter: capitals, digits, signs. */
  readonly shape: number;
  /** The set of categories the lexicon gives the form, or else its form in lower case. */
  readonly ambiguity: number;
  /** The sets of categories of both. */
  readonly ambiguities: number;
  /** The cluster of the word, and the family of that; 0 for none. */
  readonly cluster: number;
  readonly family: number;
  /** Whether the form can be nothing but punctuation. */
  readonly mark: boolean;
  readonly lower: string;
  /** "IS", "WHO": a few capitals and nothing else. */
  readonly initials: boolean;
  /** A word of some length in small letters. */
  readonly small: boolean;
  /** What the form alone speaks for, by tag, and which tagger's scorer says so; once it was asked. */
  begun: { readonly by: object; readonly scores: Int32Array } | null;
}

/** Finds the shape of forms by a lexicon; remembers a bounded number of them. */
export function formShapes(lexicon: Lexicon): (form: string) => FormShape {
  return remembered((form) => shapeOf(form, lexicon));
}

function shapeOf(form: string, lexicon: Lexicon): FormShape {
  const exact = find(form, lexicon);
  const lower = form.toLowerCase();
  const lowered = find(lower, lexicon);
  const digitless = foldForm(lower);
  const length = digitless.length;
  const suffix = (size: number): number => mix(hashSlice(digitless, Math.max(0, length - size), length), size);
  const prefix = (size: number): number => mix(hashSlice(digitless, 0, Math.min(length, size)), size);
  const word = hashText(digitless);
  return {
    entry: exact.ambiguity === 0 ? lowered : exact,
    word,
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4), suffix(5)],
    prefixes: [prefix(1), prefix(2), prefix(3)],
    shape: hashText(letterShape(form)),
    ambiguity: exact.ambiguity === 0 ? lowered.ambiguity : exact.ambiguity,
    ambiguities: mix(exact.ambiguity, lowered.ambiguity),
    ...lexicon.clusters(word),
    mark: /^[.,;:!?…،؛؟«»"“”()[\]{}—–•▪■●◦‣►▶▸]+$/.test(form),
    lower: interned(lower),
    initials: /^\p{Lu}{2,4}$/u.test(form),
    small: /^\p{Ll}{3,}$/u.test(form),
    begun: null,
  };
}

/** What the lexicon knows of a form, or of it with `œ` written `oe`. */
function find(form: string, lexicon: Lexicon): Entry {
  const entry = lexicon.find(form);
  return entry.readings.length === 0 && /œ/i.test(form)
    ? lexicon.find(form.replace(/œ/g, "oe").replace(/Œ/g, "Oe"))
    : entry;
}

/** Digits as 0; Arabic letters that are often written for one another as one. */
function foldForm(lower: string): string {
  const digitless = lower.replace(/\p{Nd}/gu, "0");
  if (!/[\u0600-\u06ff]/.test(digitless)) return digitless;
  return digitless
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/[\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/،/g, ",")
    .replace(/؛/g, ";")
    .replace(/؟/g, "?");
}

/** `Xx`, `xx-xx`, `X00` …: kinds of character, runs cut to two. */
function letterShape(form: string): string {
  let shape = "";
  for (const char of form.slice(0, 40)) {
    const kind = /\p{Lu}/u.test(char) ? "X" : /\p{L}/u.test(char) ? "x" : /\p{Nd}/u.test(char) ? "0" : char;
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}
