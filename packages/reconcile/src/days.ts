import type { DayNumber } from "@recoupe/model";

const msPerDay = 86_400_000;

/** Day number of an ISO date or date-time, by the date it writes (its own zone); null for null or what is no date. */
export function dayOf(iso: string | null): DayNumber | null {
  if (iso === null) return null;
  const ms = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(ms) ? null : Math.round(ms / msPerDay);
}

/** ISO date of a day number. */
export function isoOf(day: DayNumber): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** `2017-11-09`, or `2017-11-09/2017-11-11` for several days. */
export function isoRange(from: DayNumber, to: DayNumber): string {
  return from === to ? isoOf(from) : `${isoOf(from)}/${isoOf(to)}`;
}
