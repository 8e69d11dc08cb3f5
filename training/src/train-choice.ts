import { commonFeatures, descend } from "./descent.ts";
import { weigh } from "./weigh.ts";

/** One choice among options: the features each shows, and which of them are right; none, one or several. */
export interface Choice {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

/** What `trainChoice` learns with. */
export interface ChoiceOptions {
  /** Passes over the data. */
  readonly epochs: number;
  /** Weight of the L2 penalty. */
  readonly penalty: number;
  /** Features seen less often are left out. */
  readonly minimum: number;
}

const defaults: ChoiceOptions = { epochs: 150, penalty: 2, minimum: 4 };

interface Row {
  readonly columns: readonly Int32Array[];
  readonly right: readonly boolean[];
}

/**
 * Fits a log-linear model of choice (a softmax over the options of each choice) over named features
 * (`descend`). Choices without a right option teach nothing. Deterministic.
 */
export function trainChoice(
  choices: readonly Choice[],
  options: ChoiceOptions = defaults,
): ReadonlyMap<string, number> {
  const names = commonFeatures(
    choices.flatMap((choice) => choice.options),
    options.minimum,
  );
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = choices
    .filter(({ right }) => right.includes(true) && right.includes(false))
    .map(
      (choice): Row => ({
        columns: choice.options.map((features) => Int32Array.from(features.flatMap((name) => index.get(name) ?? []))),
        right: choice.right,
      }),
    );
  return descend(names, options.epochs, 0.3, (weights) => {
    const gradient = weights.map((weight) => options.penalty * weight);
    for (const row of rows) addGradient(row, weights, gradient);
    return gradient;
  });
}

/** Adds the gradient of the negative log of the share that the right options have. */
function addGradient({ columns, right }: Row, weights: Float64Array, gradient: Float64Array): void {
  const shares = sharesOf(columns.map((list) => list.reduce((sum, column) => sum + (weights[column] as number), 0)));
  const rightShare = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 1e-12);
  columns.forEach((list, at) => {
    const share = shares[at] as number;
    const wanted = right[at] ? share / rightShare : 0;
    for (const column of list) gradient[column] = (gradient[column] as number) + share - wanted;
  });
}

function sharesOf(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Index of the option a model speaks for; the first of equals. */
export function chosen(choice: Choice, model: ReadonlyMap<string, number>): number {
  const sums = choice.options.map((features) => weigh(features, model));
  return sums.indexOf(Math.max(...sums));
}
