import type { DayNumber, Testimony } from "@recoupe/model";
import { groupBy } from "../grouping.ts";
import { absorb, type Group, type JoinReason, killedIn, shareSide } from "./group.ts";
import { isExact } from "./place-key.ts";
import { groupBySide, mayBeBy } from "./side-groups.ts";
import { kindOf, lasting, states } from "./track.ts";

/** Spans longer than this say too little of the day to be matched to a dated act. */
const longestSpan = 7;
/** Days between two accounts of a lasting act that may still be one. */
const carryDays = 2;
/** Days after a lasting act within which an undated report is taken to mean it. */
const undatedLastingDays = 7;
/** An undated report of a fleeting act means its own day or the one before. */
const undatedDays = 1;
/** A denial follows what it denies within this many days. */
const denialDays = 3;

/** How far in days a testimony can lie from those that decide where it stands, chains of lasting acts apart. */
export const reachDays = longestSpan + denialDays + carryDays;
/** How far in days from a testimony others may change their group by its coming or going, such chains apart. */
export const influenceDays = longestSpan + denialDays;

/**
 * Groups the testimonies of one track and one place. They must come sorted by `byCanon`, so that the same testimonies always
 * give the same groups; what lies more than `reachDays` beyond the ends of a chain does not bear on it.
 */
export function groupTimeline(placeKey: string, testimonies: readonly Testimony[]): readonly Group[] {
  const byKind = groupBy(testimonies, (testimony) => kindOf(testimony.type));
  return [...byKind].flatMap(([kind, members]) =>
    states.has(kind) ? groupStates(placeKey, kind, members) : groupHappenings(placeKey, kind, members),
  );
}

function groupStates(placeKey: string, kind: string, members: readonly Testimony[]): readonly Group[] {
  const weeks = groupBy(members, (testimony) => Math.floor(testimony.to / 7));
  return [...weeks].flatMap(([week, inWeek]) =>
    groupBySide(inWeek, { placeKey, kind, from: week * 7, to: week * 7 + 6, closed: true }, "state"),
  );
}

function groupHappenings(placeKey: string, kind: string, members: readonly Testimony[]): readonly Group[] {
  const dated: Testimony[] = [];
  const undated: Testimony[] = [];
  const loose: Testimony[] = [];
  const long: Testimony[] = [];
  for (const testimony of members) {
    const span = testimony.to - testimony.from;
    if (testimony.dated === "none" || span > longestSpan) long.push(testimony);
    else if (testimony.polarity === "denied" || span > 0 || !isExact(testimony)) loose.push(testimony);
    else if (testimony.dated === "stated") dated.push(testimony);
    else undated.push(testimony);
  }
  const anchored = chain(kind, groupByDay(placeKey, kind, dated));
  const days = lasting.has(kind) ? undatedLastingDays : undatedDays;
  const left = attach(undated, new GroupIndex(anchored), (testimony) => [testimony.from - days, testimony.to]);
  const reported = chain(kind, groupByDay(placeKey, kind, left));
  const happenings = [...anchored, ...reported];
  const odd = attach(loose, new GroupIndex(happenings), (testimony) => [
    testimony.from - (testimony.polarity === "denied" ? denialDays : testimony.dated === "published" ? undatedDays : 0),
    testimony.to,
  ]);
  return [...happenings, ...groupBySpan(placeKey, kind, odd, false), ...groupBySpan(placeKey, kind, long, true)];
}

function groupByDay(placeKey: string, kind: string, members: readonly Testimony[]): readonly Group[] {
  const days = groupBy(members, (testimony) => testimony.from);
  return [...days].flatMap(([day, inDay]) =>
    groupBySide(inDay, { placeKey, kind, from: day, to: day, closed: false }, "sameDay"),
  );
}

function groupBySpan(placeKey: string, kind: string, members: readonly Testimony[], closed: boolean): readonly Group[] {
  const spans = groupBy(members, (testimony) => `${testimony.from}/${testimony.to}`);
  return [...spans.values()].flatMap((inSpan) => {
    const { from, to } = inSpan[0] as Testimony;
    return groupBySide(inSpan, { placeKey, kind, from, to, closed }, "exactSpan");
  });
}

/** Joins a lasting act told on successive days, unless a rival did the same in between. Groups come sorted by day. */
function chain(kind: string, groups: readonly Group[]): readonly Group[] {
  if (!lasting.has(kind) || groups.length < 2) return groups;
  const kept: Group[] = [];
  const latestOf = new Map<string, Group>();
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] as Group;
    const day = group.from;
    const earlier = latestAmong(group.sides, latestOf);
    if (earlier === null || day - earlier.to > carryDays || hasRival(groups, at, earlier)) {
      kept.push(group);
      for (const side of group.sides) latestOf.set(side, group);
      continue;
    }
    absorb(earlier, group, "carriedOn", true);
    for (const side of group.sides) latestOf.set(side, earlier);
  }
  return kept;
}

function latestAmong(sides: readonly string[], latestOf: ReadonlyMap<string, Group>): Group | null {
  let latest: Group | null = null;
  for (const side of sides) {
    const group = latestOf.get(side);
    if (group !== undefined && (latest === null || group.to > latest.to)) latest = group;
  }
  return latest;
}

/** Whether another side did the same after `earlier` and no later than the group at `at`. */
function hasRival(groups: readonly Group[], at: number, earlier: Group): boolean {
  const { from: day } = groups[at] as Group;
  const isRival = (group: Group) => group.sides.length > 0 && !shareSide(group.sides, earlier.sides);
  for (let before = at - 1; before >= 0; before--) {
    const group = groups[before] as Group;
    if (group.from <= earlier.to) break;
    if (isRival(group)) return true;
  }
  for (let after = at + 1; after < groups.length; after++) {
    const group = groups[after] as Group;
    if (group.from > day) break;
    if (isRival(group)) return true;
  }
  return false;
}

/** Groups of one place and kind by their first day. */
class GroupIndex {
  private readonly groups: readonly Group[];
  private readonly longest: number;

  constructor(groups: readonly Group[]) {
    this.groups = [...groups].sort((a, b) => a.from - b.from || compareSides(a, b));
    this.longest = groups.reduce((longest, group) => Math.max(longest, group.to - group.from), 0);
  }

  touching(from: DayNumber, to: DayNumber): readonly Group[] {
    let low = 0;
    let high = this.groups.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.groups[middle] as Group).from < from - this.longest) low = middle + 1;
      else high = middle;
    }
    const found: Group[] = [];
    for (let at = low; at < this.groups.length; at++) {
      const group = this.groups[at] as Group;
      if (group.from > to) break;
      if (group.to >= from) found.push(group);
    }
    return found;
  }
}

function compareSides(a: Group, b: Group): number {
  const left = a.sides.join("+");
  const right = b.sides.join("+");
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Lets each testimony join the best group within its window; gives back those that found none. */
function attach(
  testimonies: readonly Testimony[],
  index: GroupIndex,
  windowOf: (testimony: Testimony) => readonly [DayNumber, DayNumber],
): readonly Testimony[] {
  const left: Testimony[] = [];
  const joins: [Testimony, Group][] = [];
  for (const testimony of testimonies) {
    const [from, to] = windowOf(testimony);
    const group = bestFor(testimony, index.touching(from, to));
    if (group === null) left.push(testimony);
    else joins.push([testimony, group]);
  }
  for (const [testimony, group] of joins) {
    group.members.push(testimony);
    group.reasons.push(reasonOf(testimony));
  }
  return left;
}

function reasonOf(testimony: Testimony): JoinReason {
  if (testimony.polarity === "denied") return "denial";
  return testimony.dated === "published" ? "undated" : "span";
}

/**
 * The group that fits best: same figure first, then a named side, then the latest. Null where sides forbid all, or where
 * a rival has since done the same, so that an undated report may tell of a new turn.
 */
function bestFor(testimony: Testimony, groups: readonly Group[]): Group | null {
  let best: Group | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const group of groups) {
    const score = scoreOf(testimony, group);
    if (score !== null && score >= bestScore && !isUndoneBefore(testimony, group, groups)) {
      best = group;
      bestScore = score;
    }
  }
  return best;
}

function isUndoneBefore(testimony: Testimony, group: Group, groups: readonly Group[]): boolean {
  if (testimony.dated !== "published" || testimony.polarity === "denied") return false;
  if (!lasting.has(group.kind) || group.sides.length === 0) return false;
  return groups.some(
    (other) => other.from > group.to && other.sides.length > 0 && !shareSide(other.sides, group.sides),
  );
}

function scoreOf(testimony: Testimony, group: Group): number | null {
  const named = testimony.agentSides.length > 0;
  if (named && group.sides.length > 0 && !shareSide(testimony.agentSides, group.sides)) return null;
  if (named && group.sides.length === 0) return null;
  if (!named && !mayBeBy(testimony, group.sides)) return null;
  if (testimony.polarity === "denied" && !named && deniesOwn(testimony, group)) return null;
  const killed = testimony.killed?.best ?? testimony.killed?.low ?? null;
  const figure = killed !== null && killed > 0 && killedIn(group).has(killed) ? 4 : 0;
  return figure + (named ? 2 : 0);
}

/** A denial that names no author is not of what the denier's own side did. */
function deniesOwn(testimony: Testimony, group: Group): boolean {
  return testimony.originSide !== null && group.sides.includes(testimony.originSide);
}
