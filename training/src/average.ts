import type { Model, WeightRows } from "@recoupe/engine/training";

/** Two models of the same tags and relations averaged, `share` of the second. */
export function averaged(first: Model, second: Model, share: number): Model {
  return {
    ...first,
    tagger: averagedRows(first.tagger, second.tagger, share),
    actions: averagedRows(first.actions, second.actions, share),
    labels: averagedRows(first.labels, second.labels, share),
  };
}

function averagedRows(first: WeightRows, second: WeightRows, share: number): WeightRows {
  const sums = new Map<number, Map<number, number>>();
  const add = (rows: WeightRows, factor: number): void => {
    rows.features.forEach((feature, row) => {
      const sum = sums.get(feature) ?? new Map<number, number>();
      sums.set(feature, sum);
      for (let i = rows.starts[row] as number; i < (rows.starts[row + 1] as number); i++) {
        const one = rows.classes[i] as number;
        sum.set(one, (sum.get(one) ?? 0) + factor * (rows.values[i] as number));
      }
    });
  };
  add(first, 1 - share);
  add(second, share);
  const features: number[] = [];
  const starts: number[] = [0];
  const classes: number[] = [];
  const values: number[] = [];
  for (const feature of [...sums.keys()].sort((a, b) => (a >>> 0) - (b >>> 0))) {
    for (const [one, value] of [...(sums.get(feature) ?? [])].sort((a, b) => a[0] - b[0])) {
      if (Math.round(value) === 0) continue;
      classes.push(one);
      values.push(Math.round(value));
    }
    if (classes.length === starts.at(-1)) continue;
    features.push(feature);
    starts.push(classes.length);
  }
  return {
    features: Int32Array.from(features),
    starts: Uint32Array.from(starts),
    classes: Uint8Array.from(classes),
    values: Int16Array.from(values),
  };
}
