/** Weights of `choiceFeatures`, learned by `scripts/learn-choice.ts`. */
export const choiceWeights: readonly number[] = [
  3.5, -2.52, 0.47, 0.12, 1.15, 1.08, 0.61, 0.93, 1.34, -1.63, 1, 1.79, -2.45, 1.39, 2.31, 0.57, -2.9, -0.14, -1.4,
  1.47, -0.46, -0.47,
];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = -0.75;
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.7;
