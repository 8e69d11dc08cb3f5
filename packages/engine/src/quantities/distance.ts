import type { Bearing, Span, Token } from "@recoupe/model";
import { findMatches, type Search } from "../expressions/match.ts";
import { searchNumbers } from "./find.ts";
import type { NumberRules } from "./rules.ts";

/** A distance as told, with the compass point if one is given: `30 km au sud-ouest`. */
export interface Distance extends Span {
  readonly text: string;
  readonly km: number;
  readonly bearing: Bearing | null;
}

/** Kilometres in a unit that a row may give. */
const kmPerUnit: Readonly<Record<string, number>> = { km: 1, m: 0.001, mile: 1.609344, "nautical-mile": 1.852 };

const bearings: readonly Bearing[] = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];

/** Finds the distances of a sentence, in kilometres. Never throws. */
export function findDistances(
  text: string,
  tokens: readonly Token[],
  rules: NumberRules,
  search: Search | null = searchNumbers(text, tokens, rules),
): Distance[] {
  if (search === null) return [];
  const { matches } = findMatches(search, ["skip", "distance"]);
  return matches.flatMap(({ symbol, value, start, end }) => {
    if (symbol !== "distance" || typeof value !== "object") return [];
    const { n, unit, bearing: told } = value;
    const factor = typeof unit === "string" ? kmPerUnit[unit] : undefined;
    if (typeof n !== "number" || !Number.isFinite(n) || factor === undefined) return [];
    const bearing = bearings.find((name) => name === told) ?? null;
    return [{ start, end, text: text.slice(start, end), km: Math.round(n * factor * 1000) / 1000, bearing }];
  });
}
