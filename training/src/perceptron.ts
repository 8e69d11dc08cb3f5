import type { WeightRows } from "@recoupe/engine/training";
import { createFeatureMap } from "./feature-map.ts";

/**
 * Averaged perceptron over hashed features (Collins 2002). Several runs may be trained one after another; their
 * averaged weights are summed.
 */
export interface Perceptron {
  readonly classes: number;
  /** Adds up the current weights of `features`, for all classes or the `wanted` ones alone. */
  score(features: Int32Array, scores: Float32Array, wanted?: Uint8Array): void;
  /** Moves weight from class `wrong` to class `right`; a feature of 0 is left out. */
  update(features: Int32Array, right: number, wrong: number): void;
  /** Counts one decision, whether or not it led to an update. */
  tick(): void;
  /** Ends a run: adds its averaged weights to the sum and forgets them. */
  endRun(): void;
  /** The summed weights as whole numbers of at most `limit`; rows that come to nothing are left out. */
  quantised(limit: number, clip: number, least: number): WeightRows;
}

/**
 * A perceptron with all weights zero, or with those of `base`, to learn further from there.
 * @param step how far one update moves a weight
 */
export function createPerceptron(classes: number, base?: WeightRows, step = 1): Perceptron {
  const map = createFeatureMap();
  let weights = new Float32Array(classes << 16);
  let drift = new Float32Array(classes << 16);
  let sum = new Float32Array(classes << 16);
  let time = 1;
  const row = (feature: number): number => {
    const at = map.findOrAdd(feature) * classes;
    if (at + classes > weights.length) [weights, drift, sum] = [longer(weights), longer(drift), longer(sum)];
    return at;
  };
  for (let i = 0; i < (base?.features.length ?? 0); i++) {
    const at = row(base?.features[i] as number);
    for (let k = base?.starts[i] as number; k < (base?.starts[i + 1] as number); k++) {
      weights[at + (base?.classes[k] as number)] = base?.values[k] as number;
    }
  }
  const everyClass = Uint8Array.from({ length: classes }, (_, c) => c);
  const score = (features: Int32Array, scores: Float32Array, wanted = everyClass): void => {
    scores.fill(0);
    for (let f = 0; f < features.length; f++) {
      const at = map.find(features[f] as number) * classes;
      if (at < 0) continue;
      for (let k = 0; k < wanted.length; k++) {
        const c = wanted[k] as number;
        scores[c] = (scores[c] as number) + (weights[at + c] as number);
      }
    }
  };
  const update = (features: Int32Array, right: number, wrong: number): void => {
    const past = (step * time) / 100_000;
    for (let f = 0; f < features.length; f++) {
      if (features[f] === 0) continue;
      const at = row(features[f] as number);
      weights[at + right] = (weights[at + right] as number) + step;
      weights[at + wrong] = (weights[at + wrong] as number) - step;
      drift[at + right] = (drift[at + right] as number) + past;
      drift[at + wrong] = (drift[at + wrong] as number) - past;
    }
  };
  const endRun = (): void => {
    const scale = 100_000 / time;
    for (let i = 0; i < weights.length; i++) {
      sum[i] = (sum[i] as number) + (weights[i] as number) - (drift[i] as number) * scale;
    }
    weights.fill(0);
    drift.fill(0);
    time = 1;
  };
  return {
    classes,
    score,
    update,
    tick: () => {
      time++;
    },
    endRun,
    quantised: (limit, clip, least) => quantise(map.features(), sum, classes, limit, clip, least),
  };
}

function longer(cells: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const result = new Float32Array(cells.length * 2);
  result.set(cells);
  return result;
}

/**
 * Whole-number weights. The scale takes the share `clip` of all weights to at most `limit`; the few larger ones are
 * cut to it. Weights under `least` (in whole numbers) are dropped.
 */
function quantise(
  features: Int32Array,
  sum: Float32Array,
  classes: number,
  limit: number,
  clip: number,
  least: number,
): WeightRows {
  const magnitudes = sum
    .subarray(0, features.length * classes)
    .map(Math.abs)
    .filter((w) => w > 0)
    .sort();
  const scale = limit / Math.max(1e-9, magnitudes[Math.floor((magnitudes.length - 1) * clip)] ?? 1);
  const order = Array.from(features.keys()).sort(
    (a, b) => ((features[a] as number) >>> 0) - ((features[b] as number) >>> 0),
  );
  const kept: number[] = [];
  const starts: number[] = [0];
  const chosen: number[] = [];
  const values: number[] = [];
  for (const row of order) {
    for (let c = 0; c < classes; c++) {
      const value = Math.round((sum[row * classes + c] as number) * scale);
      if (Math.abs(value) < Math.max(1, least)) continue;
      chosen.push(c);
      values.push(Math.max(-limit, Math.min(limit, value)));
    }
    if (chosen.length === starts.at(-1)) continue;
    kept.push(features[row] as number);
    starts.push(chosen.length);
  }
  return {
    features: Int32Array.from(kept),
    starts: Uint32Array.from(starts),
    classes: Uint8Array.from(chosen),
    values: Int16Array.from(values),
  };
}
