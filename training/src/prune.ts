import { type Model, type WeightRows, writeModel } from "@recoupe/engine/training";

/** The largest model file we ship, in bytes. */
const largestModel = 11_500_000;

/** Rows whose largest weight is at least `least`, without the weights in them below a third of that. */
export function pruned(rows: WeightRows, least: number): WeightRows {
  const features: number[] = [];
  const starts: number[] = [0];
  const classes: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows.features.length; row++) {
    const [from, to] = [rows.starts[row] as number, rows.starts[row + 1] as number];
    let largest = 0;
    for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(rows.values[i] as number));
    if (largest < least) continue;
    for (let i = from; i < to; i++) {
      if (Math.abs(rows.values[i] as number) * 3 < least) continue;
      classes.push(rows.classes[i] as number);
      values.push(rows.values[i] as number);
    }
    features.push(rows.features[row] as number);
    starts.push(classes.length);
  }
  return {
    features: Int32Array.from(features),
    starts: Uint32Array.from(starts),
    classes: Uint8Array.from(classes),
    values: Int16Array.from(values),
  };
}

/** Rows with all weights divided by `grain` and rounded; what comes to nothing is left out. */
function rounded(rows: WeightRows, grain: number): WeightRows {
  const values = rows.values.map((value) => Math.round(value / grain));
  return pruned({ ...rows, values }, 1);
}

/**
 * The model with the weights of tags and labels in whole eighths and sixteenths, most of which take one byte and not two.
 * No learning goes on from there.
 */
export function coarser(model: Model): Model {
  return { ...model, tagger: rounded(model.tagger, 8), labels: rounded(model.labels, labelGrain) };
}

/** How much finer than those of moves the weights of labels are trained. */
const labelGrain = 16;

/**
 * The model with as few of its small weights taken out as make its file no larger than `limit` bytes.
 * @param grain how much finer the weights of labels are than those of moves
 */
export function fitted(model: Model, grain = labelGrain, limit = largestModel): Model {
  for (let least = 4; ; least++) {
    const smaller = { ...model, actions: pruned(model.actions, least), labels: pruned(model.labels, least * grain) };
    if (least >= 60 || writeModel(smaller).length <= limit) return smaller;
  }
}
