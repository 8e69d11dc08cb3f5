import { dateOf, dayNumber, isDate, monthStart, weekdayOf } from "./calendar.ts";
import { aheadOf } from "./direction.ts";
import { hijri } from "./reckon-hijri.ts";
import { type Context, days, oneDay, type Stretch, unresolved } from "./stretch.ts";
import { numberOf, type TimeValue } from "./time-value.ts";

/** A weekday: the last or the next, as direction and tense have it. */
export function weekday(value: TimeValue, context: Context): Stretch {
  const { published } = context;
  const wanted = numberOf(value.weekday);
  if (published === null || wanted === undefined) return unresolved;
  const week = numberOf(value.week);
  if (week !== undefined) return oneDay(published - weekdayOf(published) + wanted + 7 * week);
  const strict = value.direction === "last" || value.direction === "next";
  if (aheadOf(value, context)) {
    const ahead = (wanted - weekdayOf(published) + 7) % 7;
    return oneDay(published + (strict && ahead === 0 ? 7 : ahead));
  }
  const back = (weekdayOf(published) - wanted + 7) % 7;
  return oneDay(published - (strict && back === 0 ? 7 : back));
}

/** A year in two digits is of this century up to 40, else of the last. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year <= 40 ? 2000 + year : 1900 + year;
}

/** No report names an earlier year but by the Islamic calendar, whose years are 600 behind. */
const firstGregorianYear = 1600;

/** Days past publication that a date told in the past may still lie, for the zones of writer and reader differ. */
const slack = 1;

/** A day of a month, of the year given or of the nearest the tense allows. */
export function date(value: TimeValue, context: Context): Stretch {
  const month = numberOf(value.month);
  const day = numberOf(value.day);
  const year = numberOf(value.year);
  if (month === undefined || day === undefined) return unresolved;
  if (year !== undefined) {
    const full = fullYear(year);
    if (full < firstGregorianYear) return hijri(value);
    return isDate(full, month, day) ? oneDay(dayNumber(full, month, day)) : unresolved;
  }
  const { published } = context;
  if (published === null) return unresolved;
  const ahead = aheadOf(value, context);
  const base = dateOf(published).year;
  const wanted = numberOf(value.weekday);
  const years = ahead ? [0, 1, 2, 3, 4, 5, 6, 7, 8] : [1, 0, -1, -2, -3, -4, -5, -6, -7, -8];
  const options = years
    .filter((offset) => isDate(base + offset, month, day))
    .map((offset) => dayNumber(base + offset, month, day))
    .filter((option) => (ahead ? option >= published : option <= published + slack));
  const near = options.slice(0, 2).find((option) => wanted === undefined || weekdayOf(option) === wanted);
  return oneDay(near ?? options[0] ?? null);
}

/** Day of the month, without the month: `le 12`. */
export function dayOfMonth(value: TimeValue, context: Context): Stretch {
  const day = numberOf(value.day);
  const { published } = context;
  if (published === null || day === undefined) return unresolved;
  const { year, month } = dateOf(published);
  const wanted = numberOf(value.weekday);
  const ahead = aheadOf(value, context);
  for (const offset of ahead ? [0, 1, 2] : [0, -1, -2]) {
    const first = dateOf(monthStart(year, month, offset));
    if (!isDate(first.year, first.month, day)) continue;
    const option = dayNumber(first.year, first.month, day);
    if (wanted !== undefined && weekdayOf(option) !== wanted) continue;
    if (ahead ? option >= published : option <= published) return oneDay(option);
  }
  return wanted === undefined ? unresolved : weekday(value, context);
}

/** `May 3-5`: from one day of a month to another. */
export function spanOfMonth(value: TimeValue, context: Context): Stretch {
  const start = date({ ...value, kind: "date", day: value.from ?? 0 }, context).start;
  const end = start === null ? null : dateOf(start);
  const last = numberOf(value.to);
  if (start === null || end === null || last === undefined || !isDate(end.year, end.month, last)) return unresolved;
  const to = dayNumber(end.year, end.month, last);
  return to < start ? unresolved : days(start, to, "day");
}
