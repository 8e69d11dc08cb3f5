import type { Account, Count, Testimony, Toll } from "@recoupe/model";
import { isoRange } from "../days.ts";
import { distinct } from "../grouping.ts";

/** Gathers who stands for which value of an attribute; testimonies without a value say nothing of it. */
export function accountsOf(
  members: readonly Testimony[],
  readValue: (testimony: Testimony) => string | null,
  originOf: (testimony: Testimony) => string,
): readonly Account<string>[] {
  const byValue = new Map<string, Testimony[]>();
  for (const testimony of members) {
    const value = readValue(testimony);
    if (value === null) continue;
    const list = byValue.get(value);
    if (list === undefined) byValue.set(value, [testimony]);
    else list.push(testimony);
  }
  const accounts = [...byValue].map(([value, said]) => ({
    value,
    origins: distinct(said.map(originOf)),
    sides: distinct(said.flatMap(({ originSide }) => (originSide === null ? [] : [originSide]))),
    claimIds: said.map(({ claimId }) => claimId),
  }));
  return accounts.sort((a, b) => b.origins.length - a.origins.length || (a.value < b.value ? -1 : 1));
}

/** Who acts, joint authors joined by ` + `; null where a testimony denies, or names nobody. */
export function authorOf(testimony: Testimony): string | null {
  return testimony.polarity === "denied" ? null : partiesOf(testimony.agents);
}

/** Parties joined by ` + `, or null for none. */
export function partiesOf(actors: readonly string[]): string | null {
  return actors.length === 0 ? null : [...actors].sort().join(" + ");
}

/** The stated day or days, or null where only the publication dates it. */
export function dateOf(testimony: Testimony): string | null {
  if (testimony.dated !== "stated" || testimony.polarity === "denied") return null;
  return isoRange(testimony.from, testimony.to);
}

/** A count as text: `12`, `10–14`, `≥ 10`, `< 20`. */
export function figureOf(count: Count | null): string | null {
  if (count === null) return null;
  const { low, best, high } = count;
  if (low !== null && high !== null && low !== high) return `${low}–${high}`;
  if (low !== null && high === null) return `≥ ${low}`;
  if (best !== null) return String(best);
  if (low !== null) return String(low);
  return high === null ? null : `≤ ${high}`;
}

/**
 * The toll of an event from stated figures alone: the lowest low, the highest high, and as best the figure most origins
 * give (the lower of two equally backed: what is sure outweighs what is said).
 */
export function tollOf(
  members: readonly Testimony[],
  countOf: (testimony: Testimony) => Count | null,
  originOf: (testimony: Testimony) => string,
): Toll | null {
  const stated = members.filter((testimony) => testimony.polarity === "affirmed" && countOf(testimony) !== null);
  if (stated.length === 0) return null;
  const counts = stated.map((testimony) => countOf(testimony) as Count);
  const values = counts.flatMap(({ low, best, high }) => [low, best, high]).filter((value) => value !== null);
  const bests = accountsOf(stated, (testimony) => bestOf(countOf(testimony)), originOf).map(({ value, origins }) => ({
    value: Number(value),
    backed: origins.length,
  }));
  bests.sort((a, b) => b.backed - a.backed || a.value - b.value);
  return {
    low: values.length === 0 ? null : Math.min(...values),
    best: bests[0]?.value ?? null,
    high: values.length === 0 ? null : Math.max(...values),
    accounts: accountsOf(stated, (testimony) => figureOf(countOf(testimony)), originOf),
  };
}

function bestOf(count: Count | null): string | null {
  const best = count?.best ?? count?.low ?? null;
  return best === null ? null : String(best);
}
