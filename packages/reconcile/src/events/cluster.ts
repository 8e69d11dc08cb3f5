import type { Testimony } from "@recoupe/model";
import { foldBare } from "../folding.ts";
import { groupBy } from "../grouping.ts";
import { absorb, type Group, type JoinReason } from "./group.ts";
import { placeKeyOf } from "./place-key.ts";
import { relateGroups } from "./relate.ts";
import { groupTimeline } from "./timeline.ts";
import { trackOf } from "./track.ts";

/** Testimonies about one happening, in canonical order, each with the reason why it stands there. */
export interface Cluster {
  readonly track: string;
  readonly members: readonly Testimony[];
  readonly reasons: readonly JoinReason[];
}

/** Canonical order: by day, then publication, then claim id. What makes the order of arrival of no account. */
export function byCanon(a: Testimony, b: Testimony): number {
  if (a.from !== b.from) return a.from - b.from;
  if (a.to !== b.to) return a.to - b.to;
  const published = (a.published ?? a.from) - (b.published ?? b.from);
  if (published !== 0) return published;
  return a.claimId < b.claimId ? -1 : a.claimId > b.claimId ? 1 : 0;
}

/**
 * Clusters testimonies into events. The same set gives the same clusters in any order. Work is done place by place and day by
 * day, so that it grows with the number of testimonies and not with its square.
 */
export function clusterTestimonies(testimonies: readonly Testimony[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const [track, members] of groupBy(testimonies, trackOf)) {
    for (const cluster of clusterTrack(track, members)) clusters.push(cluster);
  }
  return clusters;
}

function clusterTrack(track: string, testimonies: readonly Testimony[]): readonly Cluster[] {
  const unreal = track.startsWith("unreal-");
  const places = new Map<string, Testimony[]>();
  const bins = new Map<string, Testimony[]>();
  for (const testimony of testimonies) {
    const placeKey = placeKeyOf(testimony);
    const [map, key] =
      placeKey === null
        ? [bins, vagueKey(testimony)]
        : unreal
          ? [bins, planKey(testimony, placeKey)]
          : [places, placeKey];
    const list = map.get(key);
    if (list === undefined) map.set(key, [testimony]);
    else list.push(testimony);
  }
  const groups: Group[] = [];
  for (const placeKey of [...places.keys()].sort()) {
    const members = (places.get(placeKey) as Testimony[]).sort(byCanon);
    for (const group of groupTimeline(placeKey, members)) groups.push(group);
  }
  const clusters = relateGroups(groups).map(({ groups: related, reason }) => toCluster(track, related, reason));
  for (const members of bins.values()) clusters.push(binCluster(track, members, unreal));
  return clusters;
}

function toCluster(track: string, related: readonly Group[], reason: JoinReason): Cluster {
  const [first, ...others] = related as [Group, ...Group[]];
  for (const other of others) absorb(first, other, reason, true);
  return inOrder(track, first.members, first.reasons);
}

function binCluster(track: string, members: Testimony[], unreal: boolean): Cluster {
  const reason: JoinReason = unreal ? "plan" : "sameDispatch";
  members.sort(byCanon);
  return inOrder(
    track,
    members,
    members.map((_, at) => (at === 0 ? "first" : reason)),
  );
}

function inOrder(track: string, members: readonly Testimony[], reasons: readonly JoinReason[]): Cluster {
  const order = members.map((_, at) => at);
  if (members.length > 1) order.sort((a, b) => byCanon(members[a] as Testimony, members[b] as Testimony));
  return {
    track,
    members: order.map((at) => members[at] as Testimony),
    reasons: order.map((at) => reasons[at] as JoinReason),
  };
}

/** Without a place that can be pinned down only copies of one dispatch are one happening. */
function vagueKey(testimony: Testimony): string {
  const { type, status, polarity, from, to, originId, agents, targets, killed, wounded, scene } = testimony;
  const place = scene === null ? "" : (scene.placeId ?? foldBare(scene.name));
  const figures = `${killed?.best ?? killed?.low ?? ""},${wounded?.best ?? wounded?.low ?? ""}`;
  return [type, status, polarity, from, to, originId, agents.join("+"), targets.join("+"), place, figures].join("|");
}

function planKey(testimony: Testimony, placeKey: string): string {
  const week = Math.floor(testimony.from / 7);
  return [testimony.type, testimony.status, placeKey, testimony.agentSides.join("+"), week].join("|");
}
