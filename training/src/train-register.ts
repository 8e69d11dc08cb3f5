import { descend } from "./descent.ts";

/** A text as the register learns it: the words it has, what it is, and how much it counts. */
export interface FieldText {
  readonly words: readonly string[];
  /** 1 for war, 0 for other fields, 0.5 for words at home in both. */
  readonly war: number;
  readonly mass: number;
}

/** What `trainRegister` learns with. */
export interface RegisterOptions {
  /** Passes over the data. */
  readonly epochs: number;
  /** Weight of the L2 penalty. */
  readonly penalty: number;
  /** Smaller weights are left out. */
  readonly least: number;
}

const defaults: RegisterOptions = { epochs: 150, penalty: 0.5, least: 0.1 };

/**
 * Fits a logistic regression without bias over the words of texts (`descend`): the weight of a word is what it says
 * for war (above nought) or against it. Deterministic.
 */
export function trainRegister(
  texts: readonly FieldText[],
  options: RegisterOptions = defaults,
): ReadonlyMap<string, number> {
  const names = [...new Set(texts.flatMap(({ words }) => words))].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = texts.map(({ words, war, mass }) => ({
    columns: [...new Set(words)].map((word) => index.get(word) as number),
    war,
    mass,
  }));
  const weights = descend(names, options.epochs, 0.3, (current) => {
    const gradient = current.map((weight) => options.penalty * weight);
    for (const { columns, war, mass } of rows) {
      let sum = 0;
      for (const column of columns) sum += current[column] as number;
      const error = (1 / (1 + Math.exp(-sum)) - war) * mass;
      for (const column of columns) gradient[column] = (gradient[column] as number) + error;
    }
    return gradient;
  });
  const rounded = [...weights].map(([word, weight]) => [word, Math.round(weight * 100) / 100] as const);
  return new Map(rounded.filter(([, weight]) => Math.abs(weight) >= options.least));
}
