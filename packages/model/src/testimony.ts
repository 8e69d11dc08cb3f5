import type { Count, InferredRegion, Instrument } from "./claim.ts";
import type { ClaimType } from "./claim-type.ts";
import type { OriginKind } from "./origin.ts";

/** Days since 1970-01-01 (UTC). */
export type DayNumber = number;

/** Where a happening lies, as far as reconciling needs to know. */
export interface Scene {
  /** The gazetteer's id, or null where the name was not resolved. */
  readonly placeId: string | null;
  /** The text's own words. */
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
  /** UCDP GED where_prec, 1 to 7. */
  readonly precision: number;
  readonly relation: "at" | "near" | "toward" | "from" | "between" | "along" | "in";
  /** Set where reports together bound a place that was not resolved: worked out anew for each answer, never kept. */
  readonly inferred?: InferredRegion;
}

/**
 * A claim laid on the table: what one origin says, with everything that reconciling needs and nothing else. Made from a
 * claim, its document and the theatre's actors by `testify` (packages/reconcile); kept by an `EventStore`.
 */
export interface Testimony {
  readonly claimId: string;
  readonly documentId: string;
  readonly type: ClaimType;
  readonly status: "occurred" | "ongoing" | "planned" | "predicted" | "hypothetical";
  readonly certainty: "asserted" | "alleged";
  readonly polarity: "affirmed" | "denied";
  /** Actor ids, or `name:<folded name>` for a party without one; in the text's order, without repeats. */
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  /** Sides of the agents and targets on the day, sorted; a party without an id stands as its `name:…` if it has a proper name. */
  readonly agentSides: readonly string[];
  readonly targetSides: readonly string[];
  /** Where it happens; for `withdraw`, the place left. Null where the text tells none. */
  readonly scene: Scene | null;
  /** First and last day, inclusive, on which it may have happened. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** `stated`: the text dates it; `published`: only the day of publication does; `none`: neither. */
  readonly dated: "stated" | "published" | "none";
  /** Day of publication, or null. What "known on day K" asks for. */
  readonly published: DayNumber | null;
  readonly killed: Count | null;
  readonly wounded: Count | null;
  readonly instrument: Instrument | null;
  /** Whose word it is: an `Origin` id. */
  readonly originId: string;
  readonly originName: string;
  readonly originKind: OriginKind;
  /** Side of that origin, or null. */
  readonly originSide: string | null;
  /** Origin id of whoever published the document, whoever's word it carries; null where unknown. */
  readonly publisherId: string | null;
  /** Set for an analyst's statement: it outweighs reports and is never folded into an outlet. */
  readonly analyst: string | null;
  readonly confidence: number;
}
