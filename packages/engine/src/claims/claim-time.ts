import type { TimeMention, When } from "@recoupe/model";
import type { Placed, SentenceReading } from "./reading.ts";
import { carriersOf } from "./time-carriers.ts";
import { pathOf } from "./time-path.ts";

/** The time a clause gives its act: a time expression that hangs on the act or on the verb it stands with; null for none. */
export function readTime(reading: SentenceReading, predicate: number): When | null {
  const times = timesOf(reading).map((time) => ({ time, path: pathOf(reading, time) }));
  if (times.length === 0) return null;
  for (const carrier of carriersOf(reading, predicate)) {
    const own = times.filter(({ path }) => path.includes(carrier));
    const nearest = Math.min(...own.map(({ path }) => path.indexOf(carrier)));
    const chosen = own.find(({ path }) => path.indexOf(carrier) === nearest);
    if (chosen) return whenOf(chosen.time.mention);
  }
  return null;
}

function timesOf(reading: SentenceReading): Placed<TimeMention>[] {
  const seen = new Set<TimeMention>();
  const found: Placed<TimeMention>[] = [];
  for (const placed of reading.timeAt) {
    if (!placed || seen.has(placed.mention)) continue;
    seen.add(placed.mention);
    found.push(placed);
  }
  return found;
}

function whenOf(mention: TimeMention): When {
  const { start, end, precision, name, span } = mention;
  return { start, end, precision, text: name, span };
}
