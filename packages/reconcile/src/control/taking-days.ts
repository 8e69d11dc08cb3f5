import type { DayNumber, Testimony } from "@recoupe/model";
import { shareSide } from "../events/group.ts";
import { groupBy } from "../grouping.ts";
import { lastBefore, sortedDays } from "./last-day.ts";

/** When the sides of a place were told to have taken it. */
export interface TakingDays {
  /** The last day before another on which one of the sides is told to have taken the place; minus infinity for none. */
  readonly lastBy: (sides: readonly string[], before: DayNumber) => DayNumber;
  /** The same of whoever is none of them. */
  readonly lastByOthers: (sides: readonly string[], before: DayNumber) => DayNumber;
}

/**
 * The days of takings of one place, by who took it. A question costs as many searches as there are different takers, however many
 * reports tell of them.
 */
export function takingDays(takings: Iterable<Testimony>, dayOf: (taking: Testimony) => DayNumber): TakingDays {
  const takers = [...groupBy(takings, ({ agentSides }) => agentSides.join("|")).values()].map((told) => ({
    sides: told[0]?.agentSides ?? [],
    days: sortedDays(told.map(dayOf)),
  }));
  const last = (before: DayNumber, isMeant: (sides: readonly string[]) => boolean): DayNumber =>
    takers.reduce(
      (latest, { sides, days }) => (isMeant(sides) ? Math.max(latest, lastBefore(days, before)) : latest),
      Number.NEGATIVE_INFINITY,
    );
  return {
    lastBy: (sides, before) => last(before, (taker) => shareSide(taker, sides)),
    lastByOthers: (sides, before) => last(before, (taker) => !shareSide(taker, sides)),
  };
}

/** The day a taking is told for: the one its report gives, else that of the report. */
export function dayOfTaking({ dated, to, published }: Testimony): DayNumber {
  return dated === "stated" ? to : (published ?? to);
}

/** The day on which a taking was told. */
export function dayOfTelling({ published, to }: Testimony): DayNumber {
  return published ?? to;
}
