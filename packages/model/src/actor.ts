import type { Language } from "./document.ts";

/** What an actor is. */
export const actorKinds = [
  "state",
  "government",
  "army",
  "air-force",
  "navy",
  "police",
  "agency",
  "armed-group",
  "militia",
  "coalition",
  "organisation",
  "people",
  "person",
] as const;

/** What an actor is. */
export type ActorKind = (typeof actorKinds)[number];

/** A dated relation of one actor to another. */
export interface ActorRole {
  readonly kind: "member-of" | "ally-of" | "side";
  /** Id of the other actor, or of the side. */
  readonly of: string;
  /** ISO dates, inclusive; null for open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** An identity with names per language and dated roles. */
export interface Actor {
  /** kebab-case: `syria-army`. */
  readonly id: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2 code of the state it belongs to or works in, or null. */
  readonly country: string | null;
  /** First name of each language is the one to show. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  readonly roles: readonly ActorRole[];
}

/** Who publishes: outlet, agency, monitor, ministry. */
export interface Source {
  readonly id: string;
  readonly kind: "outlet" | "agency" | "monitor" | "official" | "organisation" | "social";
  readonly names: Readonly<Record<Language, readonly string[]>>;
  readonly languages: readonly string[];
  readonly country: string | null;
  /** Id of the actor whose side it declares or is known to take, or null. */
  readonly side: string | null;
  /** Plain words: state-owned, party to the conflict, independent … */
  readonly interest: string | null;
}
