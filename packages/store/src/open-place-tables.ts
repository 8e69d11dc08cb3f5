/** One row a field of a claim that names a place no gazetteer has. */
export interface OpenPlaceTable {
  readonly claim_id: string;
  readonly role: "place" | "origin";
  readonly document_id: string;
  readonly name: string;
  readonly place_key: string;
  readonly sound: string;
  /** ISO code of the country the document puts it in, or "". */
  readonly context: string;
  /** A located place that the document speaks of beside it, or nulls. */
  readonly near_lat: number | null;
  readonly near_lon: number | null;
  /** Day of publication, counted from 1970-01-01, or null. */
  readonly published: number | null;
  /** What the bounds say; "" where the document says nothing of where it lies. */
  readonly statements: string;
  /** Bounds as JSON. */
  readonly bounds: string;
}

/** One row a place and a stretch of days of knowledge, with the ground its reports leave; `body` is that region as JSON. */
export interface InferredPlaceTable {
  readonly place_key: string;
  readonly sound: string;
  readonly context: string;
  /** First day of knowledge, and the first after; `allKnown` and the day after it for all there is. */
  readonly known_from: number;
  readonly known_to: number;
  readonly lat: number;
  readonly lon: number;
  readonly body: string;
}

/** The tables of places that reports have to place. */
export interface OpenPlaceTables {
  readonly open_places: OpenPlaceTable;
  readonly inferred_places: InferredPlaceTable;
}
