import {
  type RawPlace,
  readAdminAreas,
  readCountries,
  readCountryShapes,
  readGeonamesLine,
  readLocalities,
  readSubdivisions,
  readTheatrePlaces,
  readWaters,
  type Shape,
} from "@recoupe/gazetteer";
import { addExonyms } from "./exonyms.ts";

/** The texts of the sources. */
export interface PlaceSources {
  readonly localities: string;
  readonly provinces: string;
  readonly districts: string;
  readonly rivers: string;
  readonly lakes: string;
  readonly countries: string;
  readonly geonames: string;
  readonly subdivisions: string;
  readonly theatres: readonly string[];
  readonly exonyms: readonly string[];
}

/** Languages whose names of countries are filed. */
const languages = ["en", "fr", "ar"];

function countryNames(): ReadonlyMap<string, readonly string[]> {
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }));
  const found = new Map<string, readonly string[]>();
  for (let code = 0; code < 26 * 26; code += 1) {
    const iso = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
    const own = names.map((name) => name.of(iso)).filter((name) => name !== undefined);
    if (own.length === languages.length && !/^(?:EU|UN|EZ|QO|X[AB]|ZZ|AN|CP|DG|IC|TA|EA|AC)$/.test(iso))
      found.set(iso, own);
  }
  return found;
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
    ...readCountries(countryNames()),
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
