/** The sum of what features weigh in a linear model; those it does not know weigh nothing. */
export function weigh(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}
