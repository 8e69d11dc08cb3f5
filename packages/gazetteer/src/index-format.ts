/** What stands at the head of an index, as JSON, after its length in four bytes. */
export interface GazetteerHeader {
  readonly format: 1;
  readonly places: number;
  readonly placeWidth: number;
  readonly names: number;
  readonly sounds: number;
  /** ISO codes, ids of provinces and districts, and ids that are no number: records hold their positions. */
  readonly countries: readonly string[];
  readonly areas: readonly string[];
  readonly ids: readonly string[];
  /** Keys that have periods; left out of an index without any. */
  readonly periods?: number;
  /** Lengths: records, starts and rows of names, of sounds, of display names, shapes, starts and rows of periods. */
  readonly sections: readonly number[];
}

/** Prefixes of ids whose rest is a number. */
export const idNamespaces = ["wof", "geonames", "ourairports"];

/** Bytes of a record: namespace 1, number 4, lat 3, lon 3, class and rank 1, country 1, adm1 2, adm2 2, people 2, radius 2. */
export const PLACE_WIDTH = 21;

/** In place of a latitude or longitude: the place has no point. */
export const NO_POINT = 0xffffff;
