import type { Atom } from "./atom.ts";
import type { ValueMaker } from "./value.ts";

/** What a row does once its pattern has matched. */
export interface Outcome {
  readonly rule: string;
  /** Place among the rows; of two equal matches the earlier row wins. */
  readonly order: number;
  readonly make: ValueMaker;
  /** Captures by their step in the path. */
  readonly captures: readonly (readonly [step: number, name: string])[];
}

/** A state of a symbol's automaton. */
export interface State {
  readonly words: ReadonlyMap<number, State> | undefined;
  readonly symbols: readonly { readonly symbol: number; readonly next: State }[];
  readonly digits: readonly { readonly fits: DigitTest; readonly next: State }[];
  readonly conditions: readonly { readonly holds: Condition; readonly next: State }[];
  readonly outcome: Outcome | undefined;
}

/** A state under construction. */
export interface Draft {
  readonly words: Map<number, Draft>;
  readonly symbols: Map<number, Draft>;
  readonly digits: Map<string, Draft>;
  readonly conditions: Map<string, Draft>;
  outcome: Outcome | undefined;
}

/** Whether an atom is such a number, or such a word. */
export type DigitTest = (atom: Atom) => boolean;
/** Whether something is so at an index of the atoms. */
export type Condition = (atoms: readonly Atom[], at: number) => boolean;

function digits(test: (value: number, length: number) => boolean): DigitTest {
  return (atom) => atom.kind === "number" && test(atom.value, atom.end - atom.start);
}

/** Built-in symbols for a run of digits, or any one word. */
export const digitTests: ReadonlyMap<string, DigitTest> = new Map<string, DigitTest>([
  ["#day", digits((value, length) => value >= 1 && value <= 31 && length <= 2)],
  ["#month", digits((value, length) => value >= 1 && value <= 12 && length <= 2)],
  ["#year", digits((value, length) => length === 4 && value >= 1300 && value <= 2150)],
  ["#hour", digits((value, length) => value <= 24 && length <= 2)],
  ["#minute", digits((value, length) => value <= 59 && length === 2)],
  ["#clock", digits((value, length) => length === 4 && value <= 2400 && value % 100 <= 59)],
  ["#short-year", digits((_, length) => length === 2)],
  ["#int", digits((value) => Number.isFinite(value))],
  ["#word", (atom) => atom.kind === "word"],
]);

/**
 * Conditions a pattern may set; besides, `<=word>`, `<!word>` and `<symbol>` ask which word comes next,
 * and `<a+b>` asks of the next two.
 */
export const conditions: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ["start", (_, at) => at === 0],
  ["stop", (atoms, at) => atoms[at] === undefined || atoms[at]?.kind === "mark"],
  ["word", (atoms, at) => atoms[at]?.kind === "word"],
  ["capital", (atoms, at) => atoms[at]?.capital === true],
  ["glued", (atoms, at) => atoms[at]?.spaced === false],
]);

/** A state with nothing in it. */
export function emptyDraft(): Draft {
  return { words: new Map(), symbols: new Map(), digits: new Map(), conditions: new Map(), outcome: undefined };
}

/** Where a condition finds the word or symbol it names. */
export interface Names {
  /** Index of a word of the vocabulary. */
  wordIndex(key: string): number;
  /** Per word index, 1 if the symbol may begin with the word. */
  firstWordsOf(symbol: string): Uint8Array | undefined;
}

/** The finished automaton. */
export function finish(draft: Draft, names: Names): State {
  const always: DigitTest = () => false;
  return {
    words:
      draft.words.size === 0 ? undefined : new Map([...draft.words].map(([word, next]) => [word, finish(next, names)])),
    symbols: [...draft.symbols].map(([symbol, next]) => ({ symbol, next: finish(next, names) })),
    digits: [...draft.digits].map(([name, next]) => ({
      fits: digitTests.get(name) ?? always,
      next: finish(next, names),
    })),
    conditions: [...draft.conditions].map(([name, next]) => ({
      holds: conditionOf(name, names),
      next: finish(next, names),
    })),
    outcome: draft.outcome,
  };
}

function conditionOf(name: string, names: Names): Condition {
  if (name.includes("+")) {
    const parts = name.split("+").map((part) => conditionOf(part, names));
    return (atoms, at) => parts.every((holds, step) => holds(atoms, at + step));
  }
  const word = names.wordIndex(name.slice(1));
  if (name.startsWith("=")) return (atoms, at) => atoms[at]?.word === word;
  if (name.startsWith("!")) return (atoms, at) => atoms[at]?.word !== word;
  const firstWords = names.firstWordsOf(name);
  if (firstWords !== undefined) return (atoms, at) => firstWords[atoms[at]?.word ?? 0] === 1;
  return conditions.get(name) ?? (() => false);
}
