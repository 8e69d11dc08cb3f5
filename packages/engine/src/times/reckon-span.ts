import { dateOf, monthStart } from "./calendar.ts";
import { ahead, sinceStep, stepOf } from "./reckon-step.ts";
import { type Context, days, type Stretch, shift, unresolved } from "./stretch.ts";
import { numberOf, recordOf, type TimeValue } from "./time-value.ts";

/** Reads the days a part of the expression speaks of. */
export type Reckon = (value: TimeValue, context: Context) => Stretch;

/** A night is both its dates. */
export function night(value: TimeValue, context: Context, reckon: Reckon): Stretch {
  const to = recordOf(value.to);
  const of = recordOf(value.of);
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

/** The night before publication, or after it for what is to come. */
export function lastNight({ published, tense }: Context): Stretch {
  if (tense === "future") return days(published, shift(published, 1), "day");
  return days(shift(published, -1), published, "day");
}

/** From one day or period to another. */
export function range(value: TimeValue, context: Context, reckon: Reckon): Stretch {
  const from = recordOf(value.from);
  const to = recordOf(value.to);
  if (from === undefined || to === undefined) return unresolved;
  const end = reckon(to, context);
  if (end.end === null) return unresolved;
  const start = reckon(completed(from, to, end.end), { ...context, published: end.end, tense: "past" });
  if (start.start === null) return { ...end, start: null };
  if (start.start > end.end) return unresolved;
  return { ...end, start: start.start, end: end.end, precision: start.precision, ...clocks(start, end) };
}

function clocks(start: Stretch, end: Stretch): Pick<Stretch, "clock" | "endClock"> {
  if (start.clock === undefined || end.clock === undefined) return {};
  return { clock: start.clock, endClock: end.clock };
}

/** `du 3 au 5 mai`: the first date takes month and year of the second. */
function completed(from: TimeValue, to: TimeValue, end: number): TimeValue {
  if (from.kind === "day-of-month" && to["month"] !== undefined) {
    const at = dateOf(end);
    const day = numberOf(from["day"]) ?? 0;
    const before = day > at.day ? 1 : 0;
    const first = dateOf(monthStart(at.year, at.month, -before));
    return { ...from, kind: "date", month: first.month, year: first.year };
  }
  return from;
}

/** From then to publication; without publication it has no end and stays unresolved. */
export function since(value: TimeValue, context: Context, reckon: Reckon): Stretch {
  const past: Context = { ...context, tense: "past" };
  if (context.published === null) return unresolved;
  const step = stepOf(value.span);
  const from = recordOf(value.from);
  if (step !== undefined) return sinceStep(step, context);
  const begun = from === undefined ? unresolved : reckon(from, past);
  if (begun.start === null) return unresolved;
  if (begun.start > context.published) return unresolved;
  return days(begun.start, context.published, begun.precision === "hour" ? "day" : begun.precision);
}

/** Up to then; for what is past the beginning is not known. */
export function until(value: TimeValue, context: Context, reckon: Reckon): Stretch {
  const to = recordOf(value.to);
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
export function by(value: TimeValue, context: Context, reckon: Reckon): Stretch {
  const future: Context = { ...context, tense: "future" };
  const step = stepOf(value.span);
  const to = recordOf(value.to);
  const end = step !== undefined ? ahead(value, future) : to === undefined ? unresolved : reckon(to, future);
  if (end.end === null || context.published === null || end.end < context.published) return unresolved;
  return days(context.published, end.end, end.precision);
}
