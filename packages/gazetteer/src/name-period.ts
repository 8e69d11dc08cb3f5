import type { NamePeriod } from "@recoupe/model";
import { type ByteReader, readVarint } from "./byte-reader.ts";
import { writeBytes } from "./byte-writer.ts";

/** A name with the years it was in use. */
export interface DatedName {
  readonly name: string;
  readonly period: NamePeriod;
}

/** A period with the number of the record that bore the name in it. */
export interface FiledPeriod {
  readonly place: number;
  readonly period: NamePeriod;
}

const yearIn = (text: string): number | null => {
  const year = /^\D{0,4}(\d{3,4})(?!\d)/.exec(text.trim())?.[1];
  return year === undefined ? null : Number(year);
};

/**
 * The years of a name from what a source writes ("1914", "1992-05-04", "c. 1920"); null where it says nothing of time.
 * `past` is for a name that a source calls historic, with or without its years.
 */
export function periodOf(from: string, to: string, past: boolean): NamePeriod | null {
  const [first, last] = [yearIn(from), yearIn(to)];
  if (first === null && last === null && !past) return null;
  return { from: first, to: last, past: past || last !== null };
}

/** Periods as numbers: for each the record, its first and last year plus one (0 for none), and whether it is past. */
export function packPeriods(periods: readonly FiledPeriod[]): Uint8Array {
  const writer = writeBytes();
  for (const { place, period } of periods) {
    writer.varint(place);
    writer.varint(period.from === null ? 0 : period.from + 1);
    writer.varint(period.to === null ? 0 : period.to + 1);
    writer.byte(period.past ? 1 : 0);
  }
  return writer.done();
}

/** The periods of `packPeriods`. */
export function readPeriods(reader: ByteReader, end: number): readonly FiledPeriod[] {
  const periods: FiledPeriod[] = [];
  while (reader.at < end) {
    const place = readVarint(reader);
    const from = readVarint(reader);
    const to = readVarint(reader);
    const past = readVarint(reader) === 1;
    periods.push({ place, period: { from: from === 0 ? null : from - 1, to: to === 0 ? null : to - 1, past } });
  }
  return periods;
}

/** Whether a name was in use in a year. A past name without a last year is out of use. */
export function wasInUse(period: NamePeriod, year: number): boolean {
  if (period.from !== null && year < period.from) return false;
  return period.to === null ? !period.past : year <= period.to;
}
