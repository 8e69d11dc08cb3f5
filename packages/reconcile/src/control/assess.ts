import type { DayNumber, Testimony } from "@recoupe/model";
import { distinct } from "../grouping.ts";
import type { Bearing } from "./evidence.ts";
import { smooth } from "./hidden-markov.ts";
import { chainOf, emissionOf, type Turn } from "./states.ts";
import { type Trusts, trustByInterest } from "./trust.ts";
import { type WeighedEvidence, weighEvidence } from "./weigh.ts";

/** The assessment of one place, day by day. */
export interface Assessment {
  readonly firstDay: DayNumber;
  /** Sides, then `contested`, then `unknown`. */
  readonly states: readonly string[];
  /** By day from `firstDay`, the probability of each state. */
  readonly probabilities: readonly Float64Array[];
  readonly evidence: readonly WeighedEvidence[];
  /** Actor that stands for each side at this place: the one the evidence names most. */
  readonly actorOf: ReadonlyMap<string, string>;
}

/** The chain starts this long before the first evidence, so that what was before the first report stays unknown. */
const leadDays = 45;
/** An analyst's word counts as much as this many reports on each of its days. */
const analystVoices = 12;

/**
 * Who holds a place, from testimonies about it alone, for every day from before the first evidence to `lastDay`. Null where the
 * testimonies say nothing of who holds it. `trusts` are those of the project, unless a bench tries others.
 */
export function assessPlace(
  testimonies: readonly Testimony[],
  lastDay: DayNumber,
  trusts: Trusts = trustByInterest,
): Assessment | null {
  const evidence = weighEvidence(testimonies, trusts);
  if (evidence.length === 0) return null;
  const sides = distinct(evidence.flatMap((one) => one.sides));
  const firstDay = Math.min(...evidence.map(({ from }) => from)) - leadDays;
  const days = Math.max(lastDay, Math.max(...evidence.map(({ to }) => to))) - firstDay + 1;
  const emissions: (number[] | null)[] = new Array(days).fill(null);
  for (const one of evidence) addEmission(emissions, one, sides, firstDay);
  return {
    firstDay,
    states: [...sides, "contested", "unknown"],
    probabilities: smooth(chainOf(sides.length, turnsIn(evidence, sides, firstDay)), emissions),
    evidence,
    actorOf: actorsOf(evidence, sides),
  };
}

/** The turns that the evidence tells of: into a side's hands, out of them, into a fight. */
function turnsIn(evidence: readonly WeighedEvidence[], sides: readonly string[], firstDay: DayNumber): readonly Turn[] {
  return evidence.flatMap((one) => {
    if (!one.isTurn) return [];
    const turn = { day: one.from - firstDay, trust: one.trust, into: null, outOf: null };
    if (one.bearing === "part" || one.bearing === "contested") return [{ ...turn, into: sides.length }];
    return one.sides.map((side) =>
      one.bearing === "not" ? { ...turn, outOf: sides.indexOf(side) } : { ...turn, into: sides.indexOf(side) },
    );
  });
}

function addEmission(
  emissions: (number[] | null)[],
  one: WeighedEvidence,
  sides: readonly string[],
  firstDay: DayNumber,
): void {
  const named = sides.map((side) => one.sides.includes(side));
  const voices = one.testimony.analyst === null ? 1 : analystVoices;
  const span = one.to - one.from + 1;
  const logs = emissionOf(one.bearing, named, one.trust).map(
    (value) => (value * voices) / (voices > 1 ? 1 : Math.sqrt(span)),
  );
  for (let day = one.from; day <= one.to; day++) {
    const row = emissions[day - firstDay];
    if (row === undefined) continue;
    if (row === null) emissions[day - firstDay] = [...logs];
    else
      logs.forEach((value, state) => {
        row[state] = (row[state] as number) + value;
      });
  }
}

/** Evidence that somebody holds the place; only in want of it does a side bear the name of who stands before or in a part of it. */
const holding: ReadonlySet<Bearing> = new Set(["holds", "lost-after"]);
const restOfNames = 0.1;

/** For each side the actor its evidence names most as holder; the first of joint authors counts double. */
function actorsOf(evidence: readonly WeighedEvidence[], sides: readonly string[]): ReadonlyMap<string, string> {
  const scores = new Map<string, Map<string, number>>(sides.map((side) => [side, new Map()]));
  for (const { testimony, trust, bearing } of evidence) {
    const weight = holding.has(bearing) ? trust : trust * restOfNames;
    for (const [actors, actorSides] of [
      [testimony.agents, testimony.agentSides],
      [testimony.targets, testimony.targetSides],
    ] as const) {
      actors.forEach((actor, at) => {
        const [side] = actorSides.length === 1 ? actorSides : actorSides.includes(actor) ? [actor] : [];
        if (side === undefined) return;
        const own = scores.get(side);
        own?.set(actor, (own.get(actor) ?? 0) + (at === 0 ? 2 : 1) * weight);
      });
    }
  }
  return new Map(sides.map((side) => [side, bestOf(scores.get(side) ?? new Map()) ?? side]));
}

function bestOf(scores: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [actor, score] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (best === null || score > (scores.get(best) ?? 0)) best = actor;
  }
  return best;
}

/** Number and probability of the likeliest state of a day. */
export function likeliest(probabilities: Float64Array): readonly [number, number] {
  let best = 0;
  for (let state = 1; state < probabilities.length; state++) {
    if ((probabilities[state] as number) > (probabilities[best] as number)) best = state;
  }
  return [best, probabilities[best] as number];
}

/** Name of a state as control states give it: an actor id, `contested` or `unknown`. */
export function nameOfState(assessment: Assessment, state: number): string {
  const side = assessment.states[state] as string;
  return assessment.actorOf.get(side) ?? side;
}
