import type { DayNumber, EventChange, EventStore, Placed, Testimony } from "@recoupe/model";
import { distinct, groupBy } from "../grouping.ts";
import { cellsNear } from "./cell.ts";
import { type Cluster, clusterTestimonies } from "./cluster.ts";
import { eventIdOf } from "./describe.ts";
import { tellChange, type Window } from "./event-change.ts";
import { influenceDays, reachDays } from "./timeline.ts";
import { trackOf } from "./track.ts";

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
    if (wider === null || round >= mostRounds) {
      const inUse = new Set((await store.ofEvents(changed.map(eventIdOf))).map(({ eventId }) => eventId));
      return tellChange(track, clusters, changed, stored, eventOf, { added, gone, refuted, window, inUse });
    }
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
