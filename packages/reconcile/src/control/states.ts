import { groupBy } from "../grouping.ts";
import type { Bearing } from "./evidence.ts";
import type { Chain, Transitions } from "./hidden-markov.ts";

/**
 * Daily chances of a place's leaving a state on a day of which no turn is told. They are low, because a turn that nobody tells
 * of is rare; a told turn raises them for its day (`chainOf`).
 */
export const rates = {
  /** A held place comes under dispute unannounced about once a year: where there is fighting inside it, that is told. */
  sideToContested: 0.003,
  /** It changes hands, and nobody tells of it. */
  sideToSide: 0.002,
  /** What nobody speaks of any more ages: half is gone in fifteen weeks. */
  sideToUnknown: 1 / 150,
  /** A fight for a town is decided in about a week. */
  contestedToSide: 0.16,
  contestedToUnknown: 0.02,
  /** Ignorance ends with a report; without one it stays. That a place is held is likelier than that it is fought for. */
  unknownToSide: 0.0015,
  unknownToContested: 0.0005,
} as const;

/** A fight has two sides at least; where fewer are named, the other is somebody unknown. */
const leastSides = 2;
/** Where the chain starts, weeks before the first report: mostly unknown. */
const initialUnknown = 0.6;
const initialContested = 0.04;

/** On a day on which a turn is told and surely told truly, it happened with this chance. */
const turnChance = 0.5;

/** A turn told of a day: into a state, or out of one, with the trust that somebody's telling it is true. */
export interface Turn {
  /** Days from the chain's first. */
  readonly day: number;
  readonly into: number | null;
  readonly outOf: number | null;
  readonly trust: number;
}

/**
 * The chain over the given number of sides, then `contested`, then `unknown`. A day of which a turn is told is passed into with
 * that turn likelier: what is told of a day bears not only on how the place stands but on whether it changed.
 */
export function chainOf(sides: number, turns: readonly Turn[]): Chain {
  const usual = usualRows(sides);
  const perSide = (1 - initialUnknown - initialContested) / Math.max(leastSides, sides);
  const rest = 1 - perSide * sides - initialContested;
  const initial = [...new Array<number>(sides).fill(perSide), initialContested, rest];
  const byDay = groupBy(turns, ({ day }) => day);
  return {
    initial: initial.map(Math.log),
    transitions: logs(usual),
    turns: new Map([...byDay].map(([day, told]) => [day, logs(turned(usual, told))])),
  };
}

function usualRows(sides: number): readonly (readonly number[])[] {
  const contested = sides;
  const unknown = sides + 1;
  return Array.from({ length: sides + 2 }, (_, from) => {
    const row = new Array<number>(sides + 2).fill(0);
    for (let to = 0; to < sides; to++)
      row[to] =
        leave(from, sides) /
        Math.max(1, from < sides ? sides - 1 : from === contested ? Math.max(leastSides, sides) : sides);
    row[contested] = from < sides ? rates.sideToContested : rates.unknownToContested;
    row[unknown] = from < sides ? rates.sideToUnknown : rates.contestedToUnknown;
    if (from === contested && sides < leastSides) row[unknown] += rates.contestedToSide * (1 - sides / leastSides);
    row[from] = 0;
    row[from] = 1 - row.reduce((sum, value) => sum + value, 0);
    return row;
  });
}

/** The usual rows with the turns of one day worked in; the trust of several that tell the same adds up as for odds of error. */
function turned(usual: readonly (readonly number[])[], told: readonly Turn[]): readonly (readonly number[])[] {
  const doubtInto = new Map<number, number>();
  const doubtOut = new Map<number, number>();
  for (const { into, outOf, trust } of told) {
    if (into !== null) doubtInto.set(into, (doubtInto.get(into) ?? 1) * (1 - trust));
    if (outOf !== null) doubtOut.set(outOf, (doubtOut.get(outOf) ?? 1) * (1 - trust));
  }
  return usual.map((row, from) => {
    const pull = row.map((value, to) => {
      const doubt = to === from ? undefined : doubtInto.get(to);
      return doubt === undefined ? value : Math.max(value, turnChance * (1 - doubt));
    });
    const push = doubtOut.get(from);
    if (push !== undefined) {
      const share = (turnChance * (1 - push)) / (row.length - 1);
      for (let to = 0; to < pull.length; to++) if (to !== from) pull[to] = Math.max(pull[to] as number, share);
    }
    const moving = pull.reduce((sum, value, to) => (to === from ? sum : sum + value), 0);
    const scale = moving > 0.9 ? 0.9 / moving : 1;
    return pull.map((value, to) => (to === from ? 1 - moving * scale : value * scale));
  });
}

function logs(rows: readonly (readonly number[])[]): Transitions {
  return rows.map((row) => row.map((value) => Math.log(Math.max(value, 1e-12))));
}

/** Chance of passing to any (other) side. */
function leave(from: number, sides: number): number {
  if (from === sides) return rates.contestedToSide;
  return from === sides + 1 ? rates.unknownToSide * sides : rates.sideToSide;
}

/** What a true report says, by the state it comes from: rows of P(report | named side, other side, contested, unknown). */
const likelihoods: Readonly<Record<Bearing, readonly [number, number, number, number]>> = {
  holds: [0.9, 0.02, 0.2, 0.12],
  not: [0.02, 0.5, 0.5, 0.25],
  "lost-after": [0.6, 0.03, 0.6, 0.12],
  part: [0.2, 0.05, 0.8, 0.12],
  outside: [0.02, 0.6, 0.06, 0.25],
  contested: [0.1, 0.1, 0.9, 0.12],
  unknown: [0.1, 0.1, 0.1, 0.9],
};

/** What a report says that knows nothing of the state: the same in every state. */
const chance = 0.12;

/**
 * ln P(evidence | state) for each state, where the evidence is true with probability `trust` and says anything otherwise.
 * `named[side]` tells whether the evidence speaks of that side.
 */
export function emissionOf(bearing: Bearing, named: readonly boolean[], trust: number): readonly number[] {
  const [own, other, contested, unknown] = likelihoods[bearing];
  const mixed = (likelihood: number) => Math.log(trust * likelihood + (1 - trust) * chance);
  return [...named.map((isNamed) => mixed(isNamed ? own : other)), mixed(contested), mixed(unknown)];
}
