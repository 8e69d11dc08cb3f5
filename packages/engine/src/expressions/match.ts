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

/** Cuts a sentence for a grammar, to be searched for one set of symbols or several. */
export function openSearch(text: string, span: Span, grammar: Grammar): Search {
  return { atoms: atomise(text, span, grammar.vocabulary), grammar, memory: new Map() };
}

/**
 * Finds, from left to right and without overlap, the longest match of any of `symbols`; among equals the symbol named
 * first. A match begins and ends at the edge of a word.
 */
export function findMatches(search: Search, symbols: readonly string[]): Matches {
  const { atoms, grammar } = search;
  const matches: Match[] = [];
  const roots = rootsOf(symbols, grammar);
  for (let at = 0; at < atoms.length; ) {
    const end = endOfKnown(atoms, at);
    if (!hasWeight(atoms, at, end, grammar.light)) {
      at = Math.max(end, at + 1);
      continue;
    }
    at = matchRun(search, at, end, roots, matches);
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

/** A symbol that is looked for. */
interface Root {
  readonly name: string;
  readonly symbol: number;
}

function rootsOf(symbols: readonly string[], grammar: Grammar): Root[] {
  const roots: Root[] = [];
  for (const name of symbols) {
    const symbol = grammar.symbolIndex.get(name);
    if (symbol !== undefined) roots.push({ name, symbol });
  }
  return roots;
}

function matchRun(search: Search, from: number, end: number, roots: readonly Root[], matches: Match[]): number {
  const { atoms } = search;
  let at = from;
  while (at < end) {
    const best = beginsWord(atoms, at) ? longestOf(search, roots, at) : undefined;
    if (best === undefined) {
      at++;
      continue;
    }
    const { value, rule, next } = best.found;
    const start = atoms[at]?.start ?? 0;
    const stop = atoms[next - 1]?.end ?? start;
    matches.push({ symbol: best.name, rule, value, start, end: stop, from: at, to: next });
    at = next;
  }
  return at;
}

function longestOf(search: Search, roots: readonly Root[], at: number): (Root & { readonly found: Found }) | undefined {
  let best: (Root & { readonly found: Found }) | undefined;
  for (const { name, symbol } of roots) {
    const found = read(search, symbol, at, 0);
    if (found !== undefined && (best === undefined || found.next > best.found.next)) best = { name, symbol, found };
  }
  return best;
}

/** What one sentence's search shares: its atoms, the grammar, and what was already found where. */
export interface Search {
  readonly atoms: readonly Atom[];
  readonly grammar: Grammar;
  readonly memory: Map<number, Found | null>;
}

/** A walk through one symbol's automaton: the path so far and the best end reached. */
interface Walk {
  readonly from: number;
  readonly depth: number;
  readonly values: Value[];
  readonly rules: string[];
  end: number;
  outcome: Outcome | undefined;
  bestValues: readonly Value[];
  bestRules: readonly string[];
}

/** The longest match of a symbol at an index; at depth 0 it ends at the edge of a word. */
function read(search: Search, symbol: number, at: number, depth: number): Found | undefined {
  const { atoms, grammar, memory } = search;
  const atom = atoms[at];
  if (atom === undefined || depth > maxDepth || !mayBegin(grammar, symbol, atom)) return undefined;
  const key = (at * grammar.states.length + symbol) * 2 + (depth === 0 ? 1 : 0);
  const known = memory.get(key);
  if (known !== undefined) return known ?? undefined;
  const found = symbol === numberSymbol ? readNumber(search, at) : walkFrom(search, symbol, at, depth);
  memory.set(key, found ?? null);
  return found;
}

function readNumber({ atoms, grammar }: Search, at: number): Found | undefined {
  const numeral = grammar.numerals.read(atoms, at);
  return numeral === undefined ? undefined : { next: numeral.next, value: numeral.value, rule: "number" };
}

function walkFrom(search: Search, symbol: number, from: number, depth: number): Found | undefined {
  const root = search.grammar.states[symbol];
  if (root === undefined) return undefined;
  const walk: Walk = { from, depth, values: [], rules: [], end: -1, outcome: undefined, bestValues: [], bestRules: [] };
  visit(search, walk, root, from, 0);
  return walk.outcome === undefined ? undefined : conclude(walk.outcome, walk.end, walk.bestValues, walk.bestRules);
}

function visit(search: Search, walk: Walk, state: State, at: number, step: number): void {
  const { atoms } = search;
  if (state.outcome !== undefined) reach(walk, state.outcome, atoms, at);
  for (const { holds, next } of state.conditions) if (holds(atoms, at)) visit(search, walk, next, at, step + 1);
  const atom = atoms[at];
  if (atom === undefined) return;
  if (state.words !== undefined) {
    const byWord = atom.word === 0 ? undefined : state.words.get(atom.word);
    if (byWord !== undefined) visit(search, walk, byWord, at + 1, step + 1);
    const byCapital = atom.capitalised === 0 ? undefined : state.words.get(atom.capitalised);
    if (byCapital !== undefined) visit(search, walk, byCapital, at + 1, step + 1);
  }
  for (const { fits, next } of state.digits) {
    if (!fits(atom)) continue;
    walk.values[step] = atom.value;
    visit(search, walk, next, at + 1, step + 1);
  }
  for (const { symbol, next } of state.symbols) {
    const found = read(search, symbol, at, walk.depth + 1);
    if (found === undefined) continue;
    walk.values[step] = found.value;
    walk.rules[step] = found.rule;
    visit(search, walk, next, found.next, step + 1);
  }
}

/** Keeps the end of a pattern if it is the longest so far, or as long and of an earlier row. */
function reach(walk: Walk, outcome: Outcome, atoms: readonly Atom[], at: number): void {
  const better = at > walk.end || (at === walk.end && walk.outcome !== undefined && outcome.order < walk.outcome.order);
  if (at <= walk.from || !better || (walk.depth === 0 && !endsWord(atoms, at))) return;
  walk.outcome = outcome;
  walk.end = at;
  walk.bestValues = walk.values.slice();
  walk.bestRules = walk.rules.slice();
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
