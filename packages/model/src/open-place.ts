import type { Bound, InferredRegion } from "./claim.ts";
import type { Point } from "./gazetteer.ts";
import type { DayNumber } from "./testimony.ts";

/** A place that no gazetteer has, as one claim names it, with what its document says of where it lies. */
export interface OpenPlace {
  readonly claimId: string;
  readonly documentId: string;
  /** The field of the claim that names it. */
  readonly role: "place" | "origin";
  /** The text's own words. */
  readonly name: string;
  /** The name folded. Names of one key and context are taken for one place. */
  readonly key: string;
  /** What is left of the name's consonants: spellings and scripts of one name meet under it. */
  readonly sound: string;
  /** ISO code of the country that the document puts the place in; "" where it cannot be told. */
  readonly context: string;
  /** The located place that the document speaks of nearest to it, where it does not bound the place itself; or null. */
  readonly near: Point | null;
  /** Day of publication, or null. */
  readonly published: DayNumber | null;
  readonly bounds: readonly Bound[];
  /** What the bounds say, without their words: reports of the same statements are one to whoever puts them together. "" for none. */
  readonly statements: string;
}

/** Open places that may be one: they sound alike and lie in one country. */
export type OpenPlaceGroup = Pick<OpenPlace, "sound" | "context">;

/** What is told in a group of open places. */
export interface ToldInGroup {
  /** Every key with one of its spellings. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the open places that are bounded the first to be published with its statements. */
  readonly bounded: readonly OpenPlace[];
}

/** Where a place must lie by what was published from one day of knowledge until before another. */
export interface InferredStep extends Pick<OpenPlace, "key" | "sound" | "context"> {
  /** First day of knowledge; null for all there is, undated reports too. */
  readonly knownFrom: DayNumber | null;
  /** First day on which something else is known; null for none. */
  readonly knownTo: DayNumber | null;
  readonly region: InferredRegion;
}

/**
 * What is inferred of a place that a claim names; `region` is null where its reports say too little, contradict each other, or put
 * it in another part of the country than the claim's own document speaks of.
 */
export interface InferredOfClaim extends Pick<OpenPlace, "claimId" | "role" | "name"> {
  readonly region: InferredRegion | null;
}

/** Where open places are kept, and what was inferred of them. */
export interface OpenPlaceStore {
  /**
   * Puts the open places of documents for those they had. Gives the groups in which something else may follow now: those that lose
   * a place, are told where one lies, or have a new name.
   */
  replace(documentIds: readonly string[], places: readonly OpenPlace[]): Promise<readonly OpenPlaceGroup[]>;
  /** What is told in groups, in their order. */
  told(groups: readonly OpenPlaceGroup[]): Promise<readonly ToldInGroup[]>;
  /** Puts what is inferred in groups for what was. */
  putSteps(groups: readonly OpenPlaceGroup[], steps: readonly InferredStep[]): Promise<void>;
  /** What is inferred of the open places of claims, as known on a day; null for all there is. */
  inferredOf(claimIds: readonly string[], knownOn: DayNumber | null): Promise<readonly InferredOfClaim[]>;
}
