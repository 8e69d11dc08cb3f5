/** Precision, recall and F1 with the counts behind them; null where nothing was there to count. */
export interface Score {
  readonly right: number;
  readonly coded: number;
  readonly gold: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** A share with the counts behind it; `share` is null over none. */
export interface Ratio {
  readonly right: number;
  readonly of: number;
  readonly share: number | null;
}

/** `right` of `coded` answers to `gold` questions. */
export function scoreFrom(right: number, coded: number, gold: number): Score {
  return {
    right,
    coded,
    gold,
    precision: coded === 0 ? null : right / coded,
    recall: gold === 0 ? null : right / gold,
    f1: coded + gold === 0 ? null : (2 * right) / (coded + gold),
  };
}

/** `right` of `of`. */
export function ratio(right: number, of: number): Ratio {
  return { right, of, share: of === 0 ? null : right / of };
}
