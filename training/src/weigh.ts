/** The sum of what features weigh in a linear model, by name; those it does not know weigh nothing. */
export function weigh(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
}
