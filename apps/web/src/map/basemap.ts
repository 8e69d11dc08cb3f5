import type { Language } from "@recoupe/model";
import type { FeatureCollection, Position } from "geojson";
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";

const font = ["Noto Sans", "Noto Sans Arabic"];
const ink = "#4a5361";
const paper = "#f6f3ec";

/** The name of a feature in the interface's language, else its own. */
export function nameIn(language: Language): ExpressionSpecification {
  return ["coalesce", ["get", `name_${language}`], ["get", "name"]];
}

/** Where the names of countries stand: the middle of their largest part, for the map has no points for them. */
export function countryLabels(countries: FeatureCollection): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: countries.features.flatMap(({ properties, geometry }) => {
      const parts =
        geometry.type === "Polygon"
          ? [geometry.coordinates]
          : geometry.type === "MultiPolygon"
            ? geometry.coordinates
            : [];
      const rings = parts.map((part) => middleOf(part[0] ?? []));
      const largest = rings.sort((a, b) => b.area - a.area)[0];
      if (largest === undefined) return [];
      return [{ type: "Feature", properties, geometry: { type: "Point", coordinates: largest.middle } }];
    }),
  };
}

/** The countries were cut out of the world along these lines, which are no borders. */
const cut = { west: 25, east: 62, south: 12, north: 43 };

/** Outlines of countries as lines, with only the segments that `keep` keeps. */
function outlines(countries: FeatureCollection, keep: (from: Position, to: Position) => boolean): FeatureCollection {
  const lines: Position[][] = [];
  for (const ring of ringsOf(countries)) {
    let line: Position[] = [];
    for (const point of ring) {
      const last = line.at(-1);
      if (last !== undefined && !keep(last, point)) {
        lines.push(line);
        line = [];
      }
      line.push(point);
    }
    lines.push(line);
  }
  const coordinates = lines.filter((line) => line.length > 1);
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates } }],
  };
}

function ringsOf({ features }: FeatureCollection): readonly Position[][] {
  return features.flatMap(({ geometry }) =>
    geometry.type === "Polygon"
      ? geometry.coordinates
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : [],
  );
}

/** Whether a segment is a border, and not an edge where the data was cut out of the world. */
function isBorder([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean {
  const onMeridian = x1 === x2 && (x1 === cut.west || x1 === cut.east);
  return !onMeridian && !(y1 === y2 && (y1 === cut.south || y1 === cut.north));
}

/** Whether a segment of the coarse world lies where there is no finer data. */
function isOutside(...ends: readonly Position[]): boolean {
  return ends.some(([x = 0, y = 0]) => x < cut.west || x > cut.east || y < cut.south || y > cut.north);
}

function middleOf(ring: readonly Position[]): { readonly area: number; readonly middle: Position } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += ((x1 + x2) * cross) / 6;
    y += ((y1 + y2) * cross) / 6;
  }
  return { area: Math.abs(area), middle: area === 0 ? [0, 0] : [x / area, y / area] };
}

function layers(language: Language): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": "#cfdde4" } },
    { id: "world", type: "fill", source: "world", paint: { "fill-color": paper } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": paper } },
    { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": "#b9d3df" } },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": "#9cc3d5",
        "line-width": [
          "interpolate",
          ["linear"],
          ["zoom"],
          4,
          ["max", 0.3, ["-", 2, ["*", 0.2, ["get", "rank"]]]],
          9,
          3,
        ],
      },
    },
    {
      id: "world-borders",
      type: "line",
      source: "world-borders",
      paint: { "line-color": "#c9c4b8", "line-width": 0.6 },
    },
    {
      id: "borders",
      type: "line",
      source: "borders",
      paint: { "line-color": "#8d8677", "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.8, 9, 1.8] },
    },
    {
      id: "disputed",
      type: "line",
      source: "disputed",
      paint: { "line-color": "#8d8677", "line-width": 1.2, "line-dasharray": [2, 2] },
    },
    {
      id: "river-names",
      type: "symbol",
      source: "rivers",
      minzoom: 5,
      filter: ["<=", ["get", "rank"], 6],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 400,
        "text-field": nameIn(language),
        "text-font": font,
        "text-size": 11,
      },
      paint: { "text-color": "#4f8aa5", "text-halo-color": paper, "text-halo-width": 1.2 },
    },
    {
      id: "country-names",
      type: "symbol",
      source: "country-labels",
      maxzoom: 7.5,
      layout: {
        "text-field": nameIn(language),
        "text-font": font,
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 11, 7, 17],
        "text-letter-spacing": language === "ar" ? 0 : 0.12,
        "text-max-width": 7,
        "symbol-sort-key": ["coalesce", ["get", "rank"], 9],
      },
      paint: { "text-color": "#8a8374", "text-halo-color": paper, "text-halo-width": 1.5 },
    },
    {
      id: "city-dots",
      type: "circle",
      source: "cities",
      filter: cityShown,
      paint: {
        "circle-radius": ["case", ["==", ["get", "capital"], "country"], 3, 2],
        "circle-color": paper,
        "circle-stroke-color": ink,
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: "city-names",
      type: "symbol",
      source: "cities",
      filter: cityShown,
      layout: {
        "text-field": nameIn(language),
        "text-font": font,
        "text-size": ["interpolate", ["linear"], ["zoom"], 4, 11, 9, 14],
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 1.1,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.4 },
    },
  ];
}

/** Small towns come with nearness. */
const cityShown: ExpressionSpecification = ["<=", ["get", "rank"], ["step", ["zoom"], 2, 4, 4, 5, 6, 5.6, 8, 6.3, 20]];

/** Countries of the region, and coarsely of the world around it. */
export interface Countries {
  readonly countries: FeatureCollection;
  readonly world: FeatureCollection;
}

/** The map's style without claims: Natural Earth from files beside the page, names drawn with the page's fonts. */
export function basemapStyle(language: Language, { countries, world }: Countries): StyleSpecification {
  const file = (name: string) => ({ type: "geojson" as const, data: `/basemap/${name}.geojson` });
  return {
    version: 8,
    sources: {
      world: { type: "geojson", data: world, attribution: "Natural Earth · Who’s On First · GeoNames" },
      countries: { type: "geojson", data: countries },
      "world-borders": { type: "geojson", data: outlines(world, isOutside) },
      borders: { type: "geojson", data: outlines(countries, isBorder) },
      "country-labels": { type: "geojson", data: countryLabels(countries) },
      disputed: file("disputed"),
      lakes: file("lakes"),
      rivers: file("rivers"),
      cities: file("cities"),
    },
    layers: layers(language),
  };
}
