import { commonFeatures, descend } from "./descent.ts";

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

const defaults: ConfidenceOptions = { epochs: 200, penalty: 3, minimum: 4 };

/**
 * Fits a logistic regression over named features (`descend`). Returns the weights by feature, `bias` among them.
 */
export function trainConfidence(
  judged: readonly Judged[],
  options: ConfidenceOptions = defaults,
): ReadonlyMap<string, number> {
  const names = [
    "bias",
    ...commonFeatures(
      judged.map(({ features }) => features),
      options.minimum,
    ),
  ];
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = judged.map(({ features, right }) => ({
    columns: [0, ...features.flatMap((name) => index.get(name) ?? [])],
    right: right ? 1 : 0,
  }));
  return descend(names, options.epochs, 0.5, (weights) => gradientOf(rows, weights, options.penalty));
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
