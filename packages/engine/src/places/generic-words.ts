import type { FeatureClass } from "@recoupe/model";
import type { GenericTerm } from "./place-rules.ts";
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

function termFrom(row: TokenRow, first: number, end: number, offset: number): GenericTerm | null {
  const token = row.tokens[first];
  if (token === undefined) return null;
  const folded = row.rules.fold(token.form.slice(offset));
  const terms = row.rules.generics.get(folded);
  if (terms === undefined) return null;
  for (const term of terms) {
    if (term.words.length !== end - first) continue;
    if (
      term.words.every((word, index) => index === 0 || row.rules.fold(row.tokens[first + index]?.form ?? "") === word)
    )
      return term;
  }
  return null;
}

function foundAt(row: TokenRow, first: number, end: number): GenericFound | null {
  const token = row.tokens[first];
  if (token === undefined) return null;
  for (const offset of [0, ...row.rules.proclitics.map((one) => (token.form.startsWith(one) ? one.length : 0))]) {
    const term = termFrom(row, first, end, offset);
    if (term !== null) {
      return { first, end, start: token.start + offset, featureClass: term.featureClass, joins: term.joins };
    }
  }
  return null;
}

/** The generic term that ends right before a token, little words between left out, or null. */
export function genericBefore(row: TokenRow, index: number): GenericFound | null {
  let end = index;
  for (let links = 0; links < MOST_LINKS && row.words[end - 1]?.kinds.has("link"); links += 1) end -= 1;
  for (let length = LONGEST_TERM; length > 0; length -= 1) {
    const first = end - length;
    if (first < 0) continue;
    const found = foundAt(row, first, end);
    if (found !== null) return found;
  }
  return null;
}

/** The generic term that begins right after a name ("Zorbay airport"), or null. */
function genericAfter(row: TokenRow, end: number): GenericFound | null {
  if (!areAdjacent(row, end - 1) || row.cases[end] === "uncased") return null;
  for (let length = LONGEST_TERM; length > 0; length -= 1) {
    if (end + length > row.tokens.length) continue;
    const term = termFrom(row, end, end + length, 0);
    const start = row.tokens[end]?.start ?? 0;
    if (term !== null)
      return { first: end, end: end + length, start, featureClass: term.featureClass, joins: term.joins };
  }
  return null;
}

/** The generic term beside a name: after it where the language puts it there, else before it. */
export function genericAround(row: TokenRow, name: ProperName): GenericFound | null {
  return genericBefore(row, name.first) ?? genericAfter(row, name.end);
}
