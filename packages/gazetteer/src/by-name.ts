import type { NameMatch } from "@recoupe/model";
import { withoutArticles } from "./article.ts";
import { compassSpellings } from "./compass-words.ts";
import { articleCountries } from "./countries.ts";
import {
  countryAt,
  hasKey,
  type IndexFile,
  periodsOfKey,
  placeAt,
  placesOfKey,
  populationAt,
  rankAt,
  scanSkeleton,
} from "./index-file.ts";
import { nameKey } from "./name-key.ts";
import type { FiledPeriod } from "./name-period.ts";
import { SAME_NAME, type Sounded, soundedOf } from "./name-similarity.ts";
import { phonemesOf, skeletonOf } from "./phonemes.ts";
import { sameName } from "./same-name.ts";
import { skeletonsOf } from "./sound-row.ts";

/** Most places looked at for one name: the best known of them. */
const MOST_MATCHES = 40;
const MOST_ALIKES = 16;
/** Keys shorter than this are too little to go by sound. */
const SHORTEST_BY_SOUND = 3;

/** Whether a record is asked for at all: by its country, or any. */
type Wanted = (index: number) => boolean;

function matchOf(file: IndexFile, index: number, similarity: number): NameMatch {
  return { place: placeAt(file, index), similarity, rank: rankAt(file, index) };
}

/** A match with the years in which record `index` bore the name, if a source gives any. */
function withPeriods(match: NameMatch, index: number, dated: readonly FiledPeriod[]): NameMatch {
  const periods = dated.filter(({ place }) => place === index).map(({ period }) => period);
  return periods.length === 0 ? match : { ...match, periods };
}

/** A place that does not write the Arabic article is not met by a name that has one, less by one that lost it. */
function bearsArticle(file: IndexFile, index: number): boolean {
  const country = countryAt(file, index);
  return country === null || articleCountries.has(country);
}

const prominenceAt = (file: IndexFile, index: number): number =>
  rankAt(file, index) * 2 + Math.log10(populationAt(file, index) + 1);

/** Records of these, the best known first, as many as are looked at. */
function bestKnown(file: IndexFile, indexes: readonly number[]): readonly number[] {
  if (indexes.length < 2) return indexes;
  const prominence = new Map(indexes.map((index) => [index, prominenceAt(file, index)]));
  return indexes.toSorted((a, b) => (prominence.get(b) ?? 0) - (prominence.get(a) ?? 0)).slice(0, MOST_MATCHES);
}

const latin = /[a-z]/;

/** A match with a mark where the name asked for is not the one that the place mostly goes by; another script is no other name. */
function withMainName(match: NameMatch, bare: string): NameMatch {
  const main = withoutArticles(nameKey(match.place.name));
  if (main === bare || latin.test(main) !== latin.test(bare)) return match;
  if (sameName(main, bare)) return { ...match, byOtherName: true };
  return { ...match, byOtherName: true, mainName: main.startsWith(`${bare} `) ? "fuller" : "unlike" };
}

/** Places filed under a key, or under it without its articles; the best known first. */
function exactMatches(file: IndexFile, full: string, bare: string, wanted: Wanted): Map<number, NameMatch> {
  const found = placesOfKey(file, full).filter(wanted);
  const more =
    bare === full
      ? []
      : placesOfKey(file, bare).filter((index) => wanted(index) && bearsArticle(file, index) && !found.includes(index));
  const dated = found.length === 0 ? [] : periodsOfKey(file, full);
  const datedBare = more.length === 0 ? [] : periodsOfKey(file, bare);
  const matches = new Map<number, NameMatch>();
  for (const index of bestKnown(file, [...found, ...more])) {
    const match = withMainName(matchOf(file, index, 1), bare);
    matches.set(index, withPeriods(match, index, found.includes(index) ? dated : datedBare));
  }
  return matches;
}

/** Records of filed names that sound like the key under one skeleton, into `best` by how alike they are. */
function gatherAlikes(
  file: IndexFile,
  skeleton: string,
  sounded: Sounded,
  wanted: Wanted,
  best: Map<number, number>,
): void {
  scanSkeleton(file, skeleton, sounded, SAME_NAME, (similarity, places) => {
    for (const index of places) if (wanted(index)) best.set(index, Math.max(best.get(index) ?? 0, similarity));
  });
}

/** Records whose names sound like the key, the likest first, with how alike they are. */
function soundAlikes(file: IndexFile, key: string, wanted: Wanted): readonly (readonly [number, number])[] {
  if (key.length < SHORTEST_BY_SOUND) return [];
  const phonemes = phonemesOf(key);
  const sounded = soundedOf(key, phonemes.replaceAll(" ", ""));
  const best = new Map<number, number>();
  const own = skeletonOf(phonemes);
  gatherAlikes(file, own, sounded, wanted, best);
  if (best.size === 0) {
    for (const skeleton of skeletonsOf(key)) if (skeleton !== own) gatherAlikes(file, skeleton, sounded, wanted, best);
  }
  return [...best].sort((a, b) => b[1] - a[1]).slice(0, MOST_ALIKES);
}

function placesByKey(file: IndexFile, full: string, wanted: Wanted): readonly NameMatch[] {
  const bare = withoutArticles(full);
  const exact = exactMatches(file, full, bare, wanted);
  const alike = soundAlikes(file, bare, wanted).filter(([index]) => !exact.has(index));
  return [...exact.values(), ...alike.map(([index, similarity]) => matchOf(file, index, Math.min(similarity, 0.99)))];
}

/**
 * Places filed under a name, best known first, then those whose names only sound alike; of one country if it is given
 * (ISO 3166-1 alpha-2).
 */
export function placesByName(file: IndexFile, name: string, country?: string): readonly NameMatch[] {
  const full = nameKey(name);
  if (full === "") return [];
  const wanted: Wanted = country === undefined ? () => true : (index) => countryAt(file, index) === country;
  const found = placesByKey(file, full, wanted);
  if (found.length > 0) return found;
  for (const key of compassSpellings(full)) {
    const inArabic = placesByKey(file, key, wanted);
    if (inArabic.length > 0) return inArabic;
  }
  return [];
}

/** Whether a name is filed, but for accents and the Arabic article. */
export function isFiledName(file: IndexFile, name: string): boolean {
  const full = nameKey(name);
  if (full === "") return false;
  const bare = withoutArticles(full);
  return hasKey(file, full) || (bare !== full && hasKey(file, bare));
}
