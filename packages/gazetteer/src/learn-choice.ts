/** One question with its candidates' features; `right` marks those that are the place meant, none for an unfiled place. */
export interface ChoiceExample {
  readonly features: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/** Weights of the features and the score of "none of these". */
export interface ChoiceModel {
  readonly weights: readonly number[];
  readonly none: number;
}

const RATE = 0.05;
const SHRINK = 1e-4;

/** Share of probability of each candidate, "none of these" last. */
export function sharesOf(model: ChoiceModel, features: ChoiceExample["features"]): readonly number[] {
  const scores = features.map((row) => row.reduce((sum, value, index) => sum + value * (model.weights[index] ?? 0), 0));
  scores.push(model.none);
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * Fits a conditional logit ("which of these, or none") by stochastic gradient with AdaGrad steps. Deterministic: examples
 * are gone through in the order given, `rounds` times.
 */
export function learnChoice(examples: readonly ChoiceExample[], width: number, rounds: number): ChoiceModel {
  const weights = new Array<number>(width + 1).fill(0);
  const squares = new Array<number>(width + 1).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    for (const { features, right } of examples) {
      const model = { weights: weights.slice(0, width), none: weights[width] ?? 0 };
      const shares = sharesOf(model, features);
      const rightShare = shares.reduce((sum, share, index) => sum + (right[index] ? share : 0), 0);
      const isNone = !right.includes(true);
      const gradient = new Array<number>(width + 1).fill(0);
      shares.forEach((share, index) => {
        const isLast = index === features.length;
        const wanted = isNone ? (isLast ? 1 : 0) : right[index] ? share / Math.max(rightShare, 1e-9) : 0;
        const push = share - wanted;
        if (isLast) gradient[width] = (gradient[width] ?? 0) + push;
        else
          features[index]?.forEach((value, at) => {
            gradient[at] = (gradient[at] ?? 0) + push * value;
          });
      });
      gradient.forEach((slope, at) => {
        const steep = slope + SHRINK * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 0) + steep * steep;
        weights[at] = (weights[at] ?? 0) - (RATE * steep) / Math.sqrt(squares[at] ?? 1);
      });
    }
  }
  return { weights: weights.slice(0, width), none: weights[width] ?? 0 };
}
