import type { Span } from "@recoupe/model";
import { type Atom, atomise } from "./atom.ts";
import { type Grammar, numberSymbol, type State } from "./grammar.ts";
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
  const roots = symbols.flatMap((name) => {
    const symbol = grammar.symbolIndex.get(name);
    return symbol === undefined ? [] : [{ name, symbol }];
  });
  const reader = createReader(atoms, grammar);
  const matches: Match[] = [];
  for (let at = 0; at < atoms.length; ) {
    let best: { readonly name: string; readonly found: Found } | undefined;
    if (beginsWord(atoms, at)) {
      for (const { name, symbol } of roots) {
        const found = reader(symbol, at, 0, true);
        if (found !== undefined && (best === undefined || found.next > best.found.next)) best = { name, found };
      }
    }
    if (best === undefined) {
      at++;
      continue;
    }
    const { value, rule, next } = best.found;
    const start = atoms[at]?.start ?? 0;
    const end = atoms[next - 1]?.end ?? start;
    matches.push({ symbol: best.name, rule, value, start, end, from: at, to: next });
    at = next;
  }
  return { atoms, matches };
}

type Reader = (symbol: number, at: number, depth: number, whole: boolean) => Found | undefined;

function createReader(atoms: readonly Atom[], grammar: Grammar): Reader {
  const memory = new Map<number, Found | null>();
  const width = atoms.length + 1;
  const read: Reader = (symbol, at, depth, whole) => {
    const atom = atoms[at];
    if (atom === undefined || depth > maxDepth || !mayBegin(grammar, symbol, atom)) return undefined;
    if (symbol === numberSymbol) {
      const numeral = grammar.numerals.read(atoms, at);
      return numeral === undefined ? undefined : { next: numeral.next, value: numeral.value, rule: "number" };
    }
    const key = (symbol * width + at) * 2 + (whole ? 1 : 0);
    const known = memory.get(key);
    if (known !== undefined) return known ?? undefined;
    const found = walk(symbol, at, depth, whole);
    memory.set(key, found ?? null);
    return found;
  };

  const walk = (symbol: number, from: number, depth: number, whole: boolean): Found | undefined => {
    const root = grammar.states[symbol];
    if (root === undefined) return undefined;
    const path: Value[] = [];
    const rules: string[] = [];
    let best: Found | undefined;
    let bestOrder = 0;
    const visit = (state: State, at: number, step: number): void => {
      const { outcome } = state;
      if (outcome !== undefined && at > from && (!whole || endsWord(atoms, at))) {
        const better = best === undefined || at > best.next || (at === best.next && outcome.order < bestOrder);
        if (better) {
          const captured = new Map(outcome.captures.map(([index, name]) => [name, path[index] ?? 0]));
          const value = outcome.make(captured);
          const passed =
            typeof value === "object" ? outcome.captures.find(([index]) => path[index] === value) : undefined;
          best = { next: at, value, rule: (passed && rules[passed[0]]) ?? outcome.rule };
          bestOrder = outcome.order;
        }
      }
      for (const [condition, next] of state.conditions)
        if (holds(condition, atoms, at, grammar)) visit(next, at, step + 1);
      const atom = atoms[at];
      if (atom === undefined) return;
      if (atom.word !== 0) {
        const next = state.words.get(atom.word);
        if (next !== undefined) visit(next, at + 1, step + 1);
      }
      if (atom.capitalised !== 0) {
        const next = state.words.get(atom.capitalised);
        if (next !== undefined) visit(next, at + 1, step + 1);
      }
      if (state.digits.size > 0) {
        for (const [name, next] of state.digits) {
          if (!fits(name, atom)) continue;
          path[step] = atom.value;
          visit(next, at + 1, step + 1);
        }
      }
      for (const [inner, next] of state.symbols) {
        const found = read(inner, at, depth + 1, false);
        if (found === undefined) continue;
        path[step] = found.value;
        rules[step] = found.rule;
        visit(next, found.next, step + 1);
      }
    };
    visit(root, from, 0);
    return best;
  };
  return read;
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
  if (atom === undefined || before === undefined || atom.spaced || atom.proclitic) return true;
  if (before.proclitic) return true;
  if (before.kind !== "mark") return false;
  return !isTie(before, atoms[at - 2]);
}

/** Whether nothing ties the atom before `at` to the one at it. */
function endsWord(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at];
  if (next === undefined || next.spaced) return true;
  if (next.kind !== "mark") return atoms[at - 1]?.kind === "mark" && atoms[at - 1]?.hyphen !== true;
  const after = atoms[at + 1];
  if (after === undefined || after.spaced || after.kind === "mark") return true;
  return !(next.hyphen || (next.separator && after.kind === "number"));
}

function isTie(mark: Atom, before: Atom | undefined): boolean {
  return (mark.hyphen || mark.separator) && !mark.spaced && before !== undefined && before.kind !== "mark";
}

function fits(name: string, atom: Atom): boolean {
  const { value } = atom;
  if (name === "#word") return atom.kind === "word";
  if (atom.kind !== "number") return false;
  const digits = atom.end - atom.start;
  switch (name) {
    case "#day":
      return value >= 1 && value <= 31 && digits <= 2;
    case "#month":
      return value >= 1 && value <= 12 && digits <= 2;
    case "#year":
      return digits === 4 && value >= 1300 && value <= 2150;
    case "#hour":
      return value <= 24 && digits <= 2;
    case "#minute":
      return value <= 59 && digits === 2;
    case "#clock":
      return digits === 4 && value <= 2400 && value % 100 <= 59;
    case "#short-year":
      return digits === 2;
    default:
      return Number.isFinite(value);
  }
}

function holds(condition: string, atoms: readonly Atom[], at: number, { vocabulary }: Grammar): boolean {
  const atom = atoms[at];
  if (condition.startsWith("=")) return atom !== undefined && atom.word === vocabulary.indexOf(condition.slice(1));
  if (condition.startsWith("!")) return atom === undefined || atom.word !== vocabulary.indexOf(condition.slice(1));
  switch (condition) {
    case "start":
      return at === 0;
    case "stop":
      return atom === undefined || atom.kind === "mark";
    case "word":
      return atom !== undefined && atom.kind === "word";
    case "capital":
      return atom?.capital === true;
    case "glued":
      return atom !== undefined && !atom.spaced;
    default:
      return false;
  }
}
