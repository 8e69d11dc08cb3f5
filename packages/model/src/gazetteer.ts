import type { FeatureClass, Place, PlaceCandidate } from "./place.ts";

/** A point in WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** When a name was in use, in years that count as a whole; null where the source gives no year. */
export interface NamePeriod {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether the name is no longer used, with or without a last year. */
  readonly past: boolean;
}

/** A place that bears a name, and how well the name fits. */
export interface NameMatch {
  readonly place: Place;
  /** 1 for the same name but for accents and the Arabic article; below, for names that only sound alike. */
  readonly similarity: number;
  /** 4 capital of a state, 3 seat of a province, 2 of a district, 1 of less, 0 no seat. */
  readonly rank: number;
  /** When the place bore the name, where a source says so; left out for a name of all times. */
  readonly periods?: readonly NamePeriod[];
  /** Set where the place is filed under this name beside the one it mostly goes by. */
  readonly byOtherName?: true;
  /**
   * Set where the name that the place mostly goes by does not even sound like the one asked for: `fuller` where it begins with
   * it (Bihar Sharif, "Bihar"), else `unlike` (Hong Kong, "Victoria").
   */
  readonly mainName?: "fuller" | "unlike";
}

/** What the document says, or the theatre, about where a name is to be looked for. */
export interface ChoiceContext {
  /** Points of other places of the document, surest first. */
  readonly near: readonly Point[];
  /** For each other name of the document, the points it may stand for: names that are meant together lie together. */
  readonly company: readonly (readonly Point[])[];
  /** ISO codes of countries the document is about, with a weight from 0 to 1. */
  readonly countries: ReadonlyMap<string, number>;
  /** ISO codes of the theatre's countries; empty for the world. */
  readonly theatre: ReadonlySet<string>;
  /** Ids of provinces and districts the document names. */
  readonly areas: ReadonlySet<string>;
  /** Classes that the text asks for ("ville de", "aéroport de"); empty for any. */
  readonly featureClasses: readonly FeatureClass[];
  /** The country, or a province of it, that the text says the place is in ("Tripoli, Lebanon"): others are left out, if any is there. */
  readonly within?: { readonly country: string; readonly provinceId: string | null };
  /** Day of the report, ISO 8601: names that were not in use then count less. Left out or null: unknown. */
  readonly date?: string | null;
}

/** The outcome of a choice: `chosen` is null where none is safe. */
export interface PlaceChoice {
  readonly chosen: Place | null;
  /** Best first, at most five. */
  readonly candidates: readonly PlaceCandidate[];
  /** Why, in a short phrase. */
  readonly because: string;
}

/** The names and places of the world, as the stages of the engine use them. */
export interface Gazetteer {
  /** Most words of a filed name that begins with this word, articles left out; 0 for none. Cheap and remembered. */
  readonly longestFrom: (word: string) => number;
  /** Whether a place is filed under this name, but for accents and the Arabic article. */
  readonly hasName: (name: string) => boolean;
  /** Places of this name, best known first, then those whose names only sound alike. */
  readonly match: (name: string) => readonly NameMatch[];
  /** Places of this name in one country (ISO 3166-1 alpha-2). */
  readonly matchIn: (name: string, country: string) => readonly NameMatch[];
  /** Points that a name may stand for, its likeliest few; what `ChoiceContext.company` is made of. */
  readonly spots: (name: string) => readonly Point[];
  /** Which place the name stands for in this context. */
  readonly choose: (name: string, context: ChoiceContext) => PlaceChoice;
  /** Whether a place lies in a province, by the ids that sources give both; null where they do not say. */
  readonly liesIn: (place: Place, provinceId: string) => boolean | null;
  /** The place of an id, or null. */
  readonly place: (id: string) => Place | null;
  /** Ids of the areas whose outline holds a point, smallest first. */
  readonly areasAt: (point: Point) => readonly string[];
  /** Kilometres from a point to the course of a river or the edge of an area, or null if no shape is filed. */
  readonly distanceToShape: (placeId: string, point: Point) => number | null;
}
