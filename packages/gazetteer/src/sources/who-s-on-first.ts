import type { FeatureClass } from "@recoupe/model";
import type { RawPlace } from "../raw-place.ts";
import { listOf, readTable } from "../table.ts";

const rankByCode: Readonly<Record<string, number>> = { PPLC: 4, PPLA: 3, PPLA2: 2, PPLA3: 1 };

function classOf(cell: string): FeatureClass {
  if (cell === "campus") return "airfield";
  if (cell.endsWith("/PPLX")) return "quarter";
  return cell.endsWith("/WAD") ? "valley" : "settlement";
}

function placeOf(row: Readonly<Record<string, string>>): RawPlace & { readonly geonamesId: string } {
  const code = (row["featureClass"] ?? "").split("/")[1] ?? "";
  return {
    id: row["id"] ?? "",
    geonamesId: row["geonamesId"] ?? "",
    name: row["name"] ?? "",
    names: ["names_fr", "names_en", "names_ar", "names_other"].flatMap((column) => listOf(row[column])),
    featureClass: classOf(row["featureClass"] ?? ""),
    rank: rankByCode[code] ?? 0,
    lat: Number(row["lat"]),
    lon: Number(row["lon"]),
    population: Number(row["population"] ?? 0),
    country: row["country"] ?? null,
    adm1Id: row["adm1Id"] || null,
    adm2Id: row["adm2Id"] || null,
  };
}

/** Localities of Who's On First as laid out in `localities.tsv`. */
export function readLocalities(text: string): readonly (RawPlace & { readonly geonamesId: string })[] {
  return readTable(text).map(placeOf);
}
