import type { OriginKind } from "@recoupe/model";

/** Where a document's own words begin, when nobody else is cited. */
export interface DocumentOrigin {
  /** An `Origin` id. */
  readonly id: string;
  readonly name: string;
  readonly kind: OriginKind;
  readonly side: string | null;
  /** Origin id of the publisher, who may only carry another's words; null where unknown. */
  readonly publisherId: string | null;
  /** One sentence: why this is the origin. */
  readonly because: string;
}

/** What finding origins needs of a document. */
export interface ReportFacts {
  readonly id: string;
  readonly source: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly title: string | null;
  readonly text: string;
}
