/** What an origin is: a party to the conflict, an agency, a monitor, an outlet, or somebody who is only cited. */
export type OriginKind = "party" | "agency" | "monitor" | "outlet" | "witness" | "analyst";

/**
 * An independent beginning of a story. Fifty copies of one dispatch, and the army's word carried by forty papers, are one
 * origin each.
 */
export interface Origin {
  /** `side:<side>`, `source:<id>`, `outlet:<folded name>`, `copy:<document id>`, `cited:<folded name>`, `analyst:<name>`. */
  readonly id: string;
  readonly name: string;
  readonly kind: OriginKind;
  /** The side whose interest it speaks for, or null where none is declared. */
  readonly side: string | null;
  /** Documents that carry it, sorted. */
  readonly documentIds: readonly string[];
  /** One sentence: why these documents count as one. */
  readonly because: string;
}
