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

/** Bounds of a clipped map, in degrees. */
interface Clip {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The bounds of all outlines of a map together. */
function boundsOf(shapes: readonly Shape[]): Clip {
  const clip = { west: 180, east: -180, south: 90, north: -90 };
  for (const [lon, lat] of shapes.flatMap(({ lines }) => lines.flat())) {
    clip.west = Math.min(clip.west, lon);
    clip.east = Math.max(clip.east, lon);
    clip.south = Math.min(clip.south, lat);
    clip.north = Math.max(clip.north, lat);
  }
  return clip;
}

/** Degrees from the edge of a clipped map within which an outline is taken to be cut by it. */
const AT_EDGE = 0.01;

function isWhole({ lines }: Shape, clip: Clip): boolean {
  return lines
    .flat()
    .every(
      ([lon, lat]) =>
        lon > clip.west + AT_EDGE &&
        lon < clip.east - AT_EDGE &&
        lat > clip.south + AT_EDGE &&
        lat < clip.north - AT_EDGE,
    );
}

/**
 * Outlines of countries: from the finer map (`countries.geojson`, a part of the world) those that its edge does not cut, all
 * others from the coarser one of the whole world (`world-110m-countries.geojson`).
 */
export function countryOutlines(fine: string, coarse: string): readonly Shape[] {
  const clipped = readCountryShapes(fine);
  const world = readCountryShapes(coarse);
  if (world.length === 0) return clipped;
  const clip = boundsOf(clipped);
  const whole = clipped.filter((shape) => isWhole(shape, clip));
  const known = new Set([...whole, ...world].map(({ placeId }) => placeId));
  const finer = new Set(whole.map(({ placeId }) => placeId));
  const rest = clipped.filter(({ placeId }) => !known.has(placeId));
  return [...whole, ...rest, ...world.filter(({ placeId }) => !finer.has(placeId))];
}
