import type { Bearing } from "@recoupe/model";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import type { Offset } from "./where.ts";

const bearings: readonly Bearing[] = ["NE", "NW", "SE", "SW", "N", "E", "S", "W"];

/** Reads "30 km au sud-ouest" in a stretch of words: kilometres (miles converted) and the bearing from the named place. */
export function readOffset(reading: SentenceReading, first: number, last: number): Offset {
  let distanceKm: number | null = null;
  let bearing: Bearing | null = null;
  for (let index = first; index < last; index++) {
    const kilometres = isParticle(reading, index, "kilometre") ? 1 : isParticle(reading, index, "mile") ? 1.609 : 0;
    if (kilometres > 0) distanceKm = quantityBefore(reading, index, kilometres) ?? distanceKm;
    bearing ??= bearings.find((candidate) => isParticle(reading, index, `bearing-${candidate}`)) ?? null;
  }
  return { distanceKm, bearing: distanceKm === null ? null : bearing };
}

function quantityBefore(reading: SentenceReading, unit: number, kilometres: number): number | null {
  for (let index = unit; index >= Math.max(0, unit - 4); index--) {
    const quantity = reading.quantityAt[index]?.mention;
    const value = quantity ? (quantity.best ?? quantity.low ?? quantity.high) : numberOf(wordAt(reading, index).form);
    if (value !== null) return Math.round(value * kilometres * 10) / 10;
  }
  return null;
}

function numberOf(form: string): number | null {
  return /^\d+$/u.test(form) ? Number(form) : null;
}
