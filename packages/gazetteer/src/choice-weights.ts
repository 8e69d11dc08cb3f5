/** Weights of `choiceFeatures`, learned by `scripts/learn-choice.ts`. */
export const choiceWeights: readonly number[] = [
  4.14, -2, 0.62, 0.02, 0.71, 1.17, 1.26, 1.28, 1.02, -2.26, 0.99, 1.41, -1.83, 1.47, 2.79, 0.54, -3.43, -0.15, -0.04,
  1.16, -1.15, -0.18, 1.2, -0.56, -0.98, -0.19,
];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = -0.06;
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.73;
/** The same for a candidate whose name only sounds like the one asked for. */
export const leastOfAlikes = 0.88;
