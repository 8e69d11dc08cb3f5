import type { FeatureClass } from "@recoupe/model";
import type { PlaceName } from "./place-name.ts";
import type { ProperName } from "./proper-name.ts";
import { areAdjacent, type TokenRow } from "./token-row.ts";

/** A generic term beside a name: tokens it covers, and where it starts in the text, proclitics left out. */
export interface GenericFound {
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly featureClass: FeatureClass;
  readonly joins: boolean;
}

/** Most words of a generic term. */
const LONGEST_TERM = 3;
/** Most little words between a generic term and its name ("de la"). */
const MOST_LINKS = 2;

/** The term of exactly these tokens, or null. */
function foundAt(row: TokenRow, first: number, end: number, isBehind: boolean): GenericFound | null {
  const token = row.tokens[first];
  const starting = token === undefined ? null : row.rules.generics(token.form);
  if (token === undefined || starting === null) return null;
  for (const { words, featureClass, joins, first: onlyFirst } of starting.terms) {
    if (words.length !== end - first || (onlyFirst && isBehind) || !restAgrees(row, first, words)) continue;
    return { first, end, start: token.start + starting.offset, featureClass, joins };
  }
  return null;
}

/** "in front of X": a generic word in a phrase that names no ground. */
function isIdle(row: TokenRow, { first, end }: GenericFound): boolean {
  const before = row.tokens[first - 1]?.form;
  if (before === undefined || end !== first + 1) return false;
  return row.rules.word(`${before} ${row.tokens[first]?.form ?? ""}`).kinds.has("idle-phrase");
}

function restAgrees(row: TokenRow, first: number, words: readonly string[]): boolean {
  for (let index = 1; index < words.length; index += 1) {
    if (row.rules.fold(row.tokens[first + index]?.form ?? "") !== words[index]) return false;
  }
  return true;
}

/** A name in quotation marks is one all the same: the city of "Rawa". */
const openingQuote = /^["«“”„‹]$/;

/** The generic term that ends right before a token, little words and an opening quotation mark between left out, or null. */
export function genericBefore(row: TokenRow, index: number): GenericFound | null {
  const quoted = openingQuote.test(row.tokens[index - 1]?.form ?? "");
  let end = quoted ? index - 1 : index;
  for (let links = 0; links < MOST_LINKS && row.words[end - 1]?.kinds.has("link"); links += 1) end -= 1;
  for (let length = LONGEST_TERM; length > 0; length -= 1) {
    const first = end - length;
    if (first < 0) continue;
    const found = foundAt(row, first, end, false);
    if (found !== null && !isIdle(row, found)) return quoted ? { ...found, joins: false } : found;
  }
  return null;
}

/** The generic term that begins right after a name ("Zorbay airport"), or null. */
function genericAfter(row: TokenRow, end: number): GenericFound | null {
  if (!areAdjacent(row, end - 1) || row.cases[end] === "uncased") return null;
  for (let length = LONGEST_TERM; length > 0; length -= 1) {
    if (end + length > row.tokens.length) continue;
    const found = foundAt(row, end, end + length, true);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a generic term between two names belongs to the one before it: "Zorbay district of Upper Kanta". */
export function isOfPrevious(generic: GenericFound, name: ProperName, previous: PlaceName | undefined): boolean {
  if (previous === undefined || previous.uncased || generic.end >= name.first) return false;
  if (previous.asked !== generic.featureClass) return false;
  return previous.endToken === generic.first || (previous.joined && previous.endToken === generic.end);
}

/** The generic term beside a name: after it where the language puts it there, else before it. */
export function genericAround(row: TokenRow, name: ProperName, previous: PlaceName | undefined): GenericFound | null {
  const after = genericAfter(row, name.end);
  /* "the area of Zorbay County" is the county's. */
  if (after?.joins && row.cases[after.first] === "capital" && row.cases[name.first] === "capital") return after;
  const before = genericBefore(row, name.first);
  return (before !== null && isOfPrevious(before, name, previous) ? null : before) ?? after;
}

/** Whether a generic word written with a capital begins at a token, and how many words it has: "County", "National Park"; else 0. */
export function capitalGeneric(row: TokenRow, first: number): number {
  if (row.cases[first] !== "capital") return 0;
  for (let length = LONGEST_TERM; length > 0; length -= 1) {
    if (first + length <= row.tokens.length && foundAt(row, first, first + length, true)?.joins) return length;
  }
  return 0;
}
