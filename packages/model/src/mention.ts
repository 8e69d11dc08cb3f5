import type { Bound, InferredRegion, TimePrecision } from "./claim.ts";
import type { PlaceCandidate } from "./place.ts";
import type { Span } from "./span.ts";

interface MentionBase {
  /** The text's own words. */
  readonly name: string;
  readonly span: Span;
}

/** A span that names an actor known to the theatre data. */
export interface ActorMention extends MentionBase {
  readonly kind: "actor";
  readonly actorId: string;
  /** How it names the actor, where told: by name, as a force by grammar, by its state, its capital, its people. */
  readonly basis?: "name" | "force" | "country" | "capital" | "people";
}

/** A span that names a publisher, agency or monitor. */
export interface SourceMention extends MentionBase {
  readonly kind: "source";
  readonly sourceId: string;
}

/** A span that names a place, resolved or not. */
export interface PlaceMention extends MentionBase {
  readonly kind: "place";
  /** The gazetteer's id, or null where the choice was not safe. */
  readonly placeId: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number | null;
  /** UCDP GED where_prec, 1 to 7. */
  readonly precision: number;
  /** Best first, with scores; for `explain`. */
  readonly candidates: readonly PlaceCandidate[];
  /** Why this candidate, or none, in a short phrase. */
  readonly because: string;
  /** What the document says of where an unresolved place lies, anywhere in it; left out where it says nothing. */
  readonly bounds?: readonly Bound[];
  /** Where the place must lie by what the document says of it; left out where it says too little. Never its coordinates. */
  readonly inferred?: InferredRegion;
}

/** A time expression, normalised. */
export interface TimeMention extends MentionBase {
  readonly kind: "time";
  /** Inclusive ISO 8601 date or time; null where unresolved. */
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: TimePrecision;
}

/** A number of persons or things. Bounds the text does not give are null. */
export interface QuantityMention extends MentionBase {
  readonly kind: "quantity";
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** A span that names an actor, place, time, quantity or source. */
export type Mention = ActorMention | SourceMention | PlaceMention | TimeMention | QuantityMention;
