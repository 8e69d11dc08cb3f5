import type { InferredRegion } from "./claim.ts";

/** What one origin says of who holds a place, over the days on which it says so. */
export interface ClaimedControl {
  /** Actor id of the holder claimed, or `contested`. A denied hold is `not <actor id>`. */
  readonly holder: string;
  /** Origin id of whoever says so, its name, and its side or null. */
  readonly by: string;
  readonly byName: string;
  readonly bySide: string | null;
  /** Inclusive ISO days. */
  readonly from: string;
  readonly to: string;
  readonly claimIds: readonly string[];
}

/** A claim that speaks for or against a state, with its weight. */
export interface ControlReason {
  readonly claimId: string;
  /** What it supports: an actor id, `contested`, or `not <actor id>`. */
  readonly supports: string;
  /** Inclusive ISO days it bears on. */
  readonly from: string;
  readonly to: string;
  /** Trust in [0, 1]: the probability with which the claim is taken to speak of the truth. */
  readonly weight: number;
  /** One sentence: whose word, in whose interest, and why it weighs what it does. */
  readonly because: string;
}

/** Who holds a place over a stretch of days, as claimed and as assessed: the JSON line of `recoupe control`. */
export interface ControlState {
  readonly place: string;
  readonly placeId: string | null;
  /** WGS 84 degrees, or null where the place was not resolved. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Where reports together bound a place that was not resolved; left out for others. */
  readonly inferred?: InferredRegion;
  /** UCDP GED where_prec: 1 a point, 3 a district, 4 a province. */
  readonly precision: number;
  /** Inclusive ISO days. */
  readonly from: string;
  readonly to: string;
  readonly claimed: readonly ClaimedControl[];
  /** Actor id of the holder, `contested` or `unknown`. */
  readonly assessed: string;
  /** Mean over the stretch of the probability of the assessed state. */
  readonly probability: number;
  /** Claims behind it, heaviest first. */
  readonly because: readonly string[];
  readonly reasons: readonly ControlReason[];
  /** Id of the place whose state this one inherits, where the texts name it but say nothing of who holds it. */
  readonly inheritedFrom: string | null;
}

/** Probabilities of one day, for plots and calibration. */
export interface ControlDay {
  readonly day: string;
  readonly assessed: string;
  readonly probability: number;
  readonly probabilities: Readonly<Record<string, number>>;
}

/** How the assessment of one day looked as reports came in. */
export interface AssessmentStep {
  /** First and last day of knowledge with this assessment, inclusive. */
  readonly knownFrom: string;
  readonly knownTo: string;
  readonly assessed: string;
  readonly probability: number;
}
