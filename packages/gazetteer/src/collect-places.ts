import { addExonyms } from "./exonyms.ts";
import type { RawPlace } from "./raw-place.ts";
import type { Shape } from "./shape.ts";
import { readAdminAreas, readCountryShapes, readWaters } from "./sources/areas.ts";
import { readGeonamesLine } from "./sources/geonames.ts";
import { readCountries, readSubdivisions, readTheatrePlaces } from "./sources/named-areas.ts";
import { readLocalities } from "./sources/who-s-on-first.ts";

/** The texts of the sources. `localities`, areas and waters are those of `../shared`; `geonames` is any GeoNames dump. */
export interface PlaceSources {
  readonly localities: string;
  readonly provinces: string;
  readonly districts: string;
  readonly rivers: string;
  readonly lakes: string;
  readonly countries: string;
  readonly geonames: string;
  /** `subdivisions/en/en.json` of the npm package cldr-subdivisions-full. */
  readonly subdivisions: string;
  /** Names of countries by ISO 3166-1 alpha-2 code, as Unicode CLDR has them. */
  readonly countryNames: ReadonlyMap<string, readonly string[]>;
  readonly theatres: readonly string[];
  readonly exonyms: readonly string[];
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

function trimmed(place: RawPlace): RawPlace {
  const isQuiet =
    place.country !== null && quiet.has(place.country) && place.population < quietPeople && place.rank < 3;
  return isQuiet ? { ...place, names: [] } : place;
}

/** Everything that is to be filed, from all sources; where two know one place, it is filed once with the names of both. */
export function collectPlaces(sources: PlaceSources): {
  readonly places: readonly RawPlace[];
  readonly shapes: readonly Shape[];
  readonly warnings: readonly string[];
} {
  const places = new Map<string, RawPlace>();
  const byGeonames = new Map<string, string>();
  for (const { geonamesId, ...place } of readLocalities(sources.localities)) {
    places.set(place.id, place);
    if (geonamesId !== "") byGeonames.set(`geonames:${geonamesId}`, place.id);
  }
  for (const line of sources.geonames.split("\n")) {
    const place = line === "" ? null : readGeonamesLine(line);
    if (place === null) continue;
    const twin = places.get(byGeonames.get(place.id) ?? "");
    if (twin === undefined) places.set(place.id, trimmed(place));
    else
      places.set(twin.id, {
        ...twin,
        names: [...twin.names, place.name, ...place.names],
        rank: Math.max(twin.rank, place.rank),
        population: Math.max(twin.population, place.population),
      });
  }
  const areas = [
    ...readAdminAreas(sources.provinces, "province"),
    ...readAdminAreas(sources.districts, "district"),
    ...readWaters(sources.rivers, "river", "line"),
    ...readWaters(sources.lakes, "lake", "area"),
  ];
  const shown = new Set(["IQ", "SY"]);
  const others = [
    ...areas.map((area) => area.place),
    ...readCountries(sources.countryNames),
    ...readSubdivisions(subdivisionNames(sources.subdivisions)).filter((place) => !shown.has(place.country ?? "")),
    ...sources.theatres.flatMap(readTheatrePlaces),
  ];
  for (const place of others) {
    const known = places.get(place.id);
    places.set(
      place.id,
      known === undefined ? place : { ...known, names: [...known.names, place.name, ...place.names] },
    );
  }
  const { places: named, warnings } = addExonyms([...places.values()], sources.exonyms);
  return {
    places: named,
    warnings,
    shapes: [...areas.map((area) => area.shape), ...readCountryShapes(sources.countries)],
  };
}
