import type { TimePrecision } from "@recoupe/model";
import type { Value } from "../expressions/value.ts";
import { dateOf, dayNumber, monthStart, weekdayOf } from "./calendar.ts";
import { type Context, days, oneDay, type Stretch, shift, unresolved } from "./stretch.ts";
import { numberOf, recordOf, type TimeValue } from "./time-value.ts";

/** Days of a unit, for steps in whole days. */
const unitDays: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, fortnight: 14 };
const unitMonths: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };
const hourUnits = ["hour", "minute", "second"];

/** A span of time as a step: `{n, unit, vague}`. */
export interface Step {
  readonly n: number;
  readonly unit: string;
  readonly vague: boolean;
  /** Told as a rough length: "nearly two years". */
  readonly about: boolean;
}

/** The step that a span makes, if it is one. */
export function stepOf(value: Value | undefined): Step | undefined {
  const record = recordOf(value);
  const unit = record?.unit;
  if (record === undefined || typeof unit !== "string") return undefined;
  return { n: numberOf(record.n) ?? 3, unit, vague: record.vague !== undefined, about: record.about !== undefined };
}

/** How finely a unit speaks. */
function precisionOf(unit: string): TimePrecision {
  if (unit === "day" || unit === "night") return "day";
  if (unit === "week" || unit === "fortnight") return "week";
  return unit === "month" || unit === "quarter" ? "month" : "year";
}

/** The very day a step before `base`: three days, two weeks, a year ago to the day. */
function dayBefore(base: number, step: Step): number {
  const n = Math.min(step.n, 10_000);
  const perDay = unitDays[step.unit];
  if (perDay !== undefined) return base - Math.round(n * perDay);
  const { year, month, day } = dateOf(base);
  return dayNumber(year, month - Math.round(n * (unitMonths[step.unit] ?? 1)), day);
}

/** From a step before publication to publication; unresolved where the length is too rough to tell a beginning. */
export function sinceStep(step: Step, context: Context): Stretch {
  const { published } = context;
  const long = unitDays[step.unit] === undefined && !isHours(step);
  if (published === null || (long && (step.vague || step.about))) return unresolved;
  return isHours(step)
    ? windowBehind(published, step, context)
    : days(dayBefore(published, step), published, precisionOf(step.unit));
}

/** Day a whole step away from `base`, with the precision of the step. */
function stepped(base: number | null, step: Step | undefined, sign: 1 | -1): Stretch {
  if (base === null || step === undefined) return unresolved;
  const n = Math.min(step.n, 10_000);
  const perDay = unitDays[step.unit];
  const precision = precisionOf(step.unit);
  if (perDay !== undefined) return steppedByDays(base, n * perDay * sign, step, sign);
  const perMonth = unitMonths[step.unit];
  if (perMonth === undefined) return unresolved;
  const { year, month } = dateOf(base);
  if (step.unit === "month") {
    const offset = Math.round(n) * sign;
    const reach = step.vague ? 2 : 0;
    return days(monthStart(year, month, offset - reach), monthStart(year, month, offset + 1 + reach) - 1, precision);
  }
  const years = Math.round((n * perMonth) / 12) * sign;
  const reach = step.vague ? 2 : 0;
  return days(monthStart(year + years - reach, 1), monthStart(year + years + 1 + reach, 1) - 1, precision);
}

function steppedByDays(base: number, by: number, step: Step, sign: 1 | -1): Stretch {
  const day = base + Math.round(by);
  if (step.unit === "week" && !step.vague && step.n >= 2) {
    const monday = day - weekdayOf(day) + 1;
    return days(monday, monday + 6, "week");
  }
  if (!step.vague) return days(day, day, "day");
  const reach = step.unit === "week" ? 10 : 2;
  const near = sign > 0 ? Math.max(base, day - reach) : day - reach;
  const far = sign > 0 ? day + reach : Math.min(base, day + reach);
  return days(near, far, step.unit === "week" ? "month" : "week");
}

function isHours(step: Step | undefined): boolean {
  return step !== undefined && hourUnits.includes(step.unit);
}

/** Hours of a step. */
function hoursOf(step: Step): number {
  if (step.unit === "hour") return step.n;
  return step.unit === "minute" ? step.n / 60 : 0;
}

/** So long before publication. */
export function ago(value: TimeValue, context: Context): Stretch {
  const step = stepOf(value.span);
  const { published } = context;
  if (step !== undefined && isHours(step)) {
    if (published === null) return unresolved;
    const back = Math.max(0, Math.ceil((hoursOf(step) - (context.publishedHour ?? 24)) / 24));
    return days(published - back, published - (step.vague ? 0 : back), "day");
  }
  return stepped(published, step, -1);
}

/** So long after publication. */
export function ahead(value: TimeValue, context: Context): Stretch {
  const step = stepOf(value.span);
  const { published } = context;
  if (step !== undefined && isHours(step)) {
    if (published === null) return unresolved;
    const on = Math.floor(((context.publishedHour ?? 0) + hoursOf(step)) / 24);
    return days(published + (step.vague ? 0 : on), published + on, "day");
  }
  return stepped(published, step, 1);
}

/** So long before or after the day the story stands at: `la veille`, `deux jours plus tard`. */
export function story(value: TimeValue, context: Context): Stretch {
  const base = context.story ?? context.published;
  const n = numberOf(value.n);
  if (n !== undefined) return oneDay(shift(base, n));
  const step = stepOf(value.span);
  if (step === undefined || base === null) return unresolved;
  const sign = value.direction === "before" ? -1 : 1;
  if (!isHours(step)) return stepped(base, step, sign);
  const by = Math.floor(hoursOf(step) / 24) * sign;
  if (by !== 0) return oneDay(base + by);
  const near = step.vague && step.unit === "hour" && value.loose !== undefined ? 1 : 0;
  return sign > 0 ? days(base, base + near, "day") : days(base - near, base, "day");
}

/** The last or next so many days: `ces dernières 24 heures`, `dans les jours qui viennent`. */
export function window(value: TimeValue, context: Context): Stretch {
  const step = stepOf(value.span);
  const base = value.from === "story" ? context.story : context.published;
  if (step === undefined || base === null) return unresolved;
  return value.direction === "next" ? windowAhead(base, step, context) : windowBehind(base, step, context);
}

function windowBehind(base: number, step: Step, context: Context): Stretch {
  if (isHours(step)) {
    const over = hoursOf(step) >= 24 ? Math.ceil(hoursOf(step) / 24) : 0;
    const early = over === 0 && (context.publishedHour ?? 24) < hoursOf(step) ? 1 : 0;
    return days(base - over - early, base, "day");
  }
  const coarser: Readonly<Record<string, TimePrecision>> = { day: "week", week: "month" };
  return days(dayBefore(base, step), base, (step.vague ? coarser[step.unit] : undefined) ?? precisionOf(step.unit));
}

function windowAhead(base: number, step: Step, context: Context): Stretch {
  if (isHours(step))
    return days(base, base + Math.ceil((hoursOf(step) - (24 - (context.publishedHour ?? 0))) / 24 + 0.001), "day");
  if (step.unit === "day") return step.vague ? days(base + 1, base + 7, "week") : days(base + 1, base + step.n, "day");
  if (step.unit === "week") return days(base + 1, base + 7 * (step.vague ? 4 : step.n), step.vague ? "month" : "week");
  const { year, month, day } = dateOf(base);
  const on = Math.min(step.n, 1000) * (unitMonths[step.unit] ?? 1);
  return days(base + 1, dayNumber(year, month + on, day), step.unit === "month" ? "month" : "year");
}
