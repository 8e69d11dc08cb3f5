import { assessPlace, type Trusts, trustByInterest } from "@recoupe/reconcile";
import { type Assessor, latestWins, majorityOf } from "./control-rivals.ts";
import { firstDay, type Reporting, type SimulatedPlace, simulatePlaces } from "./simulated-war.ts";

/** Assessments on which the model's probability fell into one tenth, and how often they were right. */
export interface CalibrationBin {
  readonly count: number;
  readonly meanProbability: number;
  readonly shareRight: number;
}

/** How well ways of assessing control find a hidden history. Shares of all place-days. */
export interface ControlScore {
  readonly name: string;
  readonly reportsPerPlace: number;
  readonly model: number;
  /** Right where the model names a state rather than `unknown`. */
  readonly modelWhereKnown: number;
  readonly unknown: number;
  readonly latest: number;
  readonly majority: number;
  /** Share of turns that the model puts within a day. */
  readonly turnsFound: number;
  readonly calibrationError: number;
  readonly bins: readonly CalibrationBin[];
}

/** How sources may behave, from candid to lying. */
export const reportings: Readonly<Record<string, Reporting>> = {
  candid: { reportsPerTurn: 3, statesPerDay: 0.1, lies: 0.1, errors: 0.03, lateness: 0.5, admissions: 0.5 },
  usual: { reportsPerTurn: 3, statesPerDay: 0.1, lies: 0.4, errors: 0.1, lateness: 1, admissions: 0.4 },
  sparse: { reportsPerTurn: 1, statesPerDay: 0.03, lies: 0.4, errors: 0.1, lateness: 1.5, admissions: 0.3 },
  lying: { reportsPerTurn: 2, statesPerDay: 0.08, lies: 0.9, errors: 0.2, lateness: 2, admissions: 0.3 },
};

export const days = 200;
const binCount = 10;
const majorityDays = 1;

/** States of one place as the model assesses them: name and probability by day. */
export function modelStates(
  { testimonies }: SimulatedPlace,
  trusts: Trusts = trustByInterest,
): readonly (readonly [string, number])[] {
  const assessment = assessPlace(testimonies, firstDay + days - 1, trusts);
  return Array.from({ length: days }, (_, day): readonly [string, number] => {
    const probabilities = assessment?.probabilities[firstDay + day - assessment.firstDay];
    if (assessment === null || probabilities === undefined) return ["unknown", 1];
    const best = probabilities.reduce((top, value, at) => (value > (probabilities[top] ?? 0) ? at : top), 0);
    return [assessment.states[best] ?? "unknown", probabilities[best] ?? 0];
  });
}

/** Scores the model and its rivals on places drawn with one way of reporting. */
export function scoreControl(
  name: string,
  reporting: Reporting,
  places: number,
  seed: number,
  trusts: Trusts = trustByInterest,
): ControlScore {
  const drawn = simulatePlaces(places, days, reporting, seed);
  const total = places * days;
  const bins = Array.from({ length: binCount }, () => ({ count: 0, probability: 0, right: 0 }));
  let right = 0;
  let unknown = 0;
  let turns = 0;
  let found = 0;
  for (const place of drawn) {
    const states = modelStates(place, trusts);
    states.forEach(([state, probability], day) => {
      const isRight = state === place.truth[day];
      if (isRight) right++;
      if (state === "unknown") unknown++;
      else {
        const bin = bins[Math.min(binCount - 1, Math.floor(probability * binCount))];
        if (bin !== undefined) {
          bin.count++;
          bin.probability += probability;
          bin.right += isRight ? 1 : 0;
        }
      }
      if (day > 0 && place.truth[day] !== place.truth[day - 1]) {
        turns++;
        const turned = (at: number) => states[at]?.[0] === place.truth[day] && states[at - 1]?.[0] !== place.truth[day];
        if (turned(day - 1) || turned(day) || turned(day + 1)) found++;
      }
    });
  }
  const named = total - unknown;
  return {
    name,
    reportsPerPlace: drawn.reduce((sum, { testimonies }) => sum + testimonies.length, 0) / places,
    model: right / total,
    modelWhereKnown: right / named,
    unknown: unknown / total,
    latest: shareRight(drawn, latestWins),
    majority: shareRight(drawn, majorityOf(majorityDays)),
    turnsFound: found / turns,
    calibrationError: bins.reduce((sum, bin) => sum + Math.abs(bin.probability - bin.right), 0) / named,
    bins: bins.map(({ count, probability, right: good }) => ({
      count,
      meanProbability: count === 0 ? 0 : probability / count,
      shareRight: count === 0 ? 0 : good / count,
    })),
  };
}

function shareRight(drawn: readonly SimulatedPlace[], assessor: Assessor): number {
  let right = 0;
  for (const { truth, testimonies } of drawn) {
    const assessed = assessor(testimonies, firstDay, days);
    for (let day = 0; day < days; day++) if (assessed[day] === truth[day]) right++;
  }
  return right / (drawn.length * days);
}
