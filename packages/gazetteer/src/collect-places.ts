import { addAlternateNames } from "./add-alternate-names.ts";
import { addExonyms } from "./exonyms.ts";
import type { RawPlace } from "./raw-place.ts";
import type { IndexContents } from "./read-index.ts";
import type { Shape } from "./shape.ts";
import type { AlternateName } from "./sources/alternate-names.ts";
import { countryOutlines, type RawArea, readAdminAreas, readWaters } from "./sources/areas.ts";
import { readCountries, readSubdivisions, readTheatrePlaces } from "./sources/named-areas.ts";
import { readProvinceCodes, withIsoProvince } from "./sources/province-codes.ts";
import { readLocalities } from "./sources/who-s-on-first.ts";

/** What is known of places: texts of sources, and what was read from those too large to be one text. All may be left out. */
export interface PlaceSources {
  /** An index already built, to be added to. */
  readonly base?: IndexContents;
  /** `localities.tsv`, `admin1.geojson` and `admin2.geojson` of Who's On First, as `readLocalities` and `readAdminAreas` want them. */
  readonly localities?: string;
  readonly provinces?: string;
  readonly districts?: string;
  /** Natural Earth, as GeoJSON. */
  readonly rivers?: string;
  readonly lakes?: string;
  readonly countries?: string;
  /** Countries of the whole world, coarser; they fill in where `countries` is cut off. */
  readonly worldCountries?: string;
  /** Read by `readGeonamesLine`. */
  readonly geonames?: readonly RawPlace[];
  /** Read by `readAlternateName`, by GeoNames' number of the place. */
  readonly alternateNames?: ReadonlyMap<string, readonly AlternateName[]>;
  /** Countries (ISO codes) of which every place keeps all its names; elsewhere small places of quiet countries keep one. */
  readonly askedCountries?: ReadonlySet<string>;
  /** `subdivisions/en/en.json` of the npm package cldr-subdivisions-full. */
  readonly subdivisions?: string;
  /** Names of countries by ISO 3166-1 alpha-2 code, as Unicode CLDR has them. */
  readonly countryNames?: ReadonlyMap<string, readonly string[]>;
  /** `places.tsv` of the theatres. */
  readonly theatres?: readonly string[];
  /** `province-codes.tsv` of the theatres: GeoNames' provinces by ISO 3166-2. */
  readonly provinceCodes?: readonly string[];
  /** `place-exonyms.tsv` of the languages and `renamed-places.tsv` of the theatres. */
  readonly exonyms?: readonly string[];
}

function subdivisionNames(json: string): ReadonlyMap<string, string> {
  interface Names {
    readonly subdivisions: { readonly localeDisplayNames: { readonly subdivisions: Record<string, string> } };
  }
  return new Map(Object.entries((JSON.parse(json) as Names).subdivisions.localeDisplayNames.subdivisions));
}

/** Countries with places enough to be worth all their alternate names; elsewhere small places keep one name. */
const quietPeople = 15_000;
const quiet = new Set(
  "US DE FR IT ES GB CH AT BE NL PL CZ SK HU RO BG JP CN KR IN BR MX AR CA AU SE NO FI DK PT GR VN TH PH ID".split(" "),
);

function trimmed(place: RawPlace, asked: ReadonlySet<string>): RawPlace {
  const { country, population, rank } = place;
  const isQuiet = country !== null && quiet.has(country) && !asked.has(country) && population < quietPeople && rank < 3;
  return isQuiet ? { ...place, names: [] } : place;
}

/** Two records of one place: the names of both, the first one's point. */
function joined(known: RawPlace, more: RawPlace): RawPlace {
  return {
    ...known,
    names: [...known.names, more.name, ...more.names],
    datedNames: [...(known.datedNames ?? []), ...(more.datedNames ?? [])],
    rank: Math.max(known.rank, more.rank),
    population: Math.max(known.population, more.population),
  };
}

/** Districts and provinces, rivers and lakes, each with its outline. */
function areasOf({ provinces, districts, rivers, lakes }: PlaceSources): readonly RawArea[] {
  return [
    ...(provinces === undefined ? [] : readAdminAreas(provinces, "province")),
    ...(districts === undefined ? [] : readAdminAreas(districts, "district")),
    ...(rivers === undefined ? [] : readWaters(rivers, "river", "line")),
    ...(lakes === undefined ? [] : readWaters(lakes, "lake", "area")),
  ];
}

/** Countries whose provinces stand in `areas`, which the list of ISO 3166-2 then need not give. */
function countriesWithProvinces(areas: readonly RawArea[], base: readonly RawPlace[]): ReadonlySet<string> {
  const places = [...areas.map((area) => area.place), ...base.filter(({ id }) => id.startsWith("wof:"))];
  return new Set(
    places.flatMap(({ featureClass, country }) => (featureClass === "province" && country ? [country] : [])),
  );
}

/** Everything that is to be filed, from all sources; where two know one place, it is filed once with the names of both. */
export function collectPlaces(sources: PlaceSources): {
  readonly places: readonly RawPlace[];
  readonly shapes: readonly Shape[];
  readonly warnings: readonly string[];
} {
  const base = sources.base ?? { places: [], shapes: [] };
  const asked = sources.askedCountries ?? new Set<string>();
  const places = new Map<string, RawPlace>();
  const byGeonames = new Map<string, string>();
  const add = (place: RawPlace): void => {
    const id = byGeonames.get(place.id) ?? place.id;
    const known = places.get(id);
    places.set(id, known === undefined ? place : joined(known, place));
  };
  const codes = new Map((sources.provinceCodes ?? []).flatMap((table) => [...readProvinceCodes(table)]));
  for (const place of base.places) add(withIsoProvince(place, codes));
  for (const { geonamesId, ...place } of readLocalities(sources.localities ?? "")) {
    add(place);
    if (geonamesId !== "") byGeonames.set(`geonames:${geonamesId}`, place.id);
  }
  for (const place of sources.geonames ?? []) {
    add(withIsoProvince(byGeonames.has(place.id) ? place : trimmed(place, asked), codes));
  }
  const areas = areasOf(sources);
  const shown = countriesWithProvinces(areas, base.places);
  for (const { place } of areas) add(place);
  readCountries(sources.countryNames ?? new Map()).forEach(add);
  const provinces = sources.subdivisions === undefined ? [] : readSubdivisions(subdivisionNames(sources.subdivisions));
  for (const place of provinces) if (!shown.has(place.country ?? "")) add(place);
  (sources.theatres ?? []).flatMap(readTheatrePlaces).forEach(add);
  const idOf = (geonamesId: string): string => byGeonames.get(`geonames:${geonamesId}`) ?? `geonames:${geonamesId}`;
  const named = addAlternateNames(places, sources.alternateNames ?? new Map(), idOf);
  const exonyms = addExonyms(named, sources.exonyms ?? []);
  const outlines = [
    ...areas.map((area) => area.shape),
    ...countryOutlines(sources.countries ?? "", sources.worldCountries ?? ""),
  ];
  const replaced = new Set(outlines.map(({ placeId }) => placeId));
  return {
    places: exonyms.places,
    warnings: exonyms.warnings,
    shapes: [...base.shapes.filter(({ placeId }) => !replaced.has(placeId)), ...outlines],
  };
}
