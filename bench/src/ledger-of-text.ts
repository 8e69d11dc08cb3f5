import { readFileSync } from "node:fs";
import { analyse, type Engine } from "@recoupe/engine";
import { lookUp, sameName, soundKeys } from "@recoupe/gazetteer";
import type { Claim, Gazetteer, Testimony } from "@recoupe/model";
import {
  controlDays,
  createRoster,
  dayOf,
  distanceKm,
  findOrigins,
  foldBare,
  isoOf,
  type LedgerPlace,
  type PlaceLore,
  placesOf,
  type ReportFacts,
  type Roster,
  testify,
} from "@recoupe/reconcile";

/** One stretch of days of the record: who held a place. */
interface Stretch {
  readonly place: string;
  readonly placeId: string;
  readonly lat: number;
  readonly lon: number;
  readonly from: string;
  readonly to: string;
  readonly holder: string;
}

/** How a ledger stands against the record. */
export interface LedgerScore {
  readonly days: number;
  /** Days whose assessed state is that of the record on that day, the day before or the day after. */
  readonly daysRight: number;
  /** Changes of hands after the first stretch of a place. */
  readonly changes: number;
  /** Changes found within a day: the new holder is assessed then, and was not three days before. */
  readonly changesFound: number;
  /** A line per change missed and per stretch with days wrong. */
  readonly wrong: readonly string[];
}

const corpora = new URL("../../fixtures/corpora/", import.meta.url);
const candidates = 5;
/** How far apart two entries of one town may lie. */
const samePlaceKm = 10;
const lastAsked = "2026-01-01";

/** The ledger of a corpus under fixtures/corpora from its text alone, as the engine codes it, against the corpus' record. */
export function scoreLedgerOfText(corpus: string, engine: Engine, gazetteer: Gazetteer): LedgerScore {
  const candidatesOf = (name: string) => lookUp(gazetteer, name, { limit: candidates }).map(({ place }) => place.id);
  const lore: PlaceLore = { candidatesOf, isSameName: sameName, soundsOf: soundKeys };
  const { actors, sources, fighterWords } = engine.theatre;
  const roster = createRoster([...actors.values()], [...sources.values()], fighterWords);
  const testimonies = testimoniesOf(corpus, engine, roster);
  const places = placesOf(testimonies, lore);
  const record = recordOf(corpus);
  const score = { days: 0, daysRight: 0, changes: 0, changesFound: 0, wrong: [] as string[] };
  for (const ofPlace of stretchesByPlace(record).values()) {
    const key = keyOf(ofPlace[0] as Stretch, places);
    const asked = { from: null, to: lastAsked, knownOn: null, lore, roster };
    const days = controlDays(testimonies, key, asked);
    const assessed = new Map(days.map(({ day, assessed: state }) => [day, state]));
    for (const [at, stretch] of ofPlace.entries()) scoreStretch(stretch, at === 0, ofPlace, assessed, score);
  }
  return score;
}

function scoreStretch(
  stretch: Stretch,
  isFirst: boolean,
  ofPlace: readonly Stretch[],
  assessed: ReadonlyMap<string, string>,
  score: { days: number; daysRight: number; changes: number; changesFound: number; wrong: string[] },
): void {
  const truth = (day: number) => ofPlace.find(({ from, to }) => from <= isoOf(day) && isoOf(day) <= to)?.holder;
  const [first, last] = [dayOf(stretch.from) ?? 0, dayOf(stretch.to) ?? 0];
  const told = `${stretch.place}, ${stretch.from} to ${stretch.to}, ${stretch.holder}`;
  let wrong = 0;
  for (let day = first; day <= last; day++) {
    const found = assessed.get(isoOf(day)) ?? "unknown";
    if (![day - 1, day, day + 1].some((near) => truth(near) === found)) wrong++;
  }
  score.days += last - first + 1;
  score.daysRight += last - first + 1 - wrong;
  if (wrong > 0) score.wrong.push(`${told}: ${wrong} days wrong`);
  if (isFirst) return;
  score.changes++;
  const isFound =
    [first - 1, first, first + 1].some((day) => assessed.get(isoOf(day)) === stretch.holder) &&
    assessed.get(isoOf(first - 3)) !== stretch.holder;
  if (isFound) score.changesFound++;
  else score.wrong.push(`${told}: not found within a day`);
}

function testimoniesOf(corpus: string, engine: Engine, roster: Roster): readonly Testimony[] {
  const reports = linesOf(`${corpus}/reports.jsonl`).map((line) => JSON.parse(line) as Report);
  const claims = new Map<string, readonly Claim[]>(
    reports.map((report) => [report.id, analyse({ url: null, sha256: "", ...report }, engine).claims]),
  );
  const claimsOf = (id: string) => claims.get(id) ?? [];
  const origins = findOrigins(reports, claimsOf, roster);
  return reports.flatMap(({ id, published }) => {
    const origin = origins.get(id);
    return origin === undefined ? [] : claimsOf(id).map((claim) => testify(claim, published, origin, roster));
  });
}

interface Report extends ReportFacts {
  readonly language: "fr" | "en" | "ar";
}

function linesOf(path: string): readonly string[] {
  return readFileSync(new URL(path, corpora), "utf8").trimEnd().split("\n");
}

function recordOf(corpus: string): readonly Stretch[] {
  return linesOf(`${corpus}/record.tsv`)
    .slice(1)
    .map((line) => {
      const [place, placeId, lat, lon, from, to, holder] = line.split("\t");
      return {
        place: place ?? "",
        placeId: placeId ?? "",
        lat: Number(lat),
        lon: Number(lon),
        from: from ?? "",
        to: to ?? "",
        holder: holder ?? "",
      };
    });
}

function stretchesByPlace(record: readonly Stretch[]): ReadonlyMap<string, readonly Stretch[]> {
  return new Map(record.map(({ place }) => [place, record.filter((stretch) => stretch.place === place)]));
}

/** The ledger's key of a place of the record: by id, else the nearest within some kilometres, else by name. */
function keyOf(stretch: Stretch, places: readonly LedgerPlace[]): string {
  const byId = places.find(({ placeId }) => placeId === stretch.placeId);
  const near = places
    .filter((place) => place.lat !== null && distanceKm(place, stretch) < samePlaceKm)
    .sort((a, b) => distanceKm(a, stretch) - distanceKm(b, stretch))[0];
  const own = lastWord(stretch.place);
  const named = places.find(({ lat, names }) => lat === null && names.some((name) => lastWord(name) === own));
  return (byId ?? near ?? named)?.key ?? "";
}

/** "Station T2" and "T2" are one: the proper name comes last. */
function lastWord(name: string): string {
  return foldBare(name).split(" ").at(-1) ?? "";
}
