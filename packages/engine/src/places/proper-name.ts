import type { Gazetteer, Span } from "@recoupe/model";
import { genericBefore } from "./generic-words.ts";
import type { PlaceName } from "./place-name.ts";
import { areAdjacent, isNameLike, type TokenRow } from "./token-row.ts";

/** A run of tokens taken for a proper name. */
export interface ProperName {
  readonly first: number;
  readonly end: number;
  readonly span: Span;
  /** Whether the gazetteer files it. */
  readonly known: boolean;
  /** Whether capitals go on before or after it: part of a longer name that is not filed. */
  readonly broken: boolean;
}

/** Shortest rest that a proclitic may leave. */
const SHORTEST_REST = 3;

/** Where a name may begin in a token: after its proclitics, tried only if the whole is not filed. */
function startsOf(row: TokenRow, index: number, gazetteer: Gazetteer): readonly number[] {
  const form = row.tokens[index]?.form ?? "";
  if (gazetteer.longestFrom(form) > 0) return [0];
  const starts = [0];
  for (const proclitic of row.rules.proclitics) {
    if (form.startsWith(proclitic) && form.length - proclitic.length >= SHORTEST_REST) starts.push(proclitic.length);
  }
  return starts;
}

/** Tokens of the longest filed name that begins at a token, past `offset` letters; 0 if none is filed. */
function filedLength(row: TokenRow, index: number, offset: number, gazetteer: Gazetteer): number {
  const token = row.tokens[index];
  if (token === undefined) return 0;
  const form = token.form.slice(offset);
  let longest = Math.min(gazetteer.longestFrom(form), row.tokens.length - index);
  if (longest === 0) return 0;
  for (let reach = 1; reach < longest; reach += 1) {
    if (!areAdjacent(row, index + reach - 1) || row.cases[index + reach] === "none") longest = reach;
  }
  for (let length = longest; length > 0; length -= 1) {
    const last = row.tokens[index + length - 1];
    if (last === undefined || (length > 1 && row.cases[index + length - 1] === "small")) continue;
    const name = length === 1 ? form : row.text.slice(token.start + offset, last.end);
    if (gazetteer.hasName(name)) return length;
  }
  return 0;
}

function spanOf(row: TokenRow, first: number, end: number, offset: number): Span {
  const [a, b] = [row.tokens[first], row.tokens[end - 1]];
  return { start: (a?.start ?? 0) + offset, end: b?.end ?? 0 };
}

const isCapital = (row: TokenRow, index: number): boolean =>
  row.cases[index] === "capital" || row.cases[index] === "capitals";

/** Whether the word at `index` is a name-like word that belongs to the capitals beside it. */
function carriesOn(row: TokenRow, index: number): boolean {
  if (!isCapital(row, index) || row.titleCase) return false;
  const { kinds } = row.words[index] ?? { kinds: new Set() };
  return !(kinds.has("join") || kinds.has("apart") || kinds.has("in") || kinds.has("not-place") || kinds.has("link"));
}

function isBroken(row: TokenRow, first: number, end: number): boolean {
  const before = first > 0 && areAdjacent(row, first - 1) && carriesOn(row, first - 1);
  const after = areAdjacent(row, end - 1) && carriesOn(row, end);
  return (before && !isDemonym(row, first - 1)) || after;
}

const isDemonym = (row: TokenRow, index: number): boolean =>
  row.rules.demonyms.has(row.rules.fold(row.tokens[index]?.form ?? ""));

/** End of the run of capitals that begins at a token. */
function capitalRun(row: TokenRow, first: number): number {
  let end = first + 1;
  while (end < row.tokens.length && areAdjacent(row, end - 1) && carriesOn(row, end)) end += 1;
  return end;
}

/** Words of an unfiled name in a script without capitals: one, or more where it begins with a word that asks for another. */
function uncasedRun(row: TokenRow, first: number): number {
  let end = first + 1;
  while (
    end < row.tokens.length &&
    (row.words[end - 1]?.kinds.has("name-start") ?? false) &&
    areAdjacent(row, end - 1) &&
    row.cases[end] === "uncased"
  ) {
    end += 1;
  }
  return end;
}

/** Whether the words before a token call for a place so clearly that a name that is not filed will do. */
function isCalledFor(row: TokenRow, index: number, previous: PlaceName | undefined): boolean {
  if (genericBefore(row, index) !== null) return true;
  if (row.cases[index] === "uncased") return followsInList(row, index, previous);
  if (row.words[index - 1]?.kinds.has("in") ?? false) return true;
  return followsInList(row, index, previous) || genericAfter(row, index);
}

function genericAfter(row: TokenRow, index: number): boolean {
  const end = capitalRun(row, index);
  const next = row.words[end];
  return (next?.kinds.has("join") || next?.kinds.has("apart")) ?? false;
}

/** Whether "and" or a comma joins a token to the place name before it. */
function followsInList(row: TokenRow, index: number, previous: PlaceName | undefined): boolean {
  if (previous === undefined || previous.asked === null) return false;
  if (previous.endToken === index - 1) return row.words[index - 1]?.kinds.has("and") ?? false;
  if (previous.endToken !== index || row.cases[index] !== "uncased") return false;
  return row.rules.proclitics.some((proclitic) => row.words[index] !== undefined && isAnd(row, proclitic, index));
}

function isAnd(row: TokenRow, proclitic: string, index: number): boolean {
  return row.rules.word(proclitic).kinds.has("and") && (row.tokens[index]?.form.startsWith(proclitic) ?? false);
}

/** The proper name that begins at a token, or null. */
export function properNameAt(
  row: TokenRow,
  index: number,
  gazetteer: Gazetteer,
  previous: PlaceName | undefined,
): ProperName | null {
  if (!isNameLike(row, index)) return null;
  const kinds = row.words[index]?.kinds;
  const starts = startsOf(row, index, gazetteer);
  for (const offset of starts) {
    const length = filedLength(row, index, offset, gazetteer);
    if (length === 0) continue;
    if (length === 1 && offset === 0 && kinds?.has("not-place")) return null;
    if (
      length === 1 &&
      offset > 0 &&
      row.rules.word(row.tokens[index]?.form.slice(offset) ?? "").kinds.has("not-place")
    )
      continue;
    if (length === 1 && kinds?.has("join") && genericBefore(row, index + 1) !== null && isNameLike(row, index + 1))
      return null;
    const end = index + length;
    return { first: index, end, span: spanOf(row, index, end, offset), known: true, broken: isBroken(row, index, end) };
  }
  if (kinds?.has("not-place") || kinds?.has("in") || kinds?.has("join") || kinds?.has("apart")) return null;
  if (!isCalledFor(row, index, previous)) return null;
  const uncased = row.cases[index] === "uncased";
  const end = uncased ? uncasedRun(row, index) : capitalRun(row, index);
  const offset = uncased && genericBefore(row, index) === null ? (starts[1] ?? 0) : 0;
  return { first: index, end, span: spanOf(row, index, end, offset), known: false, broken: false };
}
