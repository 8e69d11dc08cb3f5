import { PackError } from "@recoupe/model";
import { conditions, type Draft, digitTests, emptyDraft, finish, type Names, type State } from "./automaton.ts";
import { charClass, classOf, foldSlice, isCapital } from "./fold.ts";
import { createNumeralReader, type NumeralReader, type NumeralWord } from "./numeral.ts";
import { type Element, readPattern } from "./pattern.ts";
import { readValue } from "./value.ts";
import { createVocabulary, type Proclitic, type Vocabulary, type VocabularyBuilder } from "./vocabulary.ts";

/** A row of a grammar: `pattern` is one way to write `symbol`, and means `value`. */
export interface GrammarRow {
  readonly id: string;
  readonly symbol: string;
  readonly pattern: string;
  readonly value: string;
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
  /** Per word index, 1 for a word that a match may not consist of alone. */
  readonly light: Uint8Array;
}

/** Index of the built-in symbol `number`. */
export const numberSymbol = 0;
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

/**
 * Compiles rows into automata. A match of top-level symbols holds a word beside `lightForms` and, unless told otherwise, number words: a
 * stretch of light words alone is not looked at. Throws a PackError that names the row. */
export function compileGrammar(
  rows: readonly GrammarRow[],
  numbers: readonly NumeralWord[],
  proclitics: readonly Proclitic[],
  lightForms: readonly string[],
  { numbersAreLight = true }: { readonly numbersAreLight?: boolean } = {},
): Grammar {
  const vocabulary = createVocabulary(proclitics);
  vocabulary.add("-", false);
  const numerals = createNumeralReader(numbers, vocabulary, atomsOfWord);
  const symbolIndex = new Map<string, number>([["number", numberSymbol]]);
  for (const row of rows) if (!symbolIndex.has(row.symbol)) symbolIndex.set(row.symbol, symbolIndex.size);
  const drafts = Array.from(symbolIndex, emptyDraft);
  rows.forEach((row, order) => {
    try {
      addRow(row, order, drafts, symbolIndex, vocabulary);
    } catch (cause) {
      throw new PackError(`rule ${row.id}: ${cause instanceof Error ? cause.message : "cannot be read"}`, { cause });
    }
  });
  const first = firstSets(drafts, numerals, vocabulary.size());
  const light = lightWords(lightForms, numbersAreLight ? numerals.words : [], vocabulary);
  const names: Names = {
    wordIndex: (key) => vocabulary.indexOf(key),
    firstWordsOf: (symbol) => first.firstWords[symbolIndex.get(symbol) ?? -1],
  };
  const states = drafts.map((draft) => finish(draft, names));
  return { vocabulary, numerals, symbolIndex, states, light, ...first };
}

/** The forms and number words given; marks are light, digits are not. */
function lightWords(forms: readonly string[], numerals: readonly number[], vocabulary: VocabularyBuilder): Uint8Array {
  const light = new Uint8Array(vocabulary.size());
  for (const word of numerals) light[word] = 1;
  for (const form of forms) for (const key of atomsOfWord(form)) light[vocabulary.indexOf(key)] = 1;
  light[0] = 0;
  return light;
}

function addRow(
  row: GrammarRow,
  order: number,
  drafts: readonly Draft[],
  symbolIndex: ReadonlyMap<string, number>,
  vocabulary: VocabularyBuilder,
): void {
  const sequences = readPattern(row.pattern, atomsOfWord);
  const names = new Set(sequences.flat().flatMap((element) => (element.kind === "symbol" ? [element.capture] : [])));
  const make = readValue(row.value, names);
  for (const sequence of sequences) {
    let draft = drafts[symbolIndex.get(row.symbol) ?? 0];
    const captures: [number, string][] = [];
    sequence.forEach((element, step) => {
      if (element.kind === "symbol") captures.push([step, element.capture]);
      if (draft !== undefined) draft = draftAfter(draft, element, symbolIndex, vocabulary);
    });
    if (draft !== undefined && draft.outcome === undefined) draft.outcome = { rule: row.id, order, make, captures };
  }
}

function draftAfter(
  draft: Draft,
  element: Element,
  symbolIndex: ReadonlyMap<string, number>,
  vocabulary: VocabularyBuilder,
): Draft {
  if (element.kind === "literal") {
    const capital = element.text.startsWith("^");
    return child(draft.words, vocabulary.add(capital ? element.text.slice(1) : element.text, capital));
  }
  if (element.kind === "condition") {
    const { condition } = element;
    for (const part of condition.split("+")) checkCondition(part, symbolIndex, vocabulary);
    return child(draft.conditions, condition);
  }
  if (digitTests.has(element.symbol)) return child(draft.digits, element.symbol);
  const symbol = symbolIndex.get(element.symbol);
  if (symbol === undefined) throw new PackError(`no symbol {${element.symbol}}`);
  return child(draft.symbols, symbol);
}

function checkCondition(name: string, symbols: ReadonlyMap<string, number>, vocabulary: VocabularyBuilder): void {
  if (name.startsWith("=") || name.startsWith("!")) vocabulary.add(atomsOfWord(name.slice(1))[0] ?? "", false);
  else if (!conditions.has(name) && !symbols.has(name)) throw new PackError(`no condition <${name}>`);
}

function child<Key>(children: Map<Key, Draft>, key: Key): Draft {
  const known = children.get(key);
  if (known !== undefined) return known;
  const made = emptyDraft();
  children.set(key, made);
  return made;
}

/** Which words and digits each symbol may begin with; by iteration to the fixed point. */
function firstSets(
  drafts: readonly Draft[],
  numerals: NumeralReader,
  size: number,
): Pick<Grammar, "firstWords" | "firstDigit"> {
  const words = drafts.map(() => new Set<number>());
  const digit = drafts.map((_, symbol) => symbol === numberSymbol);
  for (const word of numerals.firstWords) words[numberSymbol]?.add(word);
  for (let changed = true; changed; ) {
    changed = false;
    drafts.forEach((root, symbol) => {
      const own = words[symbol] ?? new Set();
      const before = own.size + (digit[symbol] ? 1 : 0);
      for (const draft of openingDrafts(root)) {
        for (const word of draft.words.keys()) own.add(word);
        if (draft.digits.size > 0) digit[symbol] = true;
        for (const other of draft.symbols.keys()) {
          for (const word of words[other] ?? []) own.add(word);
          if (digit[other]) digit[symbol] = true;
        }
      }
      if (own.size + (digit[symbol] ? 1 : 0) !== before) changed = true;
    });
  }
  const firstWords = words.map((own) => {
    const bits = new Uint8Array(size);
    for (const word of own) bits[word] = 1;
    return bits;
  });
  return { firstWords, firstDigit: digit };
}

/** The root and the states that conditions alone lead to. */
function openingDrafts(root: Draft): Draft[] {
  return [root, ...[...root.conditions.values()].flatMap(openingDrafts)];
}
