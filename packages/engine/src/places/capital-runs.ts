import { capitalGeneric } from "./generic-words.ts";
import type { PlaceWordKind } from "./place-word-kinds.ts";
import { areAdjacent, type TokenRow } from "./token-row.ts";

export const isCapital = (row: TokenRow, index: number): boolean =>
  row.cases[index] === "capital" || row.cases[index] === "capitals";

const noKinds: ReadonlySet<PlaceWordKind> = new Set();
const endsName: readonly PlaceWordKind[] = ["join", "join-first", "apart", "in", "not-place", "link", "town-part"];

/** Whether the word at `index` is a name-like word that belongs to the capitals beside it. */
function carriesOn(row: TokenRow, index: number): boolean {
  if (!isCapital(row, index) || row.titleCase) return false;
  const kinds = row.words[index]?.kinds ?? noKinds;
  /* "Zorbay Hunt": a word that is filed as a place's name, but hardly ever is one, may well be part of another name. */
  return !endsName.some((kind) => kinds.has(kind) && !(kind === "not-place" && kinds.has("filed-word")));
}

export function isBroken(row: TokenRow, first: number, end: number): boolean {
  const before = first > 0 && areAdjacent(row, first - 1) && carriesOn(row, first - 1);
  const isBody = isCapital(row, end) && (row.words[end]?.kinds.has("body") ?? false) && !row.titleCase;
  const after = areAdjacent(row, end - 1) && (isBody || carriesOn(row, end));
  return (before && !isDemonym(row, first - 1)) || after;
}

export const isDemonym = (row: TokenRow, index: number): boolean => (row.words[index]?.country ?? null) !== null;

/** End of the run of capitals that begins at a token. */
export function capitalRun(row: TokenRow, first: number): number {
  let end = first + 1;
  while (end < row.tokens.length && areAdjacent(row, end - 1) && carriesOn(row, end) && capitalGeneric(row, end) < 2)
    end += 1;
  return end;
}

const bodyKinds: readonly PlaceWordKind[] = ["body", "title", "attribution", "direction"];

/** Whether words may be the rest of a name: no nationality, title or body among them, no letter or number alone. */
export function isPlainRun(row: TokenRow, first: number, end: number): boolean {
  if (hasDigit(row, first, end)) return false;
  for (let index = first; index < end; index += 1) {
    if (isDemonym(row, index) || bodyKinds.some((kind) => row.words[index]?.kinds.has(kind))) return false;
  }
  return true;
}

/** Whether a token of a run is a single letter or holds a digit: a type of weapon, not a name. */
export function hasDigit(row: TokenRow, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) {
    const form = row.tokens[index]?.form ?? "";
    if (form.length === 1 || /\d/.test(form)) return true;
  }
  return false;
}
