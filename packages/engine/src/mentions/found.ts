import type { ActorMention, SourceMention, Span } from "@recoupe/model";
import type { ActorNoun } from "./actor-noun.ts";

/**
 * How a mention names its actor: by a name; as a force by grammar; by its state, its capital or its people, which may
 * as well be a place or a crowd, so that syntax has the last word.
 */
export type ActorBasis = "name" | "force" | "country" | "capital" | "people";

/** An actor's mention with what reference resolution wants to know of it. */
export interface FoundActor extends ActorMention {
  readonly basis: ActorBasis;
  /** The noun at its head, where it has one: `combattants` of `combattants du Hezbollah`. */
  readonly noun: ActorNoun | null;
  readonly plural: boolean | null;
}

/** A noun for a party that the sentence does not name: `les jihadistes`, `gunmen`, `قواتنا`. */
export interface NominalMention {
  readonly kind: "nominal";
  readonly name: string;
  readonly span: Span;
  readonly noun: ActorNoun;
  readonly plural: boolean;
  /** Tags of the actors it can take up, the most telling first: of its adjectives and owner, then its own. */
  readonly standsFor: readonly string[];
  /** ISO code of the nationality it carries (`miliciens irakiens`), or null. */
  readonly country: string | null;
  /** Whether it belongs to a speaker or somebody told of before: `nos forces`, `قواتنا`. */
  readonly owned: boolean;
}

/** Everything found in a sentence, in text order, without overlap within each list. */
export interface Findings {
  readonly mentions: readonly (FoundActor | SourceMention)[];
  readonly nominals: readonly NominalMention[];
}
