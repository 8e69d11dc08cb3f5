import type { DayNumber } from "@recoupe/model";

/** Days in ascending order, without repeats. */
export type SortedDays = readonly DayNumber[];

/** Days in ascending order, without repeats. */
export function sortedDays(days: Iterable<DayNumber>): SortedDays {
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The last of the days before another; minus infinity for none. */
export function lastBefore(days: SortedDays, day: DayNumber): DayNumber {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as DayNumber) < day) low = middle + 1;
    else high = middle;
  }
  return days[low - 1] ?? Number.NEGATIVE_INFINITY;
}
