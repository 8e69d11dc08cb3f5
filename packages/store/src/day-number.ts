import type { DayNumber } from "@recoupe/model";

const msPerDay = 86_400_000;

/** Days from 1970-01-01 to an ISO day. */
export function dayNumber(iso: string): DayNumber {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / msPerDay);
}
