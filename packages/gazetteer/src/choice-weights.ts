/** Weights of `choiceFeatures`, and of the candidate "none of these"; learned by `scripts/learn-choice.ts`. */
export const choiceWeights: readonly number[] = [3, 3, 1.5, 1, 3, -1.5, 1, 3, -1.5, 2.5, 1.5, -2.5, 1, 0.5];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = 1.6;
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.6;
