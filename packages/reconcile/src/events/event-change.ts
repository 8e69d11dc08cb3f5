import type { DayNumber, Event, EventChange, EventLogEntry, Placed, Testimony } from "@recoupe/model";
import { distinct, groupBy } from "../grouping.ts";
import { cellOf } from "./cell.ts";
import type { Cluster } from "./cluster.ts";
import { describeEvent, eventIdOf } from "./describe.ts";
import { placeKeyOf } from "./place-key.ts";
import { surroundingsOf, territoryByPlace } from "./reconcile-events.ts";
import { reachDays } from "./timeline.ts";
import { kindOf } from "./track.ts";

/** The cells and first days that were read. */
export interface Window {
  readonly cells: ReadonlySet<number>;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What sets a change off, and the window that was read for it. */
export interface Cause {
  readonly added: readonly Testimony[];
  readonly gone: readonly Testimony[];
  readonly refuted: ReadonlySet<string>;
  readonly window: Window;
  /** Ids that events of the store go by, of those that new events might be given. */
  readonly inUse: ReadonlySet<string>;
}

/** Gives changed clusters their ids, tells them as events and logs what became of the old ones. */
export function tellChange(
  track: string,
  clusters: readonly Cluster[],
  changed: readonly Cluster[],
  stored: readonly Placed[],
  eventOf: ReadonlyMap<string, string>,
  cause: Cause,
): EventChange {
  const territory = territoryByPlace(clusters);
  const ids = keepIds(changed, eventOf, cause.inUse);
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
function keepIds(
  clusters: readonly Cluster[],
  eventOf: ReadonlyMap<string, string>,
  inUse: ReadonlySet<string>,
): readonly string[] {
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
  return clusters.map((cluster, at) => ids[at] ?? freshId(cluster, taken, inUse));
}

/** An id of the cluster's own; where an event that has lost its first claim still goes by it, with a number. */
function freshId(cluster: Cluster, taken: Set<string>, inUse: ReadonlySet<string>): string {
  const base = eventIdOf(cluster);
  let id = base;
  for (let copy = 2; taken.has(id) || inUse.has(id); copy++) id = `${base}-${copy}`;
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
