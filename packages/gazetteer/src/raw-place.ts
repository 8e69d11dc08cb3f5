import type { FeatureClass } from "@recoupe/model";
import type { DatedName } from "./name-period.ts";

/** A place as a source gives it, before it is filed. */
export interface RawPlace {
  readonly id: string;
  /** The name to show. */
  readonly name: string;
  /** Every other name, any language. */
  readonly names: readonly string[];
  readonly featureClass: FeatureClass;
  /** 4 capital of a state, 3 seat of a province, 2 of a district, 1 of less, 0 no seat. */
  readonly rank: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number;
  readonly country: string | null;
  readonly adm1Id: string | null;
  readonly adm2Id: string | null;
  /** Names with the years they were in use; they go before the same names without years. */
  readonly datedNames?: readonly DatedName[];
  /** Where the source gives one. */
  readonly radiusKm?: number;
}

const radiusByClass: Readonly<Partial<Record<FeatureClass, number>>> = {
  quarter: 2,
  district: 25,
  province: 80,
  country: 500,
  region: 100,
  river: 100,
  lake: 20,
  mountain: 20,
  valley: 30,
  desert: 150,
  island: 20,
  sea: 500,
  airfield: 3,
  base: 3,
  "border-post": 2,
  camp: 2,
  dam: 2,
  bridge: 1,
  road: 100,
  oilfield: 5,
  station: 2,
  facility: 2,
};

/** Kilometres that cover a place: what the source says, else by its class and, for settlements, its people. */
export function radiusOf(place: RawPlace): number {
  if (place.radiusKm !== undefined) return place.radiusKm;
  if (place.featureClass !== "settlement") return radiusByClass[place.featureClass] ?? 5;
  if (place.population > 1_000_000) return 15;
  if (place.population > 200_000) return 8;
  if (place.population > 20_000) return 4;
  return 2;
}
