import type { ChoiceContext, Gazetteer, NameMatch, Place, Point } from "@recoupe/model";
import { withoutArticles } from "./article.ts";
import { isFiledName, placesByName } from "./by-name.ts";
import { choosePlace } from "./choose.ts";
import { type IndexFile, idAt, longestNameFrom, placeAt, readIndexFile } from "./index-file.ts";
import { nameKey } from "./name-key.ts";
import { isInside, nearestPoint } from "./point-in-area.ts";
import type { Shape } from "./shape.ts";
import { matchesWithin, mayLieIn } from "./within.ts";

/** Names remembered between documents; a stream of reports names the same places again and again. */
const REMEMBERED = 20_000;
/** Longest name looked for in a text, in words. */
const MOST_WORDS = 6;

/** Remembers answers; forgets all when full, which costs less than to keep an order. */
function remember<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const fresh = answer(name);
    if (known.size >= REMEMBERED) known.clear();
    known.set(name, fresh);
    return fresh;
  };
}

function longestFrom(file: IndexFile, word: string): number {
  const key = nameKey(word);
  if (key === "") return 0;
  const bare = withoutArticles(key);
  const full = longestNameFrom(file, key, MOST_WORDS);
  return bare === key ? full : Math.max(full, longestNameFrom(file, bare, MOST_WORDS));
}

/** Likeness from which a name may keep another company, and how many of its places count. */
const COMPANION = 0.85;
const MOST_SPOTS = 6;

function spotsOf(matches: readonly NameMatch[]): readonly Point[] {
  const points: Point[] = [];
  for (const { place, similarity } of matches) {
    if (similarity < COMPANION || place.lat === null || place.lon === null || place.featureClass === "province")
      continue;
    if (points.push({ lat: place.lat, lon: place.lon }) === MOST_SPOTS) break;
  }
  return points;
}

function placeFinder(file: IndexFile): (id: string) => Place | null {
  let indexes: Map<string, number> | null = null;
  return (id) => {
    if (indexes === null) {
      indexes = new Map();
      for (let index = 0; index < file.header.places; index += 1) indexes.set(idAt(file, index), index);
    }
    const index = indexes.get(id);
    return index === undefined ? null : placeAt(file, index);
  };
}

const sizeOf = (shape: Shape): number => {
  const points = shape.lines.flat();
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return span(points.map(([lon]) => lon)) * span(points.map(([, lat]) => lat));
};

function areasAt(areas: readonly Shape[], point: Point): readonly string[] {
  return areas.filter((shape) => isInside(shape, point)).map((shape) => shape.placeId);
}

/** Places a name may stand for in a context; in the country that the text names, smaller ones too. */
function candidatesFor(
  file: IndexFile,
  name: string,
  match: (name: string) => readonly NameMatch[],
  { within }: ChoiceContext,
): readonly NameMatch[] {
  if (within === undefined) return match(name);
  const there = placesByName(file, name, within.country);
  return there.length > 0 ? matchesWithin(there, within) : match(name);
}

/** Opens an index made by `buildGazetteer`. The bytes are kept and read as they are asked for. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const file = readIndexFile(bytes);
  const match = remember((name): readonly NameMatch[] => placesByName(file, name));
  const filed = new Set(file.header.areas);
  let areas: readonly Shape[] | null = null;
  return {
    longestFrom: remember((word) => longestFrom(file, word)),
    hasName: remember((name) => isFiledName(file, name)),
    match,
    matchIn: (name, country) => placesByName(file, name, country),
    spots: remember((name) => spotsOf(match(name))),
    choose: (name, context) => choosePlace(candidatesFor(file, name, match, context), context),
    liesIn: (place, provinceId) => mayLieIn(place, provinceId, filed),
    place: placeFinder(file),
    areasAt: (point) => {
      areas ??= [...file.shapes().values()]
        .filter((shape) => shape.kind === "area")
        .sort((a, b) => sizeOf(a) - sizeOf(b));
      return areasAt(areas, point);
    },
    distanceToShape: (placeId, point) => {
      const shape = file.shapes().get(placeId);
      return shape === undefined ? null : nearestPoint(shape, point).km;
    },
  };
}
