/** The features that stand in at least `minimum` of the lists, sorted. */
export function commonFeatures(lists: Iterable<readonly string[]>, minimum: number): string[] {
  const counts = new Map<string, number>();
  for (const features of lists) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= minimum)
    .map(([name]) => name)
    .sort();
}

/**
 * Weights by name, to three decimals, after full-batch gradient steps with a per-feature scale (AdaGrad), from zero.
 * Deterministic.
 * @param gradientOf slope of the loss at given weights, one for each name
 */
export function descend(
  names: readonly string[],
  epochs: number,
  rate: number,
  gradientOf: (weights: Float64Array) => Float64Array,
): ReadonlyMap<string, number> {
  const weights = new Float64Array(names.length);
  const scale = new Float64Array(names.length).fill(1e-8);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const gradient = gradientOf(weights);
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] as number;
      scale[at] = (scale[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(scale[at] as number);
    }
  }
  return new Map(names.map((name, at) => [name, Math.round((weights[at] as number) * 1000) / 1000]));
}
