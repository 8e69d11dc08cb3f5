import type { ClaimStatus } from "./claim.ts";
import type { ClaimType } from "./claim-type.ts";
import type { Origin } from "./origin.ts";
import type { Scene } from "./testimony.ts";

export const gradeNames = ["confirmed", "fair", "weak", "contested", "discounted"] as const;
/** How well an event is attested, in the manner of Airwars (design, section 7). */
export type GradeName = (typeof gradeNames)[number];

/** A grade with the sentence that says why and the one that says what would change it. */
export interface Grade {
  readonly grade: GradeName;
  readonly reason: string;
  readonly counterfactual: string;
}

/** One value of an attribute, and who stands for it. */
export interface Account<Value> {
  readonly value: Value;
  /** Origin ids, sorted. */
  readonly origins: readonly string[];
  /** Sides of those origins, sorted; empty where none is declared. */
  readonly sides: readonly string[];
  readonly claimIds: readonly string[];
}

/** Numbers of persons from stated figures only; a bound nobody states is null. */
export interface Toll {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly accounts: readonly Account<string>[];
}

export const contradictionKinds = ["denial", "rival-author", "rival-outcome", "figures-apart", "dates-apart"] as const;
/** What two accounts disagree on. */
export type ContradictionKind = (typeof contradictionKinds)[number];

/** Two accounts that cannot both be right. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  /** One sentence that names both and what each says. */
  readonly because: string;
  /** Claims on the one part and on the other. */
  readonly claimIds: readonly string[];
  readonly againstClaimIds: readonly string[];
}

/** Why a claim stands in an event. */
export interface Joining {
  readonly claimId: string;
  readonly because: string;
}

/** Claims of several documents about one happening, with what they agree and disagree on. Never without a claim. */
export interface Event {
  readonly id: string;
  /** The type most claims give. */
  readonly type: ClaimType;
  readonly family: string;
  /** `planned`, `predicted` and `hypothetical` happenings never join those that occurred. */
  readonly status: ClaimStatus;
  readonly place: Scene | null;
  /** Inclusive ISO days within which it happened, by the best dated accounts; null where nobody dates it. */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO days of the first and last publication, or null. */
  readonly firstReported: string | null;
  readonly lastReported: string | null;
  readonly claimIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly origins: readonly Origin[];
  /** Who did it; a joint author is written `a + b`. */
  readonly authors: readonly Account<string>[];
  readonly targets: readonly Account<string>[];
  readonly places: readonly Account<string>[];
  /** ISO day or `first/last`. */
  readonly dates: readonly Account<string>[];
  /** `affirmed` or `denied`, and for a place who came out holding it (`held by …`). */
  readonly outcomes: readonly Account<string>[];
  readonly killed: Toll | null;
  readonly wounded: Toll | null;
  readonly contradictions: readonly Contradiction[];
  readonly grade: Grade;
  readonly joinings: readonly Joining[];
}
