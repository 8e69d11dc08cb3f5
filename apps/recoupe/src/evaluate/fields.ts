import { type Claim, foldText, type Language } from "@recoupe/model";
import { namesAgree, nameWords } from "./fold.ts";
import type { GoldClaim, GoldPlace, GoldTime } from "./gold.ts";
import { countSameParties } from "./party.ts";

/** The fields compared on matched claims. */
export const comparedFields = [
  "agents",
  "targets",
  "place",
  "time",
  "attribution",
  "status",
  "certainty",
  "polarity",
] as const;

/** A field compared on matched claims. */
export type ComparedField = (typeof comparedFields)[number];

/** How one coded claim compares with the gold claim it is matched to. */
export interface Comparison {
  readonly right: Readonly<Record<ComparedField, boolean>>;
  /** Parties in common, for F1. */
  readonly sameAgents: number;
  readonly sameTargets: number;
  /** All but the time right: the whole claim. */
  readonly whole: boolean;
}

/** Compares a coded claim with a gold claim of the same document, field by field (GOLD.md, scoring, 3). */
export function compareClaims(gold: GoldClaim, coded: Claim, language: Language): Comparison {
  const sameAgents = countSameParties(gold.agents, coded.agents, language);
  const sameTargets = countSameParties(gold.targets, coded.targets, language);
  const right = {
    agents: sameAgents === gold.agents.length && sameAgents === coded.agents.length,
    targets: sameTargets === gold.targets.length && sameTargets === coded.targets.length,
    place: isSamePlace(gold.place, coded.place),
    time: isSameTime(gold.time, coded.time),
    attribution: isSameAttribution(gold.attribution, coded.attribution),
    status: gold.status === coded.status,
    certainty: gold.certainty === coded.certainty,
    polarity: gold.polarity === coded.polarity,
  };
  const whole = comparedFields.every((field) => field === "time" || right[field]);
  return { right, sameAgents, sameTargets, whole };
}

/** Both null, within 10 km, or, where gold gives no coordinates, names that agree. */
export function isSamePlace(gold: GoldPlace | null, coded: GoldPlace | null): boolean {
  if (gold === null || coded === null) return gold === coded;
  if (gold.lat === null || gold.lon === null) return namesAgree(gold.name, coded.name);
  if (coded.lat === null || coded.lon === null) return false;
  return kilometresBetween(gold.lat, gold.lon, coded.lat, coded.lon) <= 10;
}

/** Both unresolved, or day ranges that overlap by half of their union. */
export function isSameTime(gold: GoldTime | null, coded: Omit<GoldTime, "text"> | null): boolean {
  const a = daysOf(gold);
  const b = daysOf(coded);
  if (a === null || b === null) return a === b;
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1;
  const union = Math.max(a.end, b.end) - Math.min(a.start, b.start) + 1;
  return overlap / union >= 0.5;
}

/** Days since 1970, both ends included, as the calendar of the text counts them; null where unresolved. */
function daysOf(time: Omit<GoldTime, "text"> | null): { readonly start: number; readonly end: number } | null {
  if (time === null || time.start === null) return null;
  const start = dayNumber(time.start);
  const end = dayNumber(time.end ?? time.start);
  return Number.isNaN(start) || Number.isNaN(end) ? null : { start, end: Math.max(start, end) };
}

function dayNumber(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

type Named = { readonly name: string };

/** Both empty, or last-named sources that agree: the phrase, or its organisation or person alone. */
export function isSameAttribution(gold: readonly Named[], coded: readonly Named[]): boolean {
  const a = gold.at(-1)?.name;
  const b = coded.at(-1)?.name;
  if (a === undefined || b === undefined) return a === b;
  return foldText(a) === foldText(b) || namesAgree(a, b) || sharesProperName(a, b);
}

function sharesProperName(a: string, b: string): boolean {
  const capitals = (name: string): readonly string[] =>
    nameWords(name)
      .filter((word) => word.capital)
      .map((word) => word.folded);
  const right = new Set(capitals(b));
  return capitals(a).some((word) => right.has(word));
}

/** Great-circle distance in kilometres (haversine, mean radius 6371 km). */
export function kilometresBetween(latA: number, lonA: number, latB: number, lonB: number): number {
  const radians = Math.PI / 180;
  const dLat = (latB - latA) * radians;
  const dLon = (lonB - lonA) * radians;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
