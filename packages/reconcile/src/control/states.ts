import type { Bearing } from "./evidence.ts";
import type { Chain } from "./hidden-markov.ts";

/** Daily chances of a place's leaving a state, each with its reason. */
export const rates = {
  /** A held place comes under dispute: a front-line town does so every few months. */
  sideToContested: 0.008,
  /** It changes hands within a day, without a fight that anybody tells of. */
  sideToSide: 0.004,
  /** What nobody speaks of any more ages: half is gone in twelve weeks. */
  sideToUnknown: 1 / 120,
  /** A fight for a town is decided in about a week. */
  contestedToSide: 0.13,
  contestedToUnknown: 0.02,
  /** News ends ignorance; that a place is held is far likelier than that it is fought for. */
  unknownToSide: 0.01,
  unknownToContested: 0.003,
} as const;

/** Where the chain starts, weeks before the first report: mostly unknown. */
const initialUnknown = 0.6;
const initialContested = 0.04;

/** The chain over the given number of sides, then `contested`, then `unknown`. */
export function chainOf(sides: number): Chain {
  const contested = sides;
  const unknown = sides + 1;
  const rows: number[][] = [];
  for (let from = 0; from < sides + 2; from++) {
    const row = new Array<number>(sides + 2).fill(0);
    for (let to = 0; to < sides; to++) row[to] = leave(from, sides) / Math.max(1, from < sides ? sides - 1 : sides);
    row[contested] = from < sides ? rates.sideToContested : rates.unknownToContested;
    row[unknown] = from < sides ? rates.sideToUnknown : rates.contestedToUnknown;
    row[from] = 0;
    row[from] = 1 - row.reduce((sum, value) => sum + value, 0);
    rows.push(row);
  }
  const perSide = (1 - initialUnknown - initialContested) / Math.max(1, sides);
  const initial = [...new Array<number>(sides).fill(perSide), initialContested, initialUnknown];
  return {
    initial: initial.map(Math.log),
    transitions: rows.map((row) => row.map((value) => Math.log(Math.max(value, 1e-12)))),
  };
}

/** Chance of passing to any (other) side. */
function leave(from: number, sides: number): number {
  if (from === sides) return rates.contestedToSide;
  return from === sides + 1 ? rates.unknownToSide * sides : rates.sideToSide;
}

/** What a true report says, by the state it comes from: rows of P(report | named side, other side, contested, unknown). */
const likelihoods: Readonly<Record<Bearing, readonly [number, number, number, number]>> = {
  holds: [0.9, 0.04, 0.3, 0.25],
  not: [0.04, 0.7, 0.55, 0.5],
  part: [0.4, 0.12, 0.85, 0.22],
  contested: [0.25, 0.25, 0.9, 0.22],
  unknown: [0.1, 0.1, 0.1, 0.9],
};

/** What a report says that knows nothing of the state: the same in every state. */
const chance = 0.35;

/**
 * ln P(evidence | state) for each state, where the evidence is true with probability `trust` and says anything otherwise.
 * `named[side]` tells whether the evidence speaks of that side.
 */
export function emissionOf(bearing: Bearing, named: readonly boolean[], trust: number): readonly number[] {
  const [own, other, contested, unknown] = likelihoods[bearing];
  const mixed = (likelihood: number) => Math.log(trust * likelihood + (1 - trust) * chance);
  return [...named.map((isNamed) => mixed(isNamed ? own : other)), mixed(contested), mixed(unknown)];
}
