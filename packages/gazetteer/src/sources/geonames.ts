import type { FeatureClass } from "@recoupe/model";
import type { RawPlace } from "../raw-place.ts";

const rankByCode: Readonly<Record<string, number>> = { PPLC: 4, PPLG: 4, PPLA: 3, PPLA2: 2, PPLA3: 1 };

/** GeoNames feature codes that are kept, by our class; every `P` code is a settlement but `PPLX`, a quarter. */
const classByCode: Readonly<Record<string, FeatureClass>> = {
  PPLX: "quarter",
  ADM1: "province",
  ADM2: "district",
  ADM3: "district",
  AIRP: "airfield",
  AIRF: "airfield",
  AIRB: "base",
  MILB: "base",
  INSM: "base",
  DAM: "dam",
  BDG: "bridge",
  CMPRF: "camp",
  OILF: "oilfield",
  GASF: "oilfield",
  PSTB: "border-post",
  STM: "river",
  CNL: "river",
  LK: "lake",
  RSV: "lake",
  MT: "mountain",
  MTS: "mountain",
  PK: "mountain",
  HLL: "mountain",
  VAL: "valley",
  WAD: "valley",
  DSRT: "desert",
  ISL: "island",
  RGN: "region",
  PMPO: "station",
  REFY: "facility",
  HSP: "facility",
  UNIV: "facility",
  MSQE: "facility",
};

/** Small letters throughout: GeoNames' machine spelling of a name in another script, not a name. */
const machineSpelling = /^[^\p{Lu}\p{Script=Arabic}]+$/u;
/** Airport and other codes. */
const code = /^[A-Z0-9]{2,4}$/;

function isName(name: string): boolean {
  return name !== "" && !machineSpelling.test(name) && !code.test(name);
}

/**
 * One line of a GeoNames dump (`cities500.txt`, `allCountries.txt`, a country's file); null for a line whose feature is
 * not kept. Administrative codes become ids of the form `geonames-adm1:ML.08`.
 */
export function readGeonamesLine(line: string): RawPlace | null {
  const cells = line.split("\t");
  const featureCode = cells[7] ?? "";
  const featureClass = classByCode[featureCode] ?? (cells[6] === "P" ? "settlement" : null);
  if (featureClass === null || featureCode === "PPLH" || featureCode === "PPLQ" || featureCode === "PPLW") return null;
  const country = cells[8] || null;
  const adm1 = cells[10] ?? "";
  return {
    id: `geonames:${cells[0] ?? ""}`,
    name: cells[1] ?? "",
    names: [cells[2] ?? "", ...(cells[3] ?? "").split(",")].filter(isName),
    featureClass,
    rank: rankByCode[featureCode] ?? 0,
    lat: Number(cells[4]),
    lon: Number(cells[5]),
    population: Number(cells[14] ?? 0),
    country,
    adm1Id: country === null || adm1 === "" ? null : `geonames-adm1:${country}.${adm1}`,
    adm2Id: null,
  };
}
