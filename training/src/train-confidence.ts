/** One claim as the rules made it: the features it shows, and whether gold has it. */
export interface Judged {
  readonly features: readonly string[];
  readonly right: boolean;
}

/** What `trainConfidence` learns with. */
export interface ConfidenceOptions {
  /** Passes over the data. */
  readonly epochs: number;
  /** Weight of the L2 penalty. */
  readonly penalty: number;
  /** Features seen less often are left out. */
  readonly minimum: number;
}

const defaults: ConfidenceOptions = { epochs: 200, penalty: 1.5, minimum: 4 };

/**
 * Fits a logistic regression over named features by full-batch gradient steps with a per-feature scale (AdaGrad).
 * Deterministic. Returns the weights by feature, `bias` among them.
 */
export function trainConfidence(
  judged: readonly Judged[],
  options: ConfidenceOptions = defaults,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of judged) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [
    "bias",
    ...[...counts]
      .filter(([, count]) => count >= options.minimum)
      .map(([name]) => name)
      .sort(),
  ];
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = judged.map(({ features, right }) => ({
    columns: [0, ...features.flatMap((name) => index.get(name) ?? [])],
    right: right ? 1 : 0,
  }));
  const weights = new Float64Array(names.length);
  const scale = new Float64Array(names.length).fill(1e-8);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const gradient = gradientOf(rows, weights, options.penalty);
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] as number;
      scale[at] = (scale[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) - (0.5 * slope) / Math.sqrt(scale[at] as number);
    }
  }
  return new Map(names.map((name, at) => [name, Math.round((weights[at] as number) * 1000) / 1000]));
}

function gradientOf(
  rows: readonly { readonly columns: readonly number[]; readonly right: number }[],
  weights: Float64Array,
  penalty: number,
): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { columns, right } of rows) {
    let sum = 0;
    for (const column of columns) sum += weights[column] as number;
    const error = 1 / (1 + Math.exp(-sum)) - right;
    for (const column of columns) gradient[column] = (gradient[column] as number) + error;
  }
  for (let at = 1; at < weights.length; at++)
    gradient[at] = (gradient[at] as number) + penalty * (weights[at] as number);
  return gradient;
}
