import { PackError } from "@recoupe/model";
import { charClass, classOf, foldSlice, isCapital } from "./fold.ts";
import { createNumeralReader, type NumeralReader, type NumeralWord } from "./numeral.ts";
import { type Element, readPattern } from "./pattern.ts";
import { readValue, type ValueMaker } from "./value.ts";
import { createVocabulary, type Proclitic, type Vocabulary, type VocabularyBuilder } from "./vocabulary.ts";

/** A row of a grammar: `pattern` is one way to write `symbol`, and means `value`. */
export interface GrammarRow {
  readonly id: string;
  readonly symbol: string;
  readonly pattern: string;
  readonly value: string;
}

/** What a row does once its pattern has matched. */
export interface Outcome {
  readonly rule: string;
  readonly order: number;
  readonly make: ValueMaker;
  /** Captures by their step in the path. */
  readonly captures: readonly (readonly [step: number, name: string])[];
}

/** A state of a symbol's automaton. */
export interface State {
  readonly words: Map<number, State>;
  readonly symbols: Map<number, State>;
  readonly digits: Map<string, State>;
  readonly conditions: Map<string, State>;
  outcome: Outcome | undefined;
}

/** A compiled grammar. */
export interface Grammar {
  readonly vocabulary: Vocabulary;
  readonly numerals: NumeralReader;
  readonly symbolIndex: ReadonlyMap<string, number>;
  readonly states: readonly State[];
  /** Per symbol and word index, 1 where the symbol may begin with the word. */
  readonly firstWords: readonly Uint8Array[];
  /** Per symbol, whether it may begin with a digit. */
  readonly firstDigit: readonly boolean[];
}

/** Index of the built-in symbol `number`. */
export const numberSymbol = 0;
/** Built-in symbols for a run of digits, or any one word. */
export const digitSymbols = [
  "#day",
  "#month",
  "#year",
  "#hour",
  "#minute",
  "#clock",
  "#int",
  "#short-year",
  "#word",
] as const;
/** Conditions a pattern may set; besides, `<=word>` and `<!word>` ask what comes next. */
export const conditions = ["start", "stop", "word", "capital", "glued"] as const;

/** Splits a pattern's word into the folded atoms it stands for. A capital first letter is kept, to ask for one. */
export function atomsOfWord(word: string): string[] {
  const atoms: string[] = [];
  for (let at = 0; at < word.length; ) {
    const kind = classOf(word.charCodeAt(at));
    const from = at++;
    if (kind === charClass.letter || kind === charClass.digit) {
      while (at < word.length && [kind, charClass.silent].includes(classOf(word.charCodeAt(at)) as 3)) at++;
    }
    if (kind === charClass.silent || kind === charClass.space) continue;
    const key = foldSlice(word, from, at);
    atoms.push(isCapital(word.charCodeAt(from)) ? `^${key}` : key);
  }
  return atoms;
}

/** Compiles rows into automata. Throws a PackError that names the row. */
export function compileGrammar(
  rows: readonly GrammarRow[],
  numbers: readonly NumeralWord[],
  proclitics: readonly Proclitic[],
): Grammar {
  const vocabulary = createVocabulary(proclitics);
  vocabulary.add("-", false);
  const numerals = createNumeralReader(numbers, vocabulary, atomsOfWord);
  const symbolIndex = new Map<string, number>([["number", numberSymbol]]);
  for (const row of rows) if (!symbolIndex.has(row.symbol)) symbolIndex.set(row.symbol, symbolIndex.size);
  const states = Array.from(symbolIndex, emptyState);
  rows.forEach((row, order) => {
    try {
      addRow(row, order, states, symbolIndex, vocabulary);
    } catch (cause) {
      throw new PackError(`rule ${row.id}: ${cause instanceof Error ? cause.message : "cannot be read"}`, { cause });
    }
  });
  return { vocabulary, numerals, symbolIndex, states, ...firstSets(states, numerals, vocabulary) };
}

function emptyState(): State {
  return { words: new Map(), symbols: new Map(), digits: new Map(), conditions: new Map(), outcome: undefined };
}

function addRow(
  row: GrammarRow,
  order: number,
  states: readonly State[],
  symbolIndex: ReadonlyMap<string, number>,
  vocabulary: VocabularyBuilder,
): void {
  const sequences = readPattern(row.pattern, atomsOfWord);
  const names = new Set(sequences.flat().flatMap((element) => (element.kind === "symbol" ? [element.capture] : [])));
  const make = readValue(row.value, names);
  for (const sequence of sequences) {
    let state = states[symbolIndex.get(row.symbol) ?? 0];
    const captures: [number, string][] = [];
    sequence.forEach((element, step) => {
      if (element.kind === "symbol") captures.push([step, element.capture]);
      if (state !== undefined) state = stateAfter(state, element, symbolIndex, vocabulary);
    });
    if (state !== undefined && state.outcome === undefined) state.outcome = { rule: row.id, order, make, captures };
  }
}

function stateAfter(
  state: State,
  element: Element,
  symbolIndex: ReadonlyMap<string, number>,
  vocabulary: VocabularyBuilder,
): State {
  if (element.kind === "literal") {
    const capital = element.text.startsWith("^");
    return child(state.words, vocabulary.add(capital ? element.text.slice(1) : element.text, capital));
  }
  if (element.kind === "condition") {
    const { condition } = element;
    if (condition.startsWith("=") || condition.startsWith("!"))
      vocabulary.add(atomsOfWord(condition.slice(1))[0] ?? "", false);
    else if (!conditions.some((name) => name === condition)) throw new PackError(`no condition <${condition}>`);
    return child(state.conditions, condition);
  }
  if (digitSymbols.some((name) => name === element.symbol)) return child(state.digits, element.symbol);
  const symbol = symbolIndex.get(element.symbol);
  if (symbol === undefined) throw new PackError(`no symbol {${element.symbol}}`);
  return child(state.symbols, symbol);
}

function child<Key>(children: Map<Key, State>, key: Key): State {
  const known = children.get(key);
  if (known !== undefined) return known;
  const made = emptyState();
  children.set(key, made);
  return made;
}

/** Which words and digits each symbol may begin with; by iteration to the fixed point. */
function firstSets(
  states: readonly State[],
  numerals: NumeralReader,
  vocabulary: VocabularyBuilder,
): Pick<Grammar, "firstWords" | "firstDigit"> {
  const size = vocabulary.size();
  const firstWords = states.map(() => new Uint8Array(size));
  const firstDigit = states.map((_, symbol) => symbol === numberSymbol);
  for (const word of numerals.firstWords) firstWords[numberSymbol]?.fill(1, word, word + 1);
  for (let changed = true; changed; ) {
    changed = false;
    states.forEach((root, symbol) => {
      const words = firstWords[symbol] ?? new Uint8Array(size);
      for (const state of openingStates(root)) {
        const before = words.reduce((sum, bit) => sum + bit, 0) + (firstDigit[symbol] ? 1 : 0);
        for (const word of state.words.keys()) words[word] = 1;
        if (state.digits.size > 0) firstDigit[symbol] = true;
        for (const other of state.symbols.keys()) {
          firstWords[other]?.forEach((bit, word) => {
            if (bit === 1) words[word] = 1;
          });
          if (firstDigit[other]) firstDigit[symbol] = true;
        }
        const after = words.reduce((sum, bit) => sum + bit, 0) + (firstDigit[symbol] ? 1 : 0);
        if (after !== before) changed = true;
      }
    });
  }
  return { firstWords, firstDigit };
}

/** The root and the states that conditions alone lead to. */
function openingStates(root: State): State[] {
  return [root, ...[...root.conditions.values()].flatMap(openingStates)];
}
