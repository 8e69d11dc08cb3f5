import type { TimePrecision } from "@recoupe/model";
import { dayNumber, isDate, isoOf, pad } from "./calendar.ts";
import { reckon } from "./reckon.ts";
import type { Clock, Context, Stretch, Tense } from "./stretch.ts";
import type { TimeExpression } from "./time-expression.ts";

/** What a relative expression is read against. */
export interface TimeAnchor {
  /** ISO 8601 date or date-time of publication. */
  readonly published: string | null;
  /** ISO 8601 date the story stands at, for `la veille`, `two days later`. */
  readonly storyDay: string | null;
  readonly tense: Tense;
  /** `+03:00` where the zone of the place is known. */
  readonly utcOffset?: string | null;
}

/** Inclusive ISO 8601 dates, or times where precision is `hour`; null where unresolved. */
export interface ResolvedTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
}

/** Resolves one expression. A stamp, a dateline and a duration stay unresolved, as does what lacks its anchor. */
export function resolveTime(expression: TimeExpression, anchor: TimeAnchor): ResolvedTime {
  if (expression.kind !== "time") return { start: null, end: null, precision: "unknown" };
  return written(reckon(expression.value, contextOf(anchor)), anchor);
}

function contextOf(anchor: TimeAnchor): Context {
  return {
    published: readDay(anchor.published),
    publishedHour: readHour(anchor.published),
    story: readDay(anchor.storyDay),
    tense: anchor.tense,
  };
}

function readDay(date: string | null): number | null {
  const parts = date === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isDate(year, month, day)) return null;
  return dayNumber(year, month, day);
}

function readHour(date: string | null): number | null {
  const parts = date === null ? null : /^\d{4}-\d{2}-\d{2}T(\d{2})/.exec(date);
  return parts === null ? null : Number(parts[1]);
}

/** Last day that ISO 8601 writes with four digits of year. */
const lastDay = dayNumber(9999, 12, 31);
const firstDay = dayNumber(1, 1, 1);

function written(stretch: Stretch, anchor: TimeAnchor): ResolvedTime {
  const { start, end, precision, clock } = stretch;
  if ([start, end].some((day) => day !== null && (day > lastDay || day < firstDay))) {
    return { start: null, end: null, precision: "unknown" };
  }
  if (start === null && end === null) return { start: null, end: null, precision: "unknown" };
  if (precision !== "hour" || clock === undefined) {
    return { start: start === null ? null : isoOf(start), end: end === null ? null : isoOf(end), precision };
  }
  return {
    start: start === null ? null : `${isoOf(start)}${hourOf(clock, anchor)}`,
    end: end === null ? null : `${isoOf(end)}${hourOf(stretch.endClock ?? clock, anchor)}`,
    precision,
  };
}

function hourOf({ hour, minute, zone }: Clock, anchor: TimeAnchor): string {
  const offset = zone === undefined || zone === "local" ? (anchor.utcOffset ?? "") : zone;
  return `T${pad(hour, 2)}:${pad(minute, 2)}${offset}`;
}
