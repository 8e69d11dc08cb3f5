import { overlaps, type QuantityMention, type Span, type Token } from "@recoupe/model";
import { findMatches, openSearch, type Search } from "../expressions/match.ts";
import type { Value } from "../expressions/value.ts";
import type { NumberRules } from "./rules.ts";

/** Symbols of the grammar that are looked for, the first to win over an equal. */
const topSymbols = ["skip", "distance", "quantity"];

/** Cuts a sentence for the grammar of numbers; null where it has no tokens. */
export function searchNumbers(text: string, tokens: readonly Token[], rules: NumberRules): Search | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? openSearch(text, { start: first.start, end: last.end }, rules) : null;
}

/**
 * Finds the numbers of a sentence that may count persons or things, with the words that bound them (`au moins 12`,
 * `a dozen`, `قتيلان`). Distances, percentages, ages, sums and durations are passed over, as is what overlaps `taken`
 * (time expressions, known names). `search`, where it is at hand, is `searchNumbers` of the same. Never throws.
 */
export function findQuantities(
  text: string,
  tokens: readonly Token[],
  rules: NumberRules,
  taken: readonly Span[] = [],
  search: Search | null = searchNumbers(text, tokens, rules),
): QuantityMention[] {
  if (search === null) return [];
  const mentions: QuantityMention[] = [];
  const { matches } = findMatches(search, topSymbols);
  for (const { symbol, value, start, end } of matches) {
    if (symbol !== "quantity" || typeof value !== "object") continue;
    const span = { start, end };
    if (taken.some((other) => overlaps(other, span))) continue;
    const { low, best, high } = value;
    mentions.push({
      kind: "quantity",
      name: text.slice(start, end),
      span,
      low: countOf(low),
      best: countOf(best),
      high: countOf(high),
    });
  }
  return mentions;
}

/** Whole and not absurd, or null. */
function countOf(value: Value | undefined): number | null {
  if (typeof value !== "number" || !Number.isSafeInteger(Math.round(value))) return null;
  return Math.round(value);
}
