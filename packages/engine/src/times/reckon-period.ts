import type { Value } from "../expressions/value.ts";
import { dateOf, monthStart, weekdayOf } from "./calendar.ts";
import { aheadOf } from "./direction.ts";
import { fullYear } from "./reckon-date.ts";
import { type Context, days, oneDay, type Stretch, unresolved } from "./stretch.ts";
import { numberOf, type TimeValue } from "./time-value.ts";

/** A month, or its first, middle or last third. */
export function month(value: TimeValue, context: Context): Stretch {
  const wanted = numberOf(value.month);
  if (wanted === undefined) return unresolved;
  const year = yearOfMonth(wanted, value, context);
  if (year === null) return unresolved;
  const start = monthStart(year, wanted);
  return edgeOfMonth(start, monthStart(year, wanted, 1) - 1, value.edge);
}

function yearOfMonth(wanted: number, value: TimeValue, context: Context): number | null {
  const given = numberOf(value.year);
  if (given !== undefined) return fullYear(given);
  if (context.published === null) return null;
  const now = dateOf(context.published);
  const offset = numberOf(value.offset);
  if (offset !== undefined) return now.year + offset;
  const strict = value.direction === "last" || value.direction === "next";
  if (aheadOf(value, context)) return wanted > now.month || (wanted === now.month && !strict) ? now.year : now.year + 1;
  return wanted < now.month || (wanted === now.month && !strict) ? now.year : now.year - 1;
}

/** Thirds of a month: 1–10, 11–20, 21 to the end. */
function edgeOfMonth(start: number, end: number, edge: Value | undefined): Stretch {
  if (edge === "begin") return days(start, start + 9, "week");
  if (edge === "mid") return days(start + 10, start + 19, "week");
  if (edge === "end") return days(start + 20, end, "week");
  if (edge === "half1") return days(start, start + 14, "week");
  if (edge === "half2") return days(start + 15, end, "week");
  return days(start, end, "month");
}

function wholeYear(year: number, edge: Value | undefined): Stretch {
  const parts: Readonly<Record<string, readonly [number, number]>> = {
    begin: [1, 3],
    mid: [5, 8],
    end: [10, 12],
    half1: [1, 6],
    half2: [7, 12],
  };
  const [from, to] = (typeof edge === "string" ? parts[edge] : undefined) ?? [1, 12];
  return days(monthStart(year, from), monthStart(year, to, 1) - 1, from === 1 && to === 12 ? "year" : "month");
}

/** A year, or its beginning, middle or end. */
export function year(value: TimeValue, context: Context): Stretch {
  const given = numberOf(value.year);
  if (given !== undefined) return wholeYear(given, value.edge);
  if (context.published === null) return unresolved;
  return wholeYear(dateOf(context.published).year + (numberOf(value.n) ?? 0), value.edge);
}

/** Ten years. */
export function decade(value: TimeValue): Stretch {
  const given = numberOf(value.year);
  if (given === undefined) return unresolved;
  const first = given < 100 ? 1900 + given : given;
  return days(monthStart(first, 1), monthStart(first + 10, 1) - 1, "year");
}

/** Meteorological seasons: first month of spring, summer, autumn, winter. */
const seasonStart = [3, 6, 9, 12];

/** A season: of the year given, the running one, or the last or next. */
export function season(value: TimeValue, context: Context): Stretch {
  const which = numberOf(value.season) ?? 1;
  const month = seasonStart[which - 1] ?? 3;
  let at = numberOf(value.year);
  if (at === undefined) {
    if (context.published === null) return unresolved;
    const now = dateOf(context.published).year;
    const starts = [now - 1, now, now + 1].map((year) => ({ year, start: monthStart(year, month) }));
    const { published } = context;
    const ahead = aheadOf(value, context);
    const running = starts.find((s) => s.start <= published && published < monthStart(s.year, month, 3));
    const past = starts.filter((s) => monthStart(s.year, month, 3) <= published).at(-1);
    const next = starts.find((s) => s.start > published);
    const strict = value.direction === "last" || value.direction === "next";
    at = ((strict ? undefined : running) ?? (ahead ? next : past))?.year ?? now;
  }
  const start = monthStart(at, month);
  const end = monthStart(at, month, 3) - 1;
  const third = Math.floor((end - start) / 3);
  if (value.edge === "begin") return days(start, start + third, "month");
  if (value.edge === "mid") return days(start + third, end - third, "month");
  if (value.edge === "end") return days(end - third, end, "month");
  return days(start, end, "month");
}

/** The week, month … `n` from that of publication. */
export function unit(value: TimeValue, context: Context): Stretch {
  const n = numberOf(value.n) ?? 0;
  const base = value.from === "story" ? (context.story ?? context.published) : context.published;
  if (base === null) return unresolved;
  const clipped = (stretch: Stretch): Stretch => clip(stretch, n, base, context, value);
  switch (value.unit) {
    case "day":
      return oneDay(base + n);
    case "weekend": {
      const saturday = base - weekdayOf(base) + 6 + 7 * n;
      const back = n === 0 && context.tense === "past" && weekdayOf(base) < 6 ? 7 : 0;
      return clipped(days(saturday - back, saturday - back + 1, "day"));
    }
    case "week":
      return clipped(edgeOfWeek(base - weekdayOf(base) + 1 + 7 * n, value.edge));
    case "month": {
      const { year, month } = dateOf(base);
      return clipped(edgeOfMonth(monthStart(year, month, n), monthStart(year, month, n + 1) - 1, value.edge));
    }
    case "year":
      return clipped(wholeYear(dateOf(base).year + n, value.edge));
    default:
      return unresolved;
  }
}

function edgeOfWeek(monday: number, edge: Value | undefined): Stretch {
  if (edge === "begin") return days(monday, monday + 1, "day");
  if (edge === "mid") return days(monday + 2, monday + 2, "day");
  if (edge === "end") return days(monday + 4, monday + 6, "day");
  return days(monday, monday + 6, "week");
}

/** The current unit told in the past ends with publication; told in the future it begins there. */
function clip(stretch: Stretch, n: number, base: number, context: Context, value: TimeValue): Stretch {
  if (n !== 0 || value.edge !== undefined || stretch.start === null || stretch.end === null) return stretch;
  if (base < stretch.start || base > stretch.end) return stretch;
  return context.tense === "future" ? { ...stretch, start: base } : { ...stretch, end: base };
}
