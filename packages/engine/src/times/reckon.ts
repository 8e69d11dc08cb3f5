import type { TimePrecision } from "@recoupe/model";
import type { Value, ValueRecord } from "../expressions/value.ts";
import { dateOf, dayNumber, hijriDay, isDate, monthStart, weekdayOf } from "./calendar.ts";
import { type Context, days, oneDay, type Stretch, unresolved } from "./stretch.ts";

type Reckoner = (value: ValueRecord, context: Context) => Stretch;

function numberOf(value: Value | undefined): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function recordOf(value: Value | undefined): ValueRecord | undefined {
  return typeof value === "object" ? value : undefined;
}

function shift(day: number | null, by: number): number | null {
  return day === null ? null : day + by;
}

/** Whether an undated weekday or month lies ahead. */
function aheadOf(value: ValueRecord, context: Context): boolean {
  if (value["direction"] === "next") return true;
  if (value["direction"] === "last") return false;
  return context.tense === "future";
}

function weekday(value: ValueRecord, context: Context): Stretch {
  const { published } = context;
  const wanted = numberOf(value["weekday"]);
  if (published === null || wanted === undefined) return unresolved;
  const week = numberOf(value["week"]);
  if (week !== undefined) return oneDay(published - weekdayOf(published) + wanted + 7 * week);
  const strict = value["direction"] === "last" || value["direction"] === "next";
  if (aheadOf(value, context)) {
    const ahead = (wanted - weekdayOf(published) + 7) % 7;
    return oneDay(published + (strict && ahead === 0 ? 7 : ahead));
  }
  const back = (weekdayOf(published) - wanted + 7) % 7;
  return oneDay(published - (strict && back === 0 ? 7 : back));
}

/** A year in two digits is of this century up to 40, else of the last. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year <= 40 ? 2000 + year : 1900 + year;
}

/** No report names an earlier year but by the Islamic calendar, whose years are 600 behind. */
const firstGregorianYear = 1600;

/** Days past publication that a date told in the past may still lie, for the zones of writer and reader differ. */
const slack = 1;

function date(value: ValueRecord, context: Context): Stretch {
  const month = numberOf(value["month"]);
  const day = numberOf(value["day"]);
  const year = numberOf(value["year"]);
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
  const wanted = numberOf(value["weekday"]);
  const years = ahead ? [0, 1, 2, 3, 4, 5, 6, 7, 8] : [1, 0, -1, -2, -3, -4, -5, -6, -7, -8];
  const options = years
    .filter((offset) => isDate(base + offset, month, day))
    .map((offset) => dayNumber(base + offset, month, day))
    .filter((option) => (ahead ? option >= published : option <= published + slack));
  const near = options.slice(0, 2).find((option) => wanted === undefined || weekdayOf(option) === wanted);
  return oneDay(near ?? options[0] ?? null);
}

/** Day of the month, without the month: `le 12`. */
function dayOfMonth(value: ValueRecord, context: Context): Stretch {
  const day = numberOf(value["day"]);
  const { published } = context;
  if (published === null || day === undefined) return unresolved;
  const { year, month } = dateOf(published);
  const wanted = numberOf(value["weekday"]);
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

function month(value: ValueRecord, context: Context): Stretch {
  const wanted = numberOf(value["month"]);
  if (wanted === undefined) return unresolved;
  const year = yearOfMonth(wanted, value, context);
  if (year === null) return unresolved;
  const start = monthStart(year, wanted);
  return edgeOfMonth(start, monthStart(year, wanted, 1) - 1, value["edge"]);
}

function yearOfMonth(wanted: number, value: ValueRecord, context: Context): number | null {
  const given = numberOf(value["year"]);
  if (given !== undefined) return fullYear(given);
  if (context.published === null) return null;
  const now = dateOf(context.published);
  const offset = numberOf(value["offset"]);
  if (offset !== undefined) return now.year + offset;
  const strict = value["direction"] === "last" || value["direction"] === "next";
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

function year(value: ValueRecord, context: Context): Stretch {
  const given = numberOf(value["year"]);
  if (given !== undefined) return wholeYear(given, value["edge"]);
  if (context.published === null) return unresolved;
  return wholeYear(dateOf(context.published).year + (numberOf(value["n"]) ?? 0), value["edge"]);
}

function decade(value: ValueRecord): Stretch {
  const given = numberOf(value["year"]);
  if (given === undefined) return unresolved;
  const first = given < 100 ? 1900 + given : given;
  return days(monthStart(first, 1), monthStart(first + 10, 1) - 1, "year");
}

/** Meteorological seasons: first month of spring, summer, autumn, winter. */
const seasonStart = [3, 6, 9, 12];

function season(value: ValueRecord, context: Context): Stretch {
  const which = numberOf(value["season"]) ?? 1;
  const month = seasonStart[which - 1] ?? 3;
  let at = numberOf(value["year"]);
  if (at === undefined) {
    if (context.published === null) return unresolved;
    const now = dateOf(context.published).year;
    const starts = [now - 1, now, now + 1].map((year) => ({ year, start: monthStart(year, month) }));
    const { published } = context;
    const ahead = aheadOf(value, context);
    const running = starts.find((s) => s.start <= published && published < monthStart(s.year, month, 3));
    const past = starts.filter((s) => monthStart(s.year, month, 3) <= published).at(-1);
    const next = starts.find((s) => s.start > published);
    const strict = value["direction"] === "last" || value["direction"] === "next";
    at = ((strict ? undefined : running) ?? (ahead ? next : past))?.year ?? now;
  }
  const start = monthStart(at, month);
  const end = monthStart(at, month, 3) - 1;
  const third = Math.floor((end - start) / 3);
  if (value["edge"] === "begin") return days(start, start + third, "month");
  if (value["edge"] === "mid") return days(start + third, end - third, "month");
  if (value["edge"] === "end") return days(end - third, end, "month");
  return days(start, end, "month");
}

/** The week, month … `n` from that of publication. */
function unit(value: ValueRecord, context: Context): Stretch {
  const n = numberOf(value["n"]) ?? 0;
  const base = value["from"] === "story" ? (context.story ?? context.published) : context.published;
  if (base === null) return unresolved;
  const clipped = (stretch: Stretch): Stretch => clip(stretch, n, base, context, value);
  switch (value["unit"]) {
    case "day":
      return oneDay(base + n);
    case "weekend": {
      const saturday = base - weekdayOf(base) + 6 + 7 * n;
      const back = n === 0 && context.tense === "past" && weekdayOf(base) < 6 ? 7 : 0;
      return clipped(days(saturday - back, saturday - back + 1, "day"));
    }
    case "week":
      return clipped(edgeOfWeek(base - weekdayOf(base) + 1 + 7 * n, value["edge"]));
    case "month": {
      const { year, month } = dateOf(base);
      return clipped(edgeOfMonth(monthStart(year, month, n), monthStart(year, month, n + 1) - 1, value["edge"]));
    }
    case "year":
      return clipped(wholeYear(dateOf(base).year + n, value["edge"]));
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
function clip(stretch: Stretch, n: number, base: number, context: Context, value: ValueRecord): Stretch {
  if (n !== 0 || value["edge"] !== undefined || stretch.start === null || stretch.end === null) return stretch;
  if (base < stretch.start || base > stretch.end) return stretch;
  return context.tense === "future" ? { ...stretch, start: base } : { ...stretch, end: base };
}

/** Days of a unit, for steps in whole days. */
const unitDays: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, fortnight: 14 };
const unitMonths: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };
const hourUnits = ["hour", "minute", "second"];

/** A span of time as a step: `{n, unit, vague}`. */
interface Step {
  readonly n: number;
  readonly unit: string;
  readonly vague: boolean;
}

function stepOf(value: Value | undefined): Step | undefined {
  const record = recordOf(value);
  const unit = record?.["unit"];
  if (record === undefined || typeof unit !== "string") return undefined;
  return { n: numberOf(record["n"]) ?? 3, unit, vague: record["vague"] !== undefined };
}

/** Day a whole step away from `base`, with the precision of the step. */
function stepped(base: number | null, step: Step | undefined, sign: 1 | -1): Stretch {
  if (base === null || step === undefined) return unresolved;
  const n = Math.min(step.n, 10_000);
  const perDay = unitDays[step.unit];
  const precision: TimePrecision = perDay === undefined ? (step.unit === "month" ? "month" : "year") : "day";
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
  const precision: TimePrecision = step.unit === "week" || step.unit === "fortnight" ? "week" : "day";
  if (!step.vague) return days(day, day, precision);
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

function ago(value: ValueRecord, context: Context): Stretch {
  const step = stepOf(value["span"]);
  const { published } = context;
  if (step !== undefined && isHours(step)) {
    if (published === null) return unresolved;
    const back = Math.max(0, Math.ceil((hoursOf(step) - (context.publishedHour ?? 24)) / 24));
    return days(published - back, published - (step.vague ? 0 : back), "day");
  }
  return stepped(published, step, -1);
}

function ahead(value: ValueRecord, context: Context): Stretch {
  const step = stepOf(value["span"]);
  const { published } = context;
  if (step !== undefined && isHours(step)) {
    if (published === null) return unresolved;
    const on = Math.floor(((context.publishedHour ?? 0) + hoursOf(step)) / 24);
    return days(published + (step.vague ? 0 : on), published + on, "day");
  }
  return stepped(published, step, 1);
}

/** So long before or after the day the story stands at: `la veille`, `deux jours plus tard`. */
function story(value: ValueRecord, context: Context): Stretch {
  const base = context.story ?? context.published;
  const n = numberOf(value["n"]);
  if (n !== undefined) return oneDay(shift(base, n));
  const step = stepOf(value["span"]);
  if (step === undefined || base === null) return unresolved;
  const sign = value["direction"] === "before" ? -1 : 1;
  if (!isHours(step)) return stepped(base, step, sign);
  const by = Math.floor(hoursOf(step) / 24) * sign;
  if (by !== 0) return oneDay(base + by);
  const near = step.vague && step.unit === "hour" && value["loose"] !== undefined ? 1 : 0;
  return sign > 0 ? days(base, base + near, "day") : days(base - near, base, "day");
}

/** The last or next so many days: `ces dernières 24 heures`, `dans les jours qui viennent`. */
function window(value: ValueRecord, context: Context): Stretch {
  const step = stepOf(value["span"]);
  const base = value["from"] === "story" ? context.story : context.published;
  if (step === undefined || base === null) return unresolved;
  return value["direction"] === "next" ? windowAhead(base, step, context) : windowBehind(base, step, context);
}

function windowBehind(base: number, step: Step, context: Context): Stretch {
  if (isHours(step)) {
    const over = hoursOf(step) >= 24 ? Math.ceil(hoursOf(step) / 24) : 0;
    const early = over === 0 && (context.publishedHour ?? 24) < hoursOf(step) ? 1 : 0;
    return days(base - over - early, base, "day");
  }
  if (step.unit === "day") return days(base - step.n, base, step.vague ? "week" : "day");
  const start = stepped(base, { ...step, vague: false }, -1).start;
  if (step.unit === "week") return days(start, base, step.vague ? "month" : "week");
  const { year, month, day } = dateOf(base);
  const back = Math.min(step.n, 1000) * (unitMonths[step.unit] ?? 1);
  return days(dayNumber(year, month - back, day), base, step.unit === "month" ? "month" : "year");
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

/** A night is both its dates. */
function night(value: ValueRecord, context: Context): Stretch {
  const to = recordOf(value["to"]);
  const of = recordOf(value["of"]);
  if (to !== undefined) {
    const end = reckon(to, context).start;
    return days(shift(end, -1), end, "day");
  }
  if (of === undefined) return lastNight(context);
  const start = reckon(of, context).start;
  if (start === null) return unresolved;
  const { published } = context;
  if (published === null || start < published || context.tense === "future") return days(start, start + 1, "day");
  return (context.publishedHour ?? 12) >= 18 ? days(start, start, "day") : days(start - 1, start, "day");
}

function lastNight({ published, tense }: Context): Stretch {
  if (tense === "future") return days(published, shift(published, 1), "day");
  return days(shift(published, -1), published, "day");
}

function range(value: ValueRecord, context: Context): Stretch {
  const from = recordOf(value["from"]);
  const to = recordOf(value["to"]);
  if (from === undefined || to === undefined) return unresolved;
  const end = reckon(to, context);
  if (end.end === null) return unresolved;
  const start = reckon(completed(from, to, end.end), { ...context, published: end.end, tense: "past" });
  if (start.start === null) return { ...end, start: null };
  if (start.start > end.end) return unresolved;
  return { ...end, start: start.start, end: end.end, precision: start.precision, ...clocks(start, end) };
}

/** `May 3-5`: from one day of a month to another. */
function spanOfMonth(value: ValueRecord, context: Context): Stretch {
  const start = date({ ...value, kind: "date", day: value["from"] ?? 0 }, context).start;
  const end = start === null ? null : dateOf(start);
  const last = numberOf(value["to"]);
  if (start === null || end === null || last === undefined || !isDate(end.year, end.month, last)) return unresolved;
  const to = dayNumber(end.year, end.month, last);
  return to < start ? unresolved : days(start, to, "day");
}

function clocks(start: Stretch, end: Stretch): Pick<Stretch, "clock" | "endClock"> {
  if (start.clock === undefined || end.clock === undefined) return {};
  return { clock: start.clock, endClock: end.clock };
}

/** `du 3 au 5 mai`: the first date takes month and year of the second. */
function completed(from: ValueRecord, to: ValueRecord, end: number): ValueRecord {
  if (from.kind === "day-of-month" && to["month"] !== undefined) {
    const at = dateOf(end);
    const day = numberOf(from["day"]) ?? 0;
    const before = day > at.day ? 1 : 0;
    const first = dateOf(monthStart(at.year, at.month, -before));
    return { ...from, kind: "date", month: first.month, year: first.year };
  }
  return from;
}

function since(value: ValueRecord, context: Context): Stretch {
  const past: Context = { ...context, tense: "past" };
  if (context.published === null) return absoluteStart(value, past);
  const step = stepOf(value["span"]);
  const from = recordOf(value["from"]);
  const begun = step !== undefined ? ago(value, past) : from === undefined ? unresolved : reckon(from, past);
  if (begun.start === null) return unresolved;
  if (begun.start > context.published) return unresolved;
  return days(begun.start, context.published, begun.precision === "hour" ? "day" : begun.precision);
}

/** Without publication the end of `depuis le 3 mai 2014` is open. */
function absoluteStart(value: ValueRecord, context: Context): Stretch {
  const from = recordOf(value["from"]);
  const begun = from === undefined ? unresolved : reckon(from, context);
  return begun.start === null ? unresolved : { ...begun, end: null };
}

function until(value: ValueRecord, context: Context): Stretch {
  const to = recordOf(value["to"]);
  if (to === undefined) return unresolved;
  const end = reckon(to, context);
  if (end.end === null) return unresolved;
  const { published } = context;
  if (published !== null && end.end >= published && context.tense !== "past") {
    return days(published, end.end, end.precision === "hour" ? "day" : end.precision);
  }
  return days(null, end.end, end.precision);
}

/** No later than: `d'ici à vendredi`, `d'ici deux jours`. */
function by(value: ValueRecord, context: Context): Stretch {
  const future: Context = { ...context, tense: "future" };
  const step = stepOf(value["span"]);
  const to = recordOf(value["to"]);
  const end = step !== undefined ? ahead(value, future) : to === undefined ? unresolved : reckon(to, future);
  if (end.end === null || context.published === null || end.end < context.published) return unresolved;
  return days(context.published, end.end, end.precision);
}

function part(value: ValueRecord, context: Context): Stretch {
  return oneDay(value["from"] === "story" ? (context.story ?? context.published) : context.published);
}

function hijri(value: ValueRecord): Stretch {
  const year = numberOf(value["year"]);
  const month = numberOf(value["month"]);
  const day = numberOf(value["day"]);
  if (year === undefined || month === undefined || year < 1 || year > 1700) return unresolved;
  if (day !== undefined) return oneDay(hijriDay(year, month, day));
  const next = month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1);
  return days(hijriDay(year, month, 1), next - 1, "month");
}

/** A month of the Islamic calendar without its year: the last to have begun, or the next. */
function hijriMonth(value: ValueRecord, context: Context): Stretch {
  const { published } = context;
  if (published === null) return unresolved;
  const about = Math.floor((published - hijriDay(1, 1, 1)) / 354.367) + 1;
  const options = [about - 2, about - 1, about, about + 1].map((year) => hijri({ ...value, year }));
  const ahead = aheadOf(value, context);
  const fits = options.filter(
    ({ start, end }) => start !== null && end !== null && (ahead ? end >= published : start <= published),
  );
  return (ahead ? fits[0] : fits.at(-1)) ?? unresolved;
}

/** A time of day, without its day: that of publication, or the day before if the hour is still to come. */
function clock(value: ValueRecord, context: Context): Stretch {
  const { published, publishedHour, tense } = context;
  if (published === null) return unresolved;
  const hour = numberOf(value["hour"]) ?? 0;
  const back = tense === "past" && publishedHour !== null && hour > publishedHour + hoursEastAtMost ? 1 : 0;
  return oneDay(published - back);
}

/** A local hour may be ahead of the publication's, told in UTC, by this much in the theatres of war we read of. */
const hoursEastAtMost = 4;

const reckoners: Readonly<Record<string, Reckoner>> = {
  day: (value, context) => oneDay(shift(context.published, numberOf(value["n"]) ?? 0)),
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
  before: (value, context) =>
    context.tense === "future" ? by(value, context) : until(value, { ...context, tense: "past" }),
  part,
  hijri: (value, context) => (value["year"] === undefined ? hijriMonth(value, context) : hijri(value)),
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
export function reckon(value: ValueRecord, context: Context): Stretch {
  const base = (reckoners[value.kind] ?? (() => unresolved))(value, context);
  const clockValue = value.kind === "clock" ? value : recordOf(value["clock"]);
  if (clockValue !== undefined && base.start !== null && base.start === base.end) return withClock(base, clockValue);
  if (value["part"] === "night" && base.start !== null && value.kind !== "night" && value.kind !== "part") {
    return night({ kind: "night", of: { ...value, part: "day" } }, context);
  }
  return value["part"] === "night" && value.kind === "part" ? lastNight(context) : base;
}

function withClock(base: Stretch, value: ValueRecord): Stretch {
  const packed = numberOf(value["clock"]);
  const given = packed === undefined ? (numberOf(value["hour"]) ?? 0) : Math.floor(packed / 100);
  const minute = packed === undefined ? (numberOf(value["minute"]) ?? 0) : packed % 100;
  const half = value["half"];
  let hour = given;
  if (half === "pm" && hour < 12) hour += 12;
  if (half === "am" && hour === 12) hour = 0;
  if (hour > 24 || minute > 59) return base;
  const zone = value["zone"];
  const next = hour === 24 && base.start !== null ? 1 : 0;
  return {
    ...base,
    start: shift(base.start, next),
    end: shift(base.end, next),
    precision: "hour",
    clock: { hour: hour === 24 ? 0 : hour, minute, zone: typeof zone === "string" ? zone : undefined },
  };
}
