import type { FeatureClass } from "@recoupe/model";
import type { RawPlace } from "../raw-place.ts";
import type { Shape } from "../shape.ts";

/** As much of GeoJSON as the sources use. */
interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

type Ring = readonly (readonly [number, number])[];

function featuresOf(text: string): readonly Feature[] {
  if (text === "") return [];
  return (JSON.parse(text) as { readonly features: readonly Feature[] }).features;
}

function ringsOf(feature: Feature): readonly Ring[] {
  const coordinates = feature.geometry?.coordinates;
  switch (feature.geometry?.type) {
    case "Polygon":
    case "MultiLineString":
      return coordinates as readonly Ring[];
    case "MultiPolygon":
      return (coordinates as readonly (readonly Ring[])[]).flat();
    case "LineString":
      return [coordinates as Ring];
    default:
      return [];
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((x) => typeof x === "string") : [];

/** An area with the shape that bounds it. */
export interface RawArea {
  readonly place: RawPlace;
  readonly shape: Shape;
}

/** Provinces (`admin1.geojson`) or districts (`admin2.geojson`) of Who's On First. */
export function readAdminAreas(geojson: string, featureClass: "province" | "district"): readonly RawArea[] {
  return featuresOf(geojson).map((feature) => {
    const { properties } = feature;
    const id = text(properties["id"]);
    return {
      place: {
        id,
        name: text(properties["name"]),
        names: ["names_fr", "names_en", "names_ar", "names_other"].flatMap((column) => list(properties[column])),
        featureClass,
        rank: 0,
        lat: Number(properties["lat"]),
        lon: Number(properties["lon"]),
        population: 0,
        country: text(properties["country"]) || null,
        adm1Id: featureClass === "province" ? id : text(properties["adm1Id"]) || null,
        adm2Id: featureClass === "district" ? id : null,
      },
      shape: { placeId: id, kind: "area", lines: ringsOf(feature) },
    };
  });
}

function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}

function namesOf(properties: Feature["properties"]): readonly string[] {
  return ["name_fr", "name_ar", "name_local"].map((column) => text(properties[column])).filter((name) => name !== "");
}

/** Rivers or lakes of Natural Earth, parts of one name joined; no point is kept, for a river has none. */
export function readWaters(geojson: string, featureClass: FeatureClass, kind: Shape["kind"]): readonly RawArea[] {
  const byName = new Map<string, Feature[]>();
  for (const feature of featuresOf(geojson)) {
    const name = text(feature.properties["name"]);
    if (name !== "") byName.set(name, [...(byName.get(name) ?? []), feature]);
  }
  return [...byName].map(([name, features]) => {
    const id = `ne:${featureClass}-${slug(name)}`;
    return {
      place: {
        id,
        name,
        featureClass,
        names: features.flatMap((feature) => namesOf(feature.properties)),
        rank: 0,
        lat: null,
        lon: null,
        population: 0,
        country: null,
        adm1Id: null,
        adm2Id: null,
      },
      shape: { placeId: id, kind, lines: features.flatMap(ringsOf) },
    };
  });
}

/** Outlines of countries of Natural Earth, under the ids `country:XX`. */
export function readCountryShapes(geojson: string): readonly Shape[] {
  return featuresOf(geojson).flatMap((feature) => {
    const iso = text(feature.properties["iso"]);
    return iso === "" ? [] : [{ placeId: `country:${iso}`, kind: "area" as const, lines: ringsOf(feature) }];
  });
}
