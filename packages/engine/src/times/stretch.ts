import type { TimePrecision } from "@recoupe/model";

/** An hour of a day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** `local`, `Z`, `+03:00`, or none told. */
  readonly zone: string | undefined;
}

/** Inclusive day numbers; null where a bound is not known. */
export interface Stretch {
  readonly start: number | null;
  readonly end: number | null;
  readonly precision: TimePrecision;
  readonly clock?: Clock;
  readonly endClock?: Clock;
}

/** What relative expressions count from. */
export interface Context {
  /** Day number of publication. */
  readonly published: number | null;
  /** Hour of publication as written; null if only the day is known. */
  readonly publishedHour: number | null;
  /** Day number the story stands at. */
  readonly story: number | null;
  readonly tense: Tense;
}

/** Tense of the clause an expression dates. */
export type Tense = "past" | "present" | "future";

/** Nothing known. */
export const unresolved: Stretch = { start: null, end: null, precision: "unknown" };

/** One day. */
export function oneDay(day: number | null): Stretch {
  return day === null ? unresolved : { start: day, end: day, precision: "day" };
}

/** Several days. */
export function days(start: number | null, end: number | null, precision: TimePrecision): Stretch {
  return start === null && end === null ? unresolved : { start, end, precision };
}

/** A day so many days on; null stays null. */
export function shift(day: number | null, by: number): number | null {
  return day === null ? null : day + by;
}
