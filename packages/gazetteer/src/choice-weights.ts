/** Weights of `choiceFeatures`, learned by `scripts/learn-choice.ts`. */
export const choiceWeights: readonly number[] = [
  4.51, -2.15, 0.61, -0.17, 0.44, 1.23, 1.27, 1.29, 1.23, -2.14, 1.32, 1.44, -2.06, 1.48, 2.19, 0.5, -3.47, -0.18, 0.06,
  1.24, -1.26, -0.42, 1.01, -0.4, -1.02, -0.33,
];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = -0.49;
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.78;
/** The same for a candidate whose name only sounds like the one asked for. */
export const leastOfAlikes = 0.88;
