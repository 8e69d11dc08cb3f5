import { PackError } from "@recoupe/model";
import type { Atom } from "./atom.ts";
import type { VocabularyBuilder } from "./vocabulary.ts";

/**
 * What a number word does: `unit` adds its value, `scale` multiplies what came before (cent, mille, million),
 * `joiner` stands between (et, and, و), `article` is a one that alone is no number (un, a).
 */
export type NumeralRole = "unit" | "scale" | "joiner" | "article";

/** A number word. */
export interface NumeralWord {
  readonly form: string;
  readonly role: NumeralRole;
  readonly value: number;
}

/** A number read from atoms: its value and the index after its last atom. */
export interface Numeral {
  readonly value: number;
  readonly next: number;
}

/** Reads numbers in digits and words. */
export interface NumeralReader {
  /** The longest number that begins at `at`, or undefined. */
  read(atoms: readonly Atom[], at: number): Numeral | undefined;
  /** Vocabulary indices of the words a number may begin with. */
  readonly firstWords: readonly number[];
  /** Vocabulary indices of all number words. */
  readonly words: readonly number[];
}

interface Entry {
  readonly role: NumeralRole;
  readonly value: number;
}

/** Longest number, in atoms. */
const maxAtoms = 16;

/** A reader for the given words. Throws a PackError for a word of several atoms. */
export function createNumeralReader(
  words: readonly NumeralWord[],
  vocabulary: VocabularyBuilder,
  atomsOf: (word: string) => readonly string[],
): NumeralReader {
  const entries = new Map<number, Entry>();
  for (const { form, role, value } of words) {
    const [key, ...rest] = atomsOf(form);
    if (key === undefined || rest.length > 0) throw new PackError(`number word "${form}" is not one word`);
    entries.set(vocabulary.add(key, false), { role, value });
  }
  const firstWords = [...entries].filter(([, entry]) => entry.role !== "joiner").map(([word]) => word);
  const hyphen = vocabulary.indexOf("-");
  return { read: (atoms, at) => readNumeral(atoms, at, entries, hyphen), firstWords, words: [...entries.keys()] };
}

function readNumeral(
  atoms: readonly Atom[],
  at: number,
  entries: ReadonlyMap<number, Entry>,
  hyphen: number,
): Numeral | undefined {
  const first = atoms[at];
  if (first === undefined) return undefined;
  if (first.kind === "number") return withScale(atoms, readDigits(atoms, at), entries);
  return readWords(atoms, at, entries, hyphen);
}

/** `3 000`, `3,000`, `3.000`, `1,5`. */
function readDigits(atoms: readonly Atom[], at: number): Numeral {
  const first = atoms[at];
  let value = first?.value ?? 0;
  let next = at + 1;
  const short = first !== undefined && first.end - first.start <= 3 && value > 0;
  while (short) {
    const step = groupAt(atoms, next);
    if (step === 0) break;
    value = value * 1000 + (atoms[next + step - 1]?.value ?? 0);
    next += step;
  }
  if (next === at + 1 && isSeparator(atoms[next], atoms[next + 1])) {
    const decimals = atoms[next + 1];
    const digits = decimals === undefined ? 0 : decimals.end - decimals.start;
    if (decimals !== undefined && digits <= 2) return { value: value + decimals.value / 10 ** digits, next: next + 2 };
  }
  return { value, next };
}

/** Atoms taken by a further group of three digits: 1 after a space, 2 after a separator, else 0. */
function groupAt(atoms: readonly Atom[], at: number): number {
  const here = atoms[at];
  if (here === undefined) return 0;
  if (here.kind === "number") {
    const gap = here.start - (atoms[at - 1]?.end ?? 0);
    return here.spaced && gap === 1 && here.end - here.start === 3 ? 1 : 0;
  }
  const group = atoms[at + 1];
  return isSeparator(here, group) && group !== undefined && group.end - group.start === 3 ? 2 : 0;
}

function isSeparator(mark: Atom | undefined, digits: Atom | undefined): boolean {
  if (mark === undefined || digits === undefined || mark.kind !== "mark" || mark.spaced) return false;
  return digits.kind === "number" && !digits.spaced && mark.separator;
}

function withScale(atoms: readonly Atom[], numeral: Numeral, entries: ReadonlyMap<number, Entry>): Numeral {
  let { value, next } = numeral;
  for (let entry = entryAt(atoms, next, entries); entry?.role === "scale"; entry = entryAt(atoms, next, entries)) {
    value *= entry.value;
    next++;
  }
  return { value: Math.round(value * 1000) / 1000, next };
}

function entryAt(atoms: readonly Atom[], at: number, entries: ReadonlyMap<number, Entry>): Entry | undefined {
  const atom = atoms[at];
  return atom === undefined || atom.word === 0 ? undefined : entries.get(atom.word);
}

/** `vingt-quatre`, `deux cent mille`, `three hundred and five`, `خمسة وعشرين`. */
function readWords(
  atoms: readonly Atom[],
  at: number,
  entries: ReadonlyMap<number, Entry>,
  hyphen: number,
): Numeral | undefined {
  let total = 0;
  let current = 0;
  let next = at;
  let joined = false;
  let onlyArticle = true;
  for (let i = at; i < atoms.length && i - at < maxAtoms; i++) {
    if (i > at && atoms[i]?.word === hyphen && hyphen !== 0) continue;
    const entry = entryAt(atoms, i, entries);
    if (entry === undefined) break;
    if (entry.role === "joiner") {
      if (i === at || joined) break;
      joined = true;
      continue;
    }
    if (entry.role === "scale") {
      if (entry.value >= 1000 && total > 0 && total < entry.value) {
        total = (total + current) * entry.value;
        current = 0;
      } else if (entry.value >= 1000) {
        total += (current || 1) * entry.value;
        current = 0;
      } else if (current >= entry.value) break;
      else current = (current || 1) * entry.value;
    } else {
      const sum = addUnit(current, entry.value, joined, i > at);
      if (sum === undefined) break;
      current = sum;
    }
    if (entry.role !== "article") onlyArticle = false;
    joined = false;
    next = i + 1;
  }
  return next === at || onlyArticle ? undefined : { value: total + current, next };
}

/** `current` and then `value` as one number, or undefined where they are two. */
function addUnit(current: number, value: number, joined: boolean, later: boolean): number | undefined {
  if (current === 0) return later && value >= 1000 ? undefined : value;
  if (current % 100 === 4 && value === 20 && !joined) return current - 4 + 80;
  if (value === 10 && !joined && current % 10 !== 0 && current % 100 < 10) return current + 10;
  const place = 10 ** String(value).length;
  if (current % place === 0) return current + value;
  const rest = current % 100;
  if ((rest === 60 || rest === 80) && value < 20) return current + value;
  if (joined && rest < 10 && value < 100 && value % 10 === 0) return current + value;
  return undefined;
}
