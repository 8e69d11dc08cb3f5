/** Weights of `choiceFeatures`, learned by `scripts/learn-choice.ts`. */
export const choiceWeights: readonly number[] = [
  4.92, -2.86, 0.26, 0.3, 1.19, 1.09, 0.47, 0.94, 1.42, -1.99, 1.16, 1.66, -2.51, 1.33, 2.3, 0.44, -3.01, -0.09, -1.56,
  1.8, -0.42, -0.36,
];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = -0.74;
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.65;
