import type { Language, PlaceCandidate } from "@recoupe/model";
import type { Roster } from "@recoupe/reconcile";
import type { Store } from "@recoupe/store";
import type { DisclosurePolicy } from "../disclosure.ts";

/** Names of an actor or side to show, one per language. */
export type ShownNames = Readonly<Record<Language, string>>;

/** What a map needs to know of an actor: its names, and which side it was on when. */
export interface ActorSummary {
  readonly id: string;
  readonly names: ShownNames;
  readonly sides: readonly { readonly of: string; readonly from: string | null; readonly to: string | null }[];
}

/** Actors and sides of the loaded theatres. */
export interface ActorDirectory {
  readonly actors: readonly ActorSummary[];
  readonly sides: readonly { readonly id: string; readonly names: ShownNames }[];
}

/** Where to look for a place. */
export interface PlaceQuery {
  readonly name: string;
  readonly country?: string | undefined;
  readonly near?: { readonly lat: number; readonly lon: number } | undefined;
  readonly limit: number;
}

/** What the routes are given. */
export interface Services {
  readonly store: Store;
  readonly policy: DisclosurePolicy;
  readonly directory: ActorDirectory;
  readonly lookUp: (query: PlaceQuery) => readonly PlaceCandidate[];
  /** Who is who in the theatres; without it every actor is its own side. */
  readonly roster?: Roster;
  /** Folder of the built web application. */
  readonly web: string;
}
