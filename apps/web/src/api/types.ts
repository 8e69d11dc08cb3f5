import type { Claim, Document, Language, Note } from "@recoupe/model";

/** Days a claim speaks of; `published` where the text gives none. */
export interface ClaimDays {
  readonly first: string;
  readonly last: string;
  readonly basis: "text" | "published";
}

/** A claim as `/api/claims` gives it. */
export type ListedClaim = Claim & {
  readonly document: Pick<Document, "id" | "source" | "published" | "language" | "title" | "url">;
  readonly days: ClaimDays | null;
};

/** One page of `/api/claims`. */
export interface ClaimPage {
  readonly items: readonly ListedClaim[];
  readonly total: number;
  readonly next: string | null;
}

/** A report as `/api/documents/:id` gives it. */
export interface CodedReport {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}

/** Items as `/api/control` and `/api/events` give them. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

type Names = Readonly<Record<Language, string>>;

/** Actors and sides, as `/api/actors` gives them. */
export interface ActorDirectory {
  readonly actors: readonly {
    readonly id: string;
    readonly names: Names;
    readonly sides: readonly { readonly of: string; readonly from: string | null; readonly to: string | null }[];
  }[];
  readonly sides: readonly { readonly id: string; readonly names: Names }[];
}
