/** Weights of `choiceFeatures`, learned by `scripts/learn-choice.ts`. */
export const choiceWeights: readonly number[] = [3.49, -2.53, 0.46, 0.15, 1.15, 1.1, 0.61, 0.91, 1.37, -1.93, 1, 1.77, -2.43, 1.38, 2.3, 0.6, -2.89, -0.13, -1.42, 1.48, -0.5, -0.45];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = -0.72;
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.65;
