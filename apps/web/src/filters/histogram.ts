import type { ListedClaim } from "../api/types.ts";

const dayLength = 86_400_000;

/** Days since 1970. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayLength);
}

/** ISO day of a day number. */
export function isoDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** First and last day that claims speak of, and how many begin in each stretch between. */
export interface Histogram {
  readonly first: number;
  readonly last: number;
  readonly bars: readonly number[];
}

/** Most bars that a narrow screen shows apart. */
const mostBars = 60;

/** Counts claims by their first day; null where no claim has a day. Claims dated far off squeeze nothing away. */
export function histogramOf(claims: readonly ListedClaim[]): Histogram | null {
  const days = claims.flatMap((claim) => (claim.days === null ? [] : [dayNumber(claim.days.first)]));
  const lasts = claims.flatMap((claim) => (claim.days === null ? [] : [dayNumber(claim.days.last)]));
  const valid = days.filter(Number.isFinite);
  if (valid.length === 0) return null;
  const first = valid.reduce((a, b) => Math.min(a, b));
  const last = lasts.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), first);
  const length = last - first + 1;
  const bars = new Array<number>(Math.min(mostBars, length)).fill(0);
  for (const day of valid) {
    const index = Math.min(bars.length - 1, Math.floor(((day - first) / length) * bars.length));
    bars[index] = (bars[index] ?? 0) + 1;
  }
  return { first, last, bars };
}
