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
  rankAt,
  scanSkeleton,
} from "./index-file.ts";
import { nameKey } from "./name-key.ts";
import type { FiledPeriod } from "./name-period.ts";
import { SAME_NAME, type Sounded, soundedOf, soundSimilarity } from "./name-similarity.ts";
import { phonemesOf, skeletonOf } from "./phonemes.ts";
import { skeletonsOf } from "./sound-row.ts";

/** Most places looked at for one name: the best known of them. */
const MOST_MATCHES = 40;
const MOST_ALIKES = 16;
/** Keys shorter than this are too little to go by sound. */
const SHORTEST_BY_SOUND = 3;

function matchOf(file: IndexFile, index: number, similarity: number): NameMatch {
  return { place: placeAt(file, index), similarity, rank: rankAt(file, index) };
}

/** A match with the years in which record `index` bore the name, if a source gives any. */
function withPeriods(match: NameMatch, index: number, dated: readonly FiledPeriod[]): NameMatch {
  const periods = dated.filter(({ place }) => place === index).map(({ period }) => period);
  return periods.length === 0 ? match : { ...match, periods };
}

/** A place that does not write the Arabic article is not met by a name that has one, less by one that lost it. */
function bearsArticle(match: NameMatch): boolean {
  return match.place.country === null || articleCountries.has(match.place.country);
}

/** Whether a record is asked for at all: by its country, or any. */
type Wanted = (index: number) => boolean;

function exactMatches(file: IndexFile, full: string, bare: string, wanted: Wanted): readonly NameMatch[] {
  const matchesOf = (key: string): NameMatch[] => {
    const dated = periodsOfKey(file, key);
    return placesOfKey(file, key)
      .filter(wanted)
      .map((index) => withPeriods(matchOf(file, index, 1), index, dated));
  };
  const matches = matchesOf(full);
  if (bare === full) return matches;
  const seen = new Set(matches.map((match) => match.place.id));
  const more = matchesOf(bare);
  return [...matches, ...more.filter((match) => bearsArticle(match) && !seen.has(match.place.id))];
}

/** Records of filed names that sound like the key under one skeleton, into `best` by how alike they are. */
function gatherAlikes(
  file: IndexFile,
  skeleton: string,
  sounded: Sounded,
  wanted: Wanted,
  best: Map<number, number>,
): void {
  scanSkeleton(file, skeleton, (filed, places) => {
    const similarity = soundSimilarity(sounded, filed);
    if (similarity < SAME_NAME) return;
    for (const index of places()) if (wanted(index)) best.set(index, Math.max(best.get(index) ?? 0, similarity));
  });
}

/** Places whose names sound like the key, the likest first. */
function soundAlikes(file: IndexFile, key: string, wanted: Wanted): readonly NameMatch[] {
  if (key.length < SHORTEST_BY_SOUND) return [];
  const sounded = soundedOf(key);
  const best = new Map<number, number>();
  gatherAlikes(file, skeletonOf(phonemesOf(key)), sounded, wanted, best);
  if (best.size === 0) for (const skeleton of skeletonsOf(key)) gatherAlikes(file, skeleton, sounded, wanted, best);
  const nearest = [...best].sort((a, b) => b[1] - a[1]).slice(0, MOST_ALIKES);
  return nearest.map(([index, similarity]) => matchOf(file, index, Math.min(similarity, 0.99)));
}

const prominence = (match: NameMatch): number => match.rank * 2 + Math.log10(match.place.population + 1);

function placesByKey(file: IndexFile, full: string, wanted: Wanted): readonly NameMatch[] {
  const bare = withoutArticles(full);
  const exact = exactMatches(file, full, bare, wanted)
    .toSorted((a, b) => prominence(b) - prominence(a))
    .slice(0, MOST_MATCHES);
  const seen = new Set(exact.map((match) => match.place.id));
  return [...exact, ...soundAlikes(file, bare, wanted).filter((match) => !seen.has(match.place.id))];
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
