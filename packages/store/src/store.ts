import type { Claim, ClaimType, Document, EventStore, Language, Note, OpenPlaceStore } from "@recoupe/model";

/** A report with what was made of it. */
export interface CodedReport {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}

/** What a batch did to the store, in documents. */
export interface AddResult {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

/** A document without its text, for lists. */
export interface DocumentSummary extends Omit<Document, "text"> {
  readonly claimCount: number;
}

/** Days a claim speaks of: ISO, inclusive; from the text, else the day of publication. */
export interface ClaimDays {
  readonly first: string;
  readonly last: string;
  readonly basis: "text" | "published";
}

/** A claim with what a list needs to know of its document. */
export interface ClaimRecord {
  readonly claim: Claim;
  readonly document: Pick<Document, "id" | "source" | "published" | "language" | "title" | "url">;
  /** Null where neither the text nor the publication gives a day. */
  readonly days: ClaimDays | null;
}

/** West, south, east, north, in degrees; west may exceed east across the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Which documents; all conditions hold together. */
export interface DocumentQuery {
  /** Words in title or text, accents folded; the last may be the beginning of a word. */
  readonly text?: string | undefined;
  readonly language?: Language | undefined;
  readonly source?: string | undefined;
  /** Published on or before this ISO day. */
  readonly asKnownOn?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Which claims; all conditions hold together. */
export interface ClaimQuery extends DocumentQuery {
  readonly types?: readonly ClaimType[] | undefined;
  /** Gazetteer ids or parts of names; one of them must fit the claim's place. */
  readonly places?: readonly string[] | undefined;
  /** Actor id, or part of a party's name. */
  readonly actor?: string | undefined;
  /** ISO days, inclusive: claims whose days overlap. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly box?: Box | undefined;
  readonly documentId?: string | undefined;
  /** True: only with coordinates, those that reports together bound among them; false: only without. */
  readonly located?: boolean | undefined;
}

/** One page of an ordered list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** How many there are over all pages. */
  readonly total: number;
  /** Pass as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

/** Where documents and claims are kept. Failures of the database are thrown as StoreError. */
export interface Store {
  /** Adds or re-codes documents in one transaction. The same again changes nothing. */
  addDocuments(reports: readonly CodedReport[]): Promise<AddResult>;
  document(id: string): Promise<CodedReport | null>;
  /** Latest publication first. */
  documents(query: DocumentQuery): Promise<Page<DocumentSummary>>;
  claim(id: string): Promise<ClaimRecord | null>;
  /** Latest day first, then by id. */
  claims(query: ClaimQuery): Promise<Page<ClaimRecord>>;
  /** Names of sources with the number of their documents, most first. */
  sources(): Promise<readonly { readonly source: string; readonly documents: number }[]>;
  /** Testimonies, events, origins and corrections. */
  readonly events: EventStore;
  /** Places that no gazetteer has, and where reports together put them. */
  readonly openPlaces: OpenPlaceStore;
  close(): Promise<void>;
}
