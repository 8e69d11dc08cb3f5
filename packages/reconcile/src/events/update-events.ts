import type { DayNumber, Event, EventChange, EventLogEntry, EventStore, Placed, Testimony } from "@recoupe/model";
import { distinct, groupBy } from "../grouping.ts";
import { cellOf, cellsNear } from "./cell.ts";
import { type Cluster, clusterTestimonies } from "./cluster.ts";
import { describeEvent, eventIdOf } from "./describe.ts";
import { placeKeyOf } from "./place-key.ts";
import { surroundingsOf, territoryByPlace } from "./reconcile-events.ts";
import { influenceDays, reachDays } from "./timeline.ts";
import { kindOf, trackOf } from "./track.ts";

/** What comes and goes. A report coded anew: its old testimonies go, its new ones come, claim ids that stay in both. */
export interface TestimonyChange {
  readonly added: readonly Testimony[];
  readonly removed: readonly Testimony[];
}

const nothingRefuted: ReadonlySet<string> = new Set();
/** Rounds after which a neighbourhood that keeps growing is taken as it is. Chains end; none met has needed more than four. */
const mostRounds = 12;

/**
 * Adds and removes testimonies in a store of events, reading and writing their neighbourhood alone. Gives what it changed; the
 * store then holds the same clusters as `reconcileEvents` of all its testimonies would give.
 */
export async function updateEvents(
  store: EventStore,
  change: TestimonyChange,
  refuted: ReadonlySet<string> = nothingRefuted,
): Promise<EventChange> {
  const adding = new Set(change.added);
  const touched = [...change.added, ...change.removed];
  const parts: EventChange[] = [];
  for (const [track, ofTrack] of groupBy(touched, trackOf)) {
    for (const near of nearOneAnother(ofTrack)) {
      const added = near.filter((testimony) => adding.has(testimony));
      const gone = near.filter((testimony) => !adding.has(testimony));
      parts.push(await regroup(store, track, added, gone, refuted));
    }
  }
  const merged = mergeChanges(
    parts,
    change.removed.map(({ claimId }) => claimId),
  );
  await store.apply(merged);
  return merged;
}

/** Splits testimonies into lots that share cells and days, so that a report of two fronts reads two small neighbourhoods. */
function nearOneAnother(testimonies: readonly Testimony[]): readonly (readonly Testimony[])[] {
  const lots: { cells: Set<number>; from: DayNumber; to: DayNumber; members: Testimony[] }[] = [];
  for (const testimony of testimonies) {
    const around = cellsNear(testimony);
    const from = testimony.from - 4 * reachDays;
    const to = testimony.to + 4 * reachDays;
    const meets = lots.filter((lot) => around.some((cell) => lot.cells.has(cell)) && lot.from <= to && lot.to >= from);
    const lot = { cells: new Set(around), from, to, members: [testimony] };
    for (const other of meets) {
      lots.splice(lots.indexOf(other), 1);
      for (const cell of other.cells) lot.cells.add(cell);
      lot.members.push(...other.members);
      lot.from = Math.min(lot.from, other.from);
      lot.to = Math.max(lot.to, other.to);
    }
    lots.push(lot);
  }
  return lots.map(({ members }) => members);
}

interface Window {
  readonly cells: ReadonlySet<number>;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

async function regroup(
  store: EventStore,
  track: string,
  added: readonly Testimony[],
  gone: readonly Testimony[],
  refuted: ReadonlySet<string>,
): Promise<EventChange> {
  const touched = [...added, ...gone];
  const goneIds = new Set(gone.map(({ claimId }) => claimId));
  const addedIds = new Set(added.map(({ claimId }) => claimId));
  let window = windowOf(touched);
  for (let round = 0; ; round++) {
    const stored = await store.near({ track, cells: [...window.cells], from: window.from, to: window.to });
    const kept = stored.filter(({ testimony }) => !goneIds.has(testimony.claimId) && !addedIds.has(testimony.claimId));
    const clusters = clusterTestimonies([...kept.map(({ testimony }) => testimony), ...added]);
    const eventOf = new Map(stored.map(({ testimony, eventId }) => [testimony.claimId, eventId]));
    const changed = changedClusters(clusters, stored, eventOf, touched);
    const wider = widen(window, changed);
    if (wider === null || round >= mostRounds)
      return tellChange(track, clusters, changed, stored, eventOf, { added, gone, refuted, window });
    window = wider;
  }
}

/** The last day on which a testimony can bear on others: long spans stand by themselves. */
function lastNear({ from, to }: Testimony): DayNumber {
  return Math.min(to, from + reachDays);
}

function windowOf(touched: readonly Testimony[]): Window {
  return {
    cells: new Set(touched.flatMap((testimony) => cellsNear(testimony))),
    from: Math.min(...touched.map(({ from }) => from)) - reachDays - influenceDays,
    to: Math.max(...touched.map(lastNear)) + reachDays + influenceDays,
  };
}

/** Clusters whose claims are not those of one stored event. Far from what changed, the window's own edge may cut clusters off. */
function changedClusters(
  clusters: readonly Cluster[],
  stored: readonly Placed[],
  eventOf: ReadonlyMap<string, string>,
  touched: readonly Testimony[],
): readonly Cluster[] {
  const sizes = new Map<string, number>();
  for (const { eventId } of stored) sizes.set(eventId, (sizes.get(eventId) ?? 0) + 1);
  const touchedIds = new Set(touched.map(({ claimId }) => claimId));
  const first = Math.min(...touched.map(({ from }) => from)) - influenceDays;
  const last = Math.max(...touched.map(lastNear)) + influenceDays;
  return clusters.filter(({ members }) => {
    const ids = new Set(members.map(({ claimId }) => eventOf.get(claimId)));
    const [only] = ids;
    if (members.some(({ claimId }) => touchedIds.has(claimId))) return true;
    if (ids.size === 1 && only !== undefined && sizes.get(only) === members.length) return false;
    return ids.has(undefined) || members.some(({ from }) => from >= first && from <= last);
  });
}

/** A wider window where a changed cluster comes so near the edge that more may belong to it; null where none does. */
function widen(window: Window, changed: readonly Cluster[]): Window | null {
  let { from, to } = window;
  const cells = new Set(window.cells);
  for (const { members } of changed) {
    for (const testimony of members) {
      if (testimony.from - reachDays < window.from) from = Math.min(from, testimony.from - reachDays);
      if (testimony.from + reachDays > window.to) to = Math.max(to, testimony.from + reachDays);
      for (const cell of cellsNear(testimony)) cells.add(cell);
    }
  }
  return from === window.from && to === window.to && cells.size === window.cells.size ? null : { cells, from, to };
}

interface Cause {
  readonly added: readonly Testimony[];
  readonly gone: readonly Testimony[];
  readonly refuted: ReadonlySet<string>;
  readonly window: Window;
}

/** Gives changed clusters their ids, tells them as events and logs what became of the old ones. */
function tellChange(
  track: string,
  clusters: readonly Cluster[],
  changed: readonly Cluster[],
  stored: readonly Placed[],
  eventOf: ReadonlyMap<string, string>,
  cause: Cause,
): EventChange {
  const territory = territoryByPlace(clusters);
  const ids = keepIds(changed, eventOf);
  const before = groupBy(stored, ({ eventId }) => eventId);
  const events: Event[] = [];
  const placed: Placed[] = [];
  const log: EventLogEntry[] = [];
  const causes = new Set([...cause.added, ...cause.gone].map(({ claimId }) => claimId));
  changed.forEach((cluster, at) => {
    const eventId = ids[at] as string;
    events.push(describeEvent(cluster, surroundingsOf(cluster, territory, cause.refuted), eventId));
    for (const testimony of cluster.members) placed.push({ testimony, track, cell: cellOf(testimony), eventId });
    const entry = entryFor(cluster, eventId, before, eventOf, causes);
    if (entry !== null) log.push(entry);
  });
  for (const [cluster, eventId] of retold(track, clusters, changed, eventOf, cause)) {
    events.push(describeEvent(cluster, surroundingsOf(cluster, territory, cause.refuted), eventId));
  }
  const alive = new Set(ids);
  const used = new Set(changed.flatMap(({ members }) => members.flatMap(({ claimId }) => eventOf.get(claimId) ?? [])));
  for (const { claimId } of cause.gone) used.add(eventOf.get(claimId) ?? "");
  const left = new Set(
    clusters
      .filter((cluster) => !changed.includes(cluster))
      .flatMap(({ members }) => members.map(({ claimId }) => eventOf.get(claimId))),
  );
  const removedEventIds = [...used].filter((id) => id !== "" && !alive.has(id) && !left.has(id)).sort();
  for (const eventId of removedEventIds) log.push(endOf(eventId, changed, ids, eventOf));
  return { removedClaimIds: cause.gone.map(({ claimId }) => claimId), placed, events, removedEventIds, log };
}

/** Takings of the same place whose claims are as before, but whose rivals or former holders may not be. */
function* retold(
  track: string,
  clusters: readonly Cluster[],
  changed: readonly Cluster[],
  eventOf: ReadonlyMap<string, string>,
  { added, gone, window }: Cause,
): Generator<readonly [Cluster, string]> {
  if (track !== "territory") return;
  const places = new Set([...added, ...gone].map(placeKeyOf));
  for (const cluster of clusters) {
    const [first] = cluster.members;
    const eventId = first === undefined ? undefined : eventOf.get(first.claimId);
    if (first === undefined || eventId === undefined || changed.includes(cluster)) continue;
    if (kindOf(first.type) !== "take" || !places.has(placeKeyOf(first))) continue;
    const isWhole = cluster.members.every(
      ({ from }) => from - reachDays >= window.from && from + reachDays <= window.to,
    );
    if (isWhole) yield [cluster, eventId];
  }
}

/** An event keeps its id where most of its claims go; the larger and then the older id wins where several meet. */
function keepIds(clusters: readonly Cluster[], eventOf: ReadonlyMap<string, string>): readonly string[] {
  const bids = clusters.flatMap((cluster, at) => {
    const shares = groupBy(cluster.members, ({ claimId }) => eventOf.get(claimId));
    return [...shares].flatMap(([id, members]) => (id === undefined ? [] : [{ at, id, share: members.length }]));
  });
  bids.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.at - b.at));
  const ids: string[] = [];
  const taken = new Set<string>();
  for (const { at, id } of bids) {
    if (ids[at] !== undefined || taken.has(id)) continue;
    ids[at] = id;
    taken.add(id);
  }
  return clusters.map((cluster, at) => ids[at] ?? freshId(cluster, taken));
}

function freshId(cluster: Cluster, taken: Set<string>): string {
  const base = eventIdOf(cluster);
  let id = base;
  for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
  taken.add(id);
  return id;
}

function entryFor(
  cluster: Cluster,
  eventId: string,
  before: ReadonlyMap<string, readonly Placed[]>,
  eventOf: ReadonlyMap<string, string>,
  causes: ReadonlySet<string>,
): EventLogEntry | null {
  const sources = distinct(cluster.members.flatMap(({ claimId }) => eventOf.get(claimId) ?? []));
  const others = sources.filter((id) => id !== eventId);
  const claimIds = cluster.members.flatMap(({ claimId }) => (causes.has(claimId) ? [claimId] : []));
  const was = before.get(eventId)?.length ?? 0;
  const now = cluster.members.length;
  if (was === 0 && others.length > 0) {
    return {
      kind: "split",
      eventId,
      others,
      claimIds,
      because: `${now} claims left ${others.join(", ")} for an event of their own.`,
    };
  }
  if (was === 0)
    return {
      kind: "created",
      eventId,
      others: [],
      claimIds,
      because: `${now} claim${now === 1 ? "" : "s"} of a happening not told before.`,
    };
  if (others.length > 0) {
    return {
      kind: "merged",
      eventId,
      others,
      claimIds,
      because: `Claims of ${others.join(", ")} turned out to tell of the same happening.`,
    };
  }
  if (now === was && cluster.members.every(({ claimId }) => eventOf.get(claimId) === eventId)) return null;
  const kind = now >= was ? "grew" : "shrank";
  return { kind, eventId, others: [], claimIds, because: `From ${was} to ${now} claims.` };
}

function endOf(
  eventId: string,
  changed: readonly Cluster[],
  ids: readonly string[],
  eventOf: ReadonlyMap<string, string>,
): EventLogEntry {
  const heirs = changed.flatMap(({ members }, at) =>
    members.some(({ claimId }) => eventOf.get(claimId) === eventId) ? [ids[at] as string] : [],
  );
  const others = distinct(heirs);
  const because = others.length === 0 ? "Its last claim is gone." : `All its claims now stand in ${others.join(", ")}.`;
  return { kind: "removed", eventId, others, claimIds: [], because };
}

function mergeChanges(parts: readonly EventChange[], removedClaimIds: readonly string[]): EventChange {
  const events = parts.flatMap((part) => part.events);
  const alive = new Set(events.map(({ id }) => id));
  return {
    removedClaimIds,
    placed: parts.flatMap((part) => part.placed),
    events,
    removedEventIds: distinct(parts.flatMap((part) => part.removedEventIds)).filter((id) => !alive.has(id)),
    log: parts.flatMap((part) => part.log),
  };
}
