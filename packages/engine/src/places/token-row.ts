import type { Token } from "@recoupe/model";
import type { LetterCase } from "./letter-case.ts";
import type { PlaceRules, PlaceWord } from "./place-rules.ts";

/** A sentence's tokens with what the rules say of each, asked once. */
export interface TokenRow {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly PlaceWord[];
  readonly cases: readonly LetterCase[];
  /** Whether so many words are capitalised that capitals say nothing. */
  readonly titleCase: boolean;
  readonly rules: PlaceRules;
}

const MANY_CAPITALS = 0.7;
const SHORTEST_TITLE = 4;

/** Looks at each token once. */
export function tokenRow(text: string, tokens: readonly Token[], rules: PlaceRules): TokenRow {
  const words = tokens.map((token) => rules.word(token.form));
  const cases = words.map(({ letters }) => letters);
  const capitals = cases.filter((one) => one === "capital" || one === "capitals").length;
  const letters = cases.filter((one) => one !== "none" && one !== "uncased").length;
  return {
    text,
    tokens,
    words,
    cases,
    titleCase: letters >= SHORTEST_TITLE && capitals / letters > MANY_CAPITALS,
    rules,
  };
}

/** Whether a token may begin or carry on a proper name. */
export function isNameLike(row: TokenRow, index: number): boolean {
  const one = row.cases[index];
  return one === "capital" || one === "capitals" || one === "uncased";
}

/** Whether two tokens follow one another with white space or nothing between. */
export function areAdjacent(row: TokenRow, index: number): boolean {
  const [a, b] = [row.tokens[index], row.tokens[index + 1]];
  if (a === undefined || b === undefined) return false;
  return a.end === b.start || row.text.slice(a.end, b.start).trim() === "";
}
