import { type Context, oneDay, type Stretch, shift, unresolved } from "./stretch.ts";
import { numberOf, type TimeValue } from "./time-value.ts";

/** A local hour may be ahead of the publication's, told in UTC, by this much in the theatres of war we read of. */
const hoursEastAtMost = 4;

/** A time of day, without its day: that of publication, or the day before if the hour is still to come. */
export function clock(value: TimeValue, context: Context): Stretch {
  const { published, publishedHour, tense } = context;
  if (published === null) return unresolved;
  const hour = numberOf(value.hour) ?? 0;
  const back = tense === "past" && publishedHour !== null && hour > publishedHour + hoursEastAtMost ? 1 : 0;
  return oneDay(published - back);
}

/** The stretch at an hour of its day. */
export function withClock(base: Stretch, value: TimeValue): Stretch {
  const packed = numberOf(value.clock);
  const given = packed === undefined ? (numberOf(value.hour) ?? 0) : Math.floor(packed / 100);
  const minute = packed === undefined ? (numberOf(value.minute) ?? 0) : packed % 100;
  const half = value.half;
  let hour = given;
  if (half === "pm" && hour < 12) hour += 12;
  if (half === "am" && hour === 12) hour = 0;
  if (hour > 24 || minute > 59) return base;
  const zone = value.zone;
  const next = hour === 24 && base.start !== null ? 1 : 0;
  return {
    ...base,
    start: shift(base.start, next),
    end: shift(base.end, next),
    precision: "hour",
    clock: { hour: hour === 24 ? 0 : hour, minute, zone: typeof zone === "string" ? zone : undefined },
  };
}
