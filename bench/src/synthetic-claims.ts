import type { Claim, ClaimType } from "@recoupe/model";

/** Repeatable random numbers (mulberry32): a function that gives the next in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A claim with the date of its document and who published it. */
export interface SyntheticReport {
  readonly claim: Claim;
  readonly published: string;
  readonly outlet: string;
}

/** How large the made-up war is. */
export interface SyntheticWar {
  readonly places: number;
  readonly days: number;
  readonly outlets: number;
  /** Mean number of reports of one happening. */
  readonly reportsPerEvent: number;
}

const weightedTypes: readonly (readonly [ClaimType, number])[] = [
  ["airstrike", 18],
  ["shelling", 16],
  ["clash", 14],
  ["casualties", 10],
  ["capture", 9],
  ["offensive", 6],
  ["hold", 5],
  ["bombing", 5],
  ["killing", 4],
  ["withdraw", 4],
  ["displacement", 3],
  ["arrest", 3],
  ["repel", 2],
  ["agreement", 1],
];
const totalWeight = weightedTypes.reduce((sum, [, weight]) => sum + weight, 0);
const actors = ["army", "rebels", "caliphate", "militia", "air-power", "neighbour"] as const;
const firstDay = Date.UTC(2012, 0, 1);
const span = { start: 0, end: 10 };

/**
 * Reports of happenings in a made-up war, one claim each: towns along a grid with a few far busier than most, quarters within
 * towns, late and undated reports, imprecise places, unknown authors, denials, tolls that differ. Repeatable for one seed.
 */
export function* syntheticReports(count: number, war: SyntheticWar, seed = 1): Generator<SyntheticReport> {
  const random = createRandom(seed);
  let made = 0;
  while (made < count) {
    const place = Math.floor(random() ** 2.2 * war.places);
    const day = Math.floor(random() * war.days);
    const type = pickType(random);
    const author = Math.floor(random() * actors.length);
    const killed = Math.floor(random() ** 3 * 60);
    const reports = 1 + Math.floor(-Math.log(1 - random()) * (war.reportsPerEvent - 1));
    for (let report = 0; report < reports && made < count; report++, made++) {
      yield makeReport(made, { place, day, type, author, killed }, war, random);
    }
  }
}

interface Happening {
  readonly place: number;
  readonly day: number;
  readonly type: ClaimType;
  readonly author: number;
  readonly killed: number;
}

function pickType(random: () => number): ClaimType {
  let left = random() * totalWeight;
  for (const [type, weight] of weightedTypes) {
    left -= weight;
    if (left < 0) return type;
  }
  return "clash";
}

function isoOf(day: number): string {
  return new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
}

function makeReport(serial: number, happening: Happening, war: SyntheticWar, random: () => number): SyntheticReport {
  const { place, day, type, author, killed } = happening;
  const isQuarter = place % 7 === 3;
  const town = isQuarter ? place - 1 : place;
  const lat = 33 + (Math.floor(town / 70) % 60) * 0.06 + (isQuarter ? 0.008 : 0);
  const lon = 36 + (town % 70) * 0.09 + (isQuarter ? 0.006 : 0);
  const isNear = random() < 0.1;
  const isDated = random() < 0.5;
  const documentId = `d${serial}`;
  const says = (actor: number) => ({
    name: actors[actor] as string,
    actorId: actors[actor] as string,
    span,
    via: "name" as const,
  });
  const toll = Math.max(0, killed + Math.round((random() - 0.5) * 4));
  const claim: Claim = {
    id: `c${serial}`,
    documentId,
    type,
    status: type === "hold" ? "ongoing" : "occurred",
    certainty: random() < 0.06 ? "alleged" : "asserted",
    polarity: random() < 0.05 ? "denied" : "affirmed",
    agents: random() < 0.15 ? [] : [says(author)],
    targets: random() < 0.4 ? [says((author + 1) % actors.length)] : [],
    place: {
      name: `place ${place}`,
      placeId: random() < 0.04 ? null : `syn:${place}`,
      relation: isNear ? "near" : "at",
      lat,
      lon,
      radiusKm: isNear ? 10 : isQuarter ? 0.6 : 2,
      precision: isNear ? 2 : 1,
      distanceKm: null,
      bearing: null,
      span,
    },
    origin: null,
    time: isDated ? { start: isoOf(day), end: isoOf(day), precision: "day", text: "", span } : null,
    attribution:
      random() < 0.35 ? [{ name: `Monitor ${Math.floor(random() * 12)}`, sourceId: null, role: null, span }] : [],
    casualties: random() < 0.4 ? { killed: { low: toll, best: toll, high: toll, of: null }, wounded: null } : null,
    instrument: null,
    evidence: span,
    trigger: span,
    rule: "synthetic",
    confidence: 0.8,
  };
  const late = Math.floor(random() ** 2 * 3);
  return { claim, published: isoOf(day + late), outlet: `outlet ${Math.floor(random() * war.outlets)}` };
}
