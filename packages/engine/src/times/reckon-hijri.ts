import { hijriDay } from "./calendar.ts";
import { aheadOf } from "./direction.ts";
import { type Context, days, oneDay, type Stretch, unresolved } from "./stretch.ts";
import { numberOf, type TimeValue } from "./time-value.ts";

/** A date or month of the Islamic calendar with its year. */
export function hijri(value: TimeValue): Stretch {
  const year = numberOf(value.year);
  const month = numberOf(value.month);
  const day = numberOf(value.day);
  if (year === undefined || month === undefined || year < 1 || year > 1700) return unresolved;
  if (day !== undefined) return oneDay(hijriDay(year, month, day));
  const next = month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1);
  return days(hijriDay(year, month, 1), next - 1, "month");
}

/** A month of the Islamic calendar without its year: the last to have begun, or the next. */
export function hijriMonth(value: TimeValue, context: Context): Stretch {
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
