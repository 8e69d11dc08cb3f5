import type { Scene } from "@recoupe/model";
import { createSets, type DisjointSets } from "../disjoint-sets.ts";
import { foldBare } from "../folding.ts";
import { groupBy } from "../grouping.ts";
import { distanceKm, kmPerDegree, onePlaceKm } from "./cell.ts";
import { type Group, type JoinReason, sameFigure, shareSide } from "./group.ts";

const onePlaceDegrees = onePlaceKm / kmPerDegree;
/** A whole is at least this much wider than its part. */
const widthRatio = 2.5;
/** Equal figures from here on are no chance. */
const tellingFigure = 3;
/** A figure that ties a "near X" to a place. */
const tollHosts: ReadonlySet<string> = new Set(["fire", "bomb", "kill", "fight", "destruction"]);
const territorial: ReadonlySet<string> = new Set(["take"]);
const accusable: ReadonlySet<string> = new Set(["fire", "bomb", "kill", "destruction"]);

/** Joins groups of one track that are accounts of one happening under two places, two authors, or as act and toll. */
export function relateGroups(
  groups: readonly Group[],
): readonly { readonly groups: readonly Group[]; readonly reason: JoinReason }[] {
  const union = new GroupUnion(groups.length);
  const open = groups.map((_, at) => at).filter((at) => !(groups[at] as Group).closed);
  relateAtPlace(groups, open, union);
  relateAcrossPlaces(groups, open, union);
  return union
    .components()
    .map(({ members, reason }) => ({ groups: members.map((at) => groups[at] as Group), reason }));
}

function relateAtPlace(groups: readonly Group[], open: readonly number[], union: GroupUnion): void {
  const byPlaceDay = new Map<string, number[]>();
  for (const at of open) {
    const group = groups[at] as Group;
    if (!accusable.has(group.kind) && group.kind !== "toll" && !tollHosts.has(group.kind)) continue;
    for (let day = group.from; day <= group.to; day++) pushTo(byPlaceDay, `${group.placeKey}|${day}`, at);
  }
  for (const bucket of byPlaceDay.values()) {
    if (bucket.length < 2) continue;
    for (let left = 0; left < bucket.length; left++) {
      for (let right = left + 1; right < bucket.length; right++) {
        const a = groups[bucket[left] as number] as Group;
        const b = groups[bucket[right] as number] as Group;
        if (a.kind === b.kind && areRivals(a, b))
          union.join(bucket[left] as number, bucket[right] as number, "rivalAuthor");
      }
    }
    const hosts = bucket.filter((at) => tollHosts.has((groups[at] as Group).kind));
    for (const at of bucket) {
      const toll = groups[at] as Group;
      if (toll.kind !== "toll") continue;
      const agreeing = hosts.filter((host) => sameFigure(groups[host] as Group, toll, 1));
      const fitting = agreeing.length > 0 ? agreeing : hosts.filter((host) => mayCount(toll, groups[host] as Group));
      if (fitting.length === 1) union.join(fitting[0] as number, at, "toll");
    }
  }
}

/** A toll that names no author, or the same, counts the dead of the act. */
function mayCount(toll: Group, host: Group): boolean {
  return toll.sides.length === 0 || host.sides.length === 0 || shareSide(toll.sides, host.sides);
}

/** Whether two groups of one act name rival authors: the figures agree, or each side names the other. */
function areRivals(a: Group, b: Group): boolean {
  if (!accusable.has(a.kind)) return false;
  if (a.sides.length === 0 || b.sides.length === 0) return sameFigure(a, b, tellingFigure);
  if (sameFigure(a, b, tellingFigure)) return true;
  return isSaidBy(a, b.sides) && isSaidBy(b, a.sides);
}

function isSaidBy(group: Group, sides: readonly string[]): boolean {
  return group.members.some(({ originSide }) => originSide !== null && sides.includes(originSide));
}

/** Compares groups of one kind and day from south to north, each with those within `onePlaceKm` north of it alone. */
function relateAcrossPlaces(groups: readonly Group[], open: readonly number[], union: GroupUnion): void {
  const byKindDay = new Map<string, number[]>();
  for (const at of open) {
    const { scene, kind, from, to } = groups[at] as Group;
    if (scene === null || scene.lat === null) continue;
    for (let day = from; day <= to; day++) pushTo(byKindDay, `${kind}|${day}`, at);
  }
  const latOf = (at: number) => (groups[at] as Group).scene?.lat ?? 0;
  for (const bucket of byKindDay.values()) {
    if (bucket.length < 2) continue;
    bucket.sort((a, b) => latOf(a) - latOf(b) || a - b);
    for (let low = 0; low < bucket.length; low++) {
      const one = bucket[low] as number;
      for (let high = low + 1; high < bucket.length; high++) {
        const two = bucket[high] as number;
        if (latOf(two) - latOf(one) > onePlaceDegrees) break;
        const [a, b] = [groups[one] as Group, groups[two] as Group];
        if (a.placeKey !== b.placeKey && areOnePlace(a, b)) union.join(one, two, "samePlace");
      }
    }
  }
}

function areOnePlace(a: Group, b: Group): boolean {
  const one = a.scene as Scene;
  const two = b.scene as Scene;
  const apart = distanceKm(one, two);
  if (apart > onePlaceKm) return false;
  const agree = sameFigure(a, b, tellingFigure);
  const sidesAgree = a.sides.length > 0 && shareSide(a.sides, b.sides);
  if (!sidesAgree && !agree) return false;
  if (a.sides.length > 0 && b.sides.length > 0 && !sidesAgree) return false;
  if (foldBare(one.name) === foldBare(two.name)) return true;
  if (territorial.has(a.kind)) return false;
  const wide = Math.max(one.radiusKm, two.radiusKm);
  const narrow = Math.min(one.radiusKm, two.radiusKm);
  if (apart > Math.min(onePlaceKm, wide) || wide < widthRatio * narrow) return false;
  return agree || Math.max(one.precision, two.precision) <= 1;
}

function pushTo(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Disjoint sets of group numbers, with the reason of each set's last join. */
class GroupUnion {
  private readonly sets: DisjointSets;
  private readonly size: number;
  private readonly reasonOf = new Map<number, JoinReason>();

  constructor(size: number) {
    this.size = size;
    this.sets = createSets(size);
  }

  join(a: number, b: number, reason: JoinReason): void {
    if (this.sets.join(a, b)) this.reasonOf.set(this.sets.rootOf(a), reason);
  }

  components(): readonly { readonly members: readonly number[]; readonly reason: JoinReason }[] {
    const byRoot = groupBy(Array.from({ length: this.size }).keys(), (at) => this.sets.rootOf(at));
    return [...byRoot].map(([root, members]) => ({ members, reason: this.reasonOf.get(root) ?? "samePlace" }));
  }
}
