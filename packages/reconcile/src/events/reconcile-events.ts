import type { Event, Testimony } from "@recoupe/model";
import { groupBy } from "../grouping.ts";
import { type Cluster, clusterTestimonies } from "./cluster.ts";
import { alone, describeEvent, type Surroundings } from "./describe.ts";
import { shareSide } from "./group.ts";
import { placeKeyOf } from "./place-key.ts";
import { kindOf } from "./track.ts";

/** A hold told up to this many days after a taking speaks against it. */
const outcomeDays = 3;
/** A hold told up to this many days before a taking tells who lost the place. */
const loserDays = 30;
const nothingRefuted: ReadonlySet<string> = new Set();

/** Clusters testimonies and tells each cluster as an event. Order of arrival does not matter. */
export function reconcileEvents(
  testimonies: readonly Testimony[],
  refuted: ReadonlySet<string> = nothingRefuted,
): readonly Event[] {
  return [...describeClusters(clusterTestimonies(testimonies), refuted)].sort(
    (a, b) => compare(a.from ?? "", b.from ?? "") || compare(a.id, b.id),
  );
}

/** Tells clusters as events one at a time, so that a million need not be held at once. */
export function* describeClusters(
  clusters: readonly Cluster[],
  refuted: ReadonlySet<string> = nothingRefuted,
): Generator<Event> {
  const territory = territoryByPlace(clusters);
  for (const cluster of clusters) yield describeEvent(cluster, surroundingsOf(cluster, territory, refuted));
}

/** What is said of who takes and holds one place: clusters by first day, and those that span long apart. */
interface PlaceTerritory {
  readonly sorted: readonly Cluster[];
  readonly long: readonly Cluster[];
}

/** What is said of who takes and holds each place. */
export type Territory = ReadonlyMap<string, PlaceTerritory>;

/** The clusters about who holds a place, by place. */
export function territoryByPlace(clusters: readonly Cluster[]): Territory {
  const territorial = clusters.filter(
    ({ track, members }) => track === "territory" && placeKeyOf(members[0] as Testimony) !== null,
  );
  const byPlace = groupBy(territorial, ({ members }) => placeKeyOf(members[0] as Testimony) as string);
  const isLong = ({ members }: Cluster) => (members[0] as Testimony).to - (members[0] as Testimony).from > loserDays;
  return new Map(
    [...byPlace].map(([key, all]) => [
      key,
      {
        sorted: all.filter((cluster) => !isLong(cluster)).sort((a, b) => firstDay(a) - firstDay(b)),
        long: all.filter(isLong),
      },
    ]),
  );
}

const firstDay = (cluster: Cluster) => (cluster.members[0] as Testimony).from;

function* around(place: PlaceTerritory, from: number, to: number): Generator<Cluster> {
  yield* place.long;
  let low = 0;
  let high = place.sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstDay(place.sorted[middle] as Cluster) < from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < place.sorted.length && firstDay(place.sorted[at] as Cluster) <= to; at++) {
    yield place.sorted[at] as Cluster;
  }
}

/** Rival testimonies and former holders around a taking. */
export function surroundingsOf(cluster: Cluster, territory: Territory, refuted: ReadonlySet<string>): Surroundings {
  const first = cluster.members[0] as Testimony;
  if (cluster.track !== "territory" || kindOf(first.type) !== "take")
    return refuted.size === 0 ? alone : { ...alone, refuted };
  const key = placeKeyOf(first);
  const place = key === null ? undefined : territory.get(key);
  const takers = cluster.members.flatMap(({ polarity, agentSides }) => (polarity === "affirmed" ? agentSides : []));
  const from = Math.min(...cluster.members.map((testimony) => testimony.from));
  const to = Math.max(...cluster.members.map((testimony) => testimony.to));
  const rivals: Testimony[] = [];
  const retakings: Testimony[] = [];
  const losers = new Set<string>();
  const others = place === undefined ? [] : around(place, from - 2 * loserDays, to + outcomeDays);
  for (const other of others) {
    if (other === cluster) continue;
    for (const testimony of other.members) {
      if (testimony.polarity === "denied" || testimony.agentSides.length === 0) continue;
      if (shareSide(testimony.agentSides, takers) || testimony.type === "contest") continue;
      const isOver = testimony.type === "hold" && testimony.status === "occurred" && testimony.dated !== "stated";
      const last = kindOf(testimony.type) === "take" ? to : to + outcomeDays;
      const isThen = testimony.to >= from && testimony.from <= last;
      if (isThen && !isOver && takers.length > 0) rivals.push(testimony);
      else if (kindOf(testimony.type) === "take" && testimony.from > to) retakings.push(testimony);
      if ((testimony.from < from || isOver) && testimony.to >= from - loserDays)
        for (const side of testimony.agentSides) losers.add(side);
    }
  }
  return { rivals: rivals.filter((rival) => !isLater(rival, retakings)), losers: [...losers].sort(), refuted };
}

/** A hold told once the same side is told to have retaken the place contradicts no earlier taking: it came after. */
function isLater(rival: Testimony, retakings: readonly Testimony[]): boolean {
  return retakings.some(({ from, agentSides }) => from <= rival.from && shareSide(agentSides, rival.agentSides));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
