/** Weights of `choiceFeatures`, learned by `scripts/learn-choice.ts`. */
export const choiceWeights: readonly number[] = [
  3.74, -2.33, 1.89, 1.02, 1.03, 1.43, -1.78, 1.27, 2.52, -2.06, 0.71, 0.81, -3.07, -0.32, -1.4, 1.27, -0.39,
];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = -0.55;
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.7;
