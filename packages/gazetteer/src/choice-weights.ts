/** Weights of `choiceFeatures`, learned by `scripts/learn-choice.ts`. */
export const choiceWeights: readonly number[] = [
  4.19, -1.97, 0.64, -0.04, 0.41, 1.15, 1.24, 1.27, 1.02, -2.23, 1.01, 1.43, -1.83, 1.42, 2.82, 0.51, -3.4, -0.13, 0.31,
  1.16, -1.24, -0.18, 1.25, -0.46, -1.01, -0.23,
];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = -0.18;
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.7;
/** The same for a candidate whose name only sounds like the one asked for. */
export const leastOfAlikes = 0.88;
