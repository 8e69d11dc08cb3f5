import type { Span } from "@recoupe/model";
import { type Atom, atomise } from "./atom.ts";
import type { Outcome, State } from "./automaton.ts";
import { type Grammar, numberSymbol } from "./grammar.ts";
import type { Value } from "./value.ts";

/** What a symbol matched: its text, meaning and the row that read it. */
export interface Match extends Span {
  readonly symbol: string;
  readonly rule: string;
  readonly value: Value;
  /** Index of the first atom, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The matches of a sentence and the atoms they are made of. */
export interface Matches {
  readonly atoms: readonly Atom[];
  readonly matches: readonly Match[];
}

interface Found {
  readonly next: number;
  readonly value: Value;
  readonly rule: string;
}

/** Deepest nesting of symbols. */
const maxDepth = 24;

/**
 * Finds, from left to right and without overlap, the longest match of any of `symbols`; among equals the symbol named
 * first. A match begins and ends at the edge of a word.
 */
export function findMatches(text: string, span: Span, grammar: Grammar, symbols: readonly string[]): Matches {
  const atoms = atomise(text, span, grammar.vocabulary);
  const matches: Match[] = [];
  let reader: Reader | undefined;
  for (let at = 0; at < atoms.length; ) {
    const end = endOfKnown(atoms, at);
    if (!hasWeight(atoms, at, end, grammar.light)) {
      at = Math.max(end, at + 1);
      continue;
    }
    reader ??= createReader(atoms, grammar);
    at = matchRun(text, atoms, at, end, grammar, symbols, reader, matches);
  }
  return { atoms, matches };
}

/** Index after the known words, digits and marks that begin at `at`. */
function endOfKnown(atoms: readonly Atom[], at: number): number {
  let end = at;
  for (let atom = atoms[end]; atom !== undefined; atom = atoms[++end]) {
    if (atom.word === 0 && atom.capitalised === 0 && atom.kind === "word") break;
  }
  return end;
}

function hasWeight(atoms: readonly Atom[], from: number, to: number, light: Uint8Array): boolean {
  for (let at = from; at < to; at++) {
    const atom = atoms[at];
    if (atom === undefined || atom.kind === "mark") continue;
    if (atom.kind === "number" || atom.capitalised !== 0 || light[atom.word] === 0) return true;
  }
  return false;
}

function matchRun(
  text: string,
  atoms: readonly Atom[],
  from: number,
  end: number,
  grammar: Grammar,
  symbols: readonly string[],
  reader: Reader,
  matches: Match[],
): number {
  let at = from;
  while (at < end) {
    const found = beginsWord(atoms, at) ? longestOf(symbols, at, grammar, reader) : undefined;
    if (found === undefined) {
      at++;
      continue;
    }
    const start = atoms[at]?.start ?? 0;
    const stop = atoms[found.next - 1]?.end ?? text.length;
    const { symbol, value, rule } = found;
    matches.push({ symbol, rule, value, start, end: stop, from: at, to: found.next });
    at = found.next;
  }
  return at;
}

function longestOf(
  symbols: readonly string[],
  at: number,
  grammar: Grammar,
  reader: Reader,
): (Found & { readonly symbol: string }) | undefined {
  let best: (Found & { readonly symbol: string }) | undefined;
  for (const symbol of symbols) {
    const index = grammar.symbolIndex.get(symbol);
    const found = index === undefined ? undefined : reader(index, at, 0);
    if (found !== undefined && (best === undefined || found.next > best.next)) best = { ...found, symbol };
  }
  return best;
}

/** The longest match of a symbol at an index; at depth 0 it ends at the edge of a word. */
type Reader = (symbol: number, at: number, depth: number) => Found | undefined;

function createReader(atoms: readonly Atom[], grammar: Grammar): Reader {
  const memory = new Map<number, Found | null>();
  const width = atoms.length + 1;

  const read: Reader = (symbol, at, depth) => {
    const atom = atoms[at];
    if (atom === undefined || depth > maxDepth || !mayBegin(grammar, symbol, atom)) return undefined;
    const key = depth === 0 ? -1 - (symbol * width + at) : symbol * width + at;
    const known = memory.get(key);
    if (known !== undefined) return known ?? undefined;
    const found = symbol === numberSymbol ? readNumber(at) : walk(symbol, at, depth);
    memory.set(key, found ?? null);
    return found;
  };

  const readNumber = (at: number): Found | undefined => {
    const numeral = grammar.numerals.read(atoms, at);
    return numeral === undefined ? undefined : { next: numeral.next, value: numeral.value, rule: "number" };
  };

  const walk = (symbol: number, from: number, depth: number): Found | undefined => {
    const values: Value[] = [];
    const rules: string[] = [];
    let end = -1;
    let outcome: Outcome | undefined;
    let path: readonly Value[] = [];
    let pathRules: readonly string[] = [];
    const visit = (state: State, at: number, step: number): void => {
      const here = state.outcome;
      if (here !== undefined && isBetter(here, at) && (depth > 0 || endsWord(atoms, at))) {
        outcome = here;
        end = at;
        path = values.slice();
        pathRules = rules.slice();
      }
      for (const { holds, next } of state.conditions) if (holds(atoms, at)) visit(next, at, step + 1);
      const atom = atoms[at];
      if (atom === undefined) return;
      const byWord = atom.word === 0 ? undefined : state.words?.get(atom.word);
      if (byWord !== undefined) visit(byWord, at + 1, step + 1);
      const byCapital = atom.capitalised === 0 ? undefined : state.words?.get(atom.capitalised);
      if (byCapital !== undefined) visit(byCapital, at + 1, step + 1);
      for (const { fits, next } of state.digits) {
        if (!fits(atom)) continue;
        values[step] = atom.value;
        visit(next, at + 1, step + 1);
      }
      for (const { symbol: inner, next } of state.symbols) {
        const found = read(inner, at, depth + 1);
        if (found === undefined) continue;
        values[step] = found.value;
        rules[step] = found.rule;
        visit(next, found.next, step + 1);
      }
    };
    const isBetter = (here: Outcome, at: number): boolean =>
      at > from && (at > end || (at === end && outcome !== undefined && here.order < outcome.order));
    const root = grammar.states[symbol];
    if (root !== undefined) visit(root, from, 0);
    return outcome === undefined ? undefined : conclude(outcome, end, path, pathRules);
  };
  return read;
}

/** The meaning of a finished match; a meaning that is merely passed on keeps the rule that made it. */
function conclude(outcome: Outcome, next: number, path: readonly Value[], rules: readonly string[]): Found {
  const captured = new Map(outcome.captures.map(([step, name]) => [name, path[step] ?? 0]));
  const value = outcome.make(captured);
  const passed = typeof value === "object" ? outcome.captures.find(([step]) => path[step] === value) : undefined;
  return { next, value, rule: (passed === undefined ? undefined : rules[passed[0]]) ?? outcome.rule };
}

function mayBegin(grammar: Grammar, symbol: number, atom: Atom): boolean {
  if (atom.kind === "number" && grammar.firstDigit[symbol]) return true;
  const words = grammar.firstWords[symbol];
  if (words === undefined) return false;
  return (atom.word !== 0 && words[atom.word] === 1) || (atom.capitalised !== 0 && words[atom.capitalised] === 1);
}

/** Whether no letter, digit or hyphen ties the atom to what comes before. */
function beginsWord(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  const before = atoms[at - 1];
  if (atom === undefined || before === undefined || atom.spaced || before.proclitic) return true;
  if (before.kind !== "mark") return false;
  return !isTie(before, atoms[at - 2]);
}

/** Whether nothing ties the atom before `at` to the one at it. */
function endsWord(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at];
  if (next === undefined || next.spaced) return true;
  const last = atoms[at - 1];
  if (next.kind !== "mark") return last?.kind === "mark" && !last.hyphen;
  const after = atoms[at + 1];
  if (after === undefined || after.spaced || after.kind === "mark") return true;
  return !(next.hyphen || (next.separator && after.kind === "number"));
}

function isTie(mark: Atom, before: Atom | undefined): boolean {
  return (mark.hyphen || mark.separator) && !mark.spaced && before !== undefined && before.kind !== "mark";
}
