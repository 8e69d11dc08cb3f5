/** What kind of thing a place is; `settlement` down to one house, `area` without sharp edge. */
export const featureClasses = [
  "settlement",
  "quarter",
  "district",
  "province",
  "country",
  "region",
  "river",
  "lake",
  "mountain",
  "valley",
  "desert",
  "island",
  "sea",
  "airfield",
  "base",
  "border-post",
  "camp",
  "dam",
  "bridge",
  "road",
  "oilfield",
  "station",
  "facility",
  "other",
] as const;

/** What kind of thing a place is. */
export type FeatureClass = (typeof featureClasses)[number];

/** A gazetteer entry. Coordinates in WGS 84 degrees; null where no source gives them. */
export interface Place {
  /** Prefixed by its source: `wof:`, `geonames:`, `ne:`, `country:`, `theatre:`. */
  readonly id: string;
  readonly name: string;
  readonly featureClass: FeatureClass;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Radius in kilometres that covers the place. */
  readonly radiusKm: number;
  readonly population: number;
  /** ISO 3166-1 alpha-2 code, or null. */
  readonly country: string | null;
  readonly adm1Id: string | null;
  readonly adm2Id: string | null;
}

/** A place that a name may stand for, with the score of the choice. */
export interface PlaceCandidate {
  readonly place: Place;
  /** Higher is better; comparable within one mention only. */
  readonly score: number;
}
