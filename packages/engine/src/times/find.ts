import type { Token } from "@recoupe/model";
import type { Atom } from "../expressions/atom.ts";
import { findMatches, type Match, openSearch } from "../expressions/match.ts";
import type { TimeRules } from "./rules.ts";
import type { TimeExpression, TimeExpressionKind } from "./time-expression.ts";
import type { TimeValue } from "./time-value.ts";

/** Symbols of the grammar that are expressions of their own, the first to win over an equal. */
const topSymbols = ["skip", "stamp", "dateline", "time", "duration"];

/** Finds the time expressions of a sentence, given its tokens, in text order and without overlap. Never throws. */
export function findTimes(text: string, tokens: readonly Token[], rules: TimeRules): TimeExpression[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return [];
  const { atoms, matches } = findMatches(openSearch(text, { start: first.start, end: last.end }, rules), topSymbols);
  return matches.flatMap((match) => expressionOf(text, match, atoms));
}

function expressionOf(text: string, match: Match, atoms: readonly Atom[]): TimeExpression[] {
  const { start, end, rule } = match;
  if (match.symbol === "skip" || typeof match.value !== "object") return [];
  const value: TimeValue = match.value;
  const kind = isDateline(text, match, atoms) ? "dateline" : kindOf(match.symbol, value);
  const dates = value.complement === undefined ? "clause" : "complement";
  return [{ kind, text: text.slice(start, end), rule, dates, value, start, end }];
}

function kindOf(symbol: string, value: TimeValue): TimeExpressionKind {
  if (value.kind === "duration") return "duration";
  return symbol === "stamp" || symbol === "dateline" || symbol === "duration" ? symbol : "time";
}

/** Most atoms before the date of a dateline: a town or two, a country, an agency. */
const maxLead = 10;
/** Most atoms of a bracket between a dateline's date and its dash. */
const maxBracket = 6;

/** `BEIRUT, 9 Nov 2017 (Agency) - …`: a date with nothing but names before it and a dash after. */
function isDateline(text: string, match: Match, atoms: readonly Atom[]): boolean {
  const { value, from, to } = match;
  if (typeof value !== "object" || (value.kind !== "date" && value.kind !== "hijri") || from > maxLead || from === 0)
    return false;
  if (!atoms.slice(0, from).every((atom) => isNameLike(text, atom))) return false;
  const dash = atoms.findIndex((atom, at) => at >= to && at <= to + maxBracket && atom.hyphen && atom.spaced);
  if (dash === to) return true;
  return dash > to && atoms[to]?.kind === "mark" && atoms[dash - 1]?.kind === "mark";
}

/** First letter of the scripts without capitals that the packs read. */
const firstCaseless = 0x590;

function isNameLike(text: string, atom: Atom): boolean {
  if (atom.kind !== "word") return atom.kind === "mark";
  return atom.capital || text.charCodeAt(atom.start) >= firstCaseless;
}
