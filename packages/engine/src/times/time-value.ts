import type { Value, ValueRecord } from "../expressions/value.ts";

/** What a time expression says, as the value column of `times.tsv` gives it. */
export interface TimeValue {
  readonly kind: string;
  /** Steps of the kind's unit from publication or from the story's day. */
  readonly n?: Value;
  readonly day?: Value;
  readonly month?: Value;
  readonly year?: Value;
  /** Monday 1 … Sunday 7. */
  readonly weekday?: Value;
  /** Weeks from that of publication. */
  readonly week?: Value;
  /** Years from that of publication. */
  readonly offset?: Value;
  /** Spring 1 … winter 4. */
  readonly season?: Value;
  /** `last`, `next`, `before` or `after`; else the tense decides. */
  readonly direction?: Value;
  /** `begin`, `mid`, `end`, `half1` or `half2` of the unit. */
  readonly edge?: Value;
  /** Part of the day; `night` reaches into the next. */
  readonly part?: Value;
  /** Set where a part of the day is that of publication whatever day the story has reached: `this afternoon`. */
  readonly now?: Value;
  readonly unit?: Value;
  /** A length of time: `{n, unit, vague}`. */
  readonly span?: Value;
  readonly vague?: Value;
  /** Set for a length that is told as a rough one. */
  readonly about?: Value;
  readonly loose?: Value;
  /** Set where the day told is that of the complement, not of the clause. */
  readonly complement?: Value;
  readonly of?: Value;
  readonly from?: Value;
  readonly to?: Value;
  /** An hour of the day, or four digits `0300`. */
  readonly clock?: Value;
  readonly hour?: Value;
  readonly minute?: Value;
  /** `am` or `pm`. */
  readonly half?: Value;
  /** `local`, `Z` or an offset. */
  readonly zone?: Value;
}

/** A number, if it is one. */
export function numberOf(value: Value | undefined): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A meaning with parts, if it is one. */
export function recordOf(value: Value | undefined): TimeValue | undefined {
  return typeof value === "object" ? (value satisfies ValueRecord) : undefined;
}
