import { clock, withClock } from "./reckon-clock.ts";
import { date, dayOfMonth, spanOfMonth, weekday } from "./reckon-date.ts";
import { hijri, hijriMonth } from "./reckon-hijri.ts";
import { decade, month, season, unit, year } from "./reckon-period.ts";
import { by, lastNight, night, type Reckon, range, since, until } from "./reckon-span.ts";
import { ago, ahead, story, window } from "./reckon-step.ts";
import { type Context, days, oneDay, type Stretch, shift, unresolved } from "./stretch.ts";
import { numberOf, recordOf, type TimeValue } from "./time-value.ts";

/** Reads one kind of meaning. */
type Reckoner = (value: TimeValue, context: Context, reckon: Reckon) => Stretch;

/** A part of the day alone is of publication's day, or of the story's where the row says so. */
function part(value: TimeValue, context: Context): Stretch {
  return oneDay(value.from === "story" ? (context.story ?? context.published) : context.published);
}

const reckoners: Readonly<Record<string, Reckoner>> = {
  day: (value, context) => oneDay(shift(context.published, numberOf(value.n) ?? 0)),
  weekday,
  date,
  "day-of-month": dayOfMonth,
  month,
  year,
  decade,
  season,
  unit,
  ago,
  ahead,
  story,
  window,
  night,
  range,
  "span-of-month": spanOfMonth,
  since,
  until,
  by,
  before: (value, context, within) =>
    context.tense === "future" ? by(value, context, within) : until(value, { ...context, tense: "past" }, within),
  part,
  hijri: (value, context) => (value.year === undefined ? hijriMonth(value, context) : hijri(value)),
  clock,
  now: (_, context) => oneDay(context.published),
  "since-then": (_, context) => {
    const { story: from, published } = context;
    return from === null || published === null || from > published ? unresolved : days(from, published, "day");
  },
};

/** Kinds of meaning that a row may give; those without a reckoner never resolve. */
export const timeKinds: readonly string[] = [...Object.keys(reckoners), "duration", "event", "skip", "span"];

/** The days an expression speaks of. */
export function reckon(value: TimeValue, context: Context): Stretch {
  const base = (reckoners[value.kind] ?? (() => unresolved))(value, context, reckon);
  const clockValue = value.kind === "clock" ? value : recordOf(value.clock);
  if (clockValue !== undefined && base.start !== null && base.start === base.end) return withClock(base, clockValue);
  if (value.part === "night" && base.start !== null && value.kind !== "night" && value.kind !== "part") {
    return night({ kind: "night", of: { ...value, part: "day" } }, context, reckon);
  }
  return value.part === "night" && value.kind === "part" ? lastNight(context) : base;
}
