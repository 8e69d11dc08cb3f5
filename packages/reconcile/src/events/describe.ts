import { type Event, familyOf, type Joining, type Origin, type Testimony } from "@recoupe/model";
import { isoOf } from "../days.ts";
import { distinct, groupBy } from "../grouping.ts";
import { accountsOf, authorOf, dateOf, partiesOf, tollOf } from "./accounts.ts";
import { hash } from "./cell.ts";
import { followCitations } from "./citation-chains.ts";
import type { Cluster } from "./cluster.ts";
import { contradictionsIn } from "./contradictions.ts";
import { gradeOf } from "./grade.ts";
import { type JoinReason, joinReasons } from "./group.ts";
import { isExact } from "./place-key.ts";

/** What describing an event draws on beside its own claims. */
export interface Surroundings {
  /** Testimonies of others who hold or take the place on the same days. */
  readonly rivals: readonly Testimony[];
  /** Sides known to have held the place before. */
  readonly losers: readonly string[];
  /** Claims an analyst has set down as wrong. */
  readonly refuted: ReadonlySet<string>;
}

export const alone: Surroundings = { rivals: [], losers: [], refuted: new Set() };

/** Tells a cluster as an event: who says what of each attribute, from how many origins, contradictions and grade. */
export function describeEvent(cluster: Cluster, surroundings: Surroundings, id: string = eventIdOf(cluster)): Event {
  const { members } = cluster;
  const originOf = followCitations(members);
  const contradictions = contradictionsIn(members, surroundings.rivals, originOf);
  const [from, to] = daysOf(members);
  const published = members
    .flatMap((testimony) => (testimony.published === null ? [] : [testimony.published]))
    .sort((a, b) => a - b);
  const type = commonest(members);
  return {
    id,
    type,
    family: familyOf(type),
    status: members[0]?.status ?? "occurred",
    place: sceneOf(members),
    from,
    to,
    firstReported: published[0] === undefined ? null : isoOf(published[0]),
    lastReported: published.length === 0 ? null : isoOf(published[published.length - 1] as number),
    claimIds: members.map(({ claimId }) => claimId),
    documentIds: distinct(members.map(({ documentId }) => documentId)),
    origins: originsOf(members, originOf),
    authors: accountsOf(members, authorOf, originOf),
    targets: accountsOf(members, ({ targets }) => partiesOf(targets), originOf),
    places: accountsOf(members, ({ scene }) => scene?.name ?? null, originOf),
    dates: accountsOf(members, dateOf, originOf),
    outcomes: outcomesOf(members, surroundings.rivals, originOf),
    killed: tollOf(members, ({ killed }) => killed, originOf),
    wounded: tollOf(members, ({ wounded }) => wounded, originOf),
    contradictions,
    grade: gradeOf({ members, originOf, contradictions, losers: surroundings.losers, refuted: surroundings.refuted }),
    joinings: members.map(
      ({ claimId }, at): Joining => ({ claimId, because: joinReasons[cluster.reasons[at] as JoinReason] }),
    ),
  };
}

/** Id of an event made from its first claim in order of publication: reports that come later do not change it. */
export function eventIdOf(cluster: Cluster): string {
  let first = cluster.members[0] as Testimony;
  for (const testimony of cluster.members) {
    const earlier = (testimony.published ?? testimony.to) - (first.published ?? first.to);
    if (earlier < 0 || (earlier === 0 && testimony.claimId < first.claimId)) first = testimony;
  }
  return `event-${hash(first.claimId).toString(16).padStart(8, "0")}${hash(`${first.claimId}#`).toString(16).padStart(8, "0")}`;
}

function commonest(members: readonly Testimony[]): Testimony["type"] {
  const byType = groupBy(members, ({ type }) => type);
  let best = members[0]?.type ?? "clash";
  for (const [type, said] of byType) {
    const most = byType.get(best)?.length ?? 0;
    const isToll = best === "casualties";
    if (type !== "casualties" && (isToll || said.length > most)) best = type;
  }
  return best;
}

function sceneOf(members: readonly Testimony[]): Event["place"] {
  const placed = members.find((testimony) => isExact(testimony) && testimony.scene?.lat !== null);
  return placed?.scene ?? members.find(({ scene }) => scene !== null)?.scene ?? null;
}

/** The days of the most exact accounts: stated single days if there are any, else stated spans, else publication. */
function daysOf(members: readonly Testimony[]): readonly [string | null, string | null] {
  const affirmed = members.filter(({ polarity }) => polarity === "affirmed");
  const pool = affirmed.length > 0 ? affirmed : members;
  const stated = pool.filter(({ dated }) => dated === "stated");
  const exact = stated.filter(({ from, to }) => from === to);
  const best = exact.length > 0 ? exact : stated.length > 0 ? stated : pool.filter(({ dated }) => dated !== "none");
  if (best.length === 0) return [null, null];
  return [isoOf(Math.min(...best.map(({ from }) => from))), isoOf(Math.max(...best.map(({ to }) => to)))];
}

function outcomesOf(
  members: readonly Testimony[],
  rivals: readonly Testimony[],
  originOf: (testimony: Testimony) => string,
): Event["outcomes"] {
  return [
    ...accountsOf(members, ({ polarity }) => polarity, originOf),
    ...accountsOf(rivals, ({ agents }) => (agents.length === 0 ? null : `held by ${agents.join(" + ")}`), originOf),
  ];
}

function originsOf(members: readonly Testimony[], originOf: (testimony: Testimony) => string): readonly Origin[] {
  const byOrigin = groupBy(members, originOf);
  return [...byOrigin.keys()].sort().map((id): Origin => {
    const said = byOrigin.get(id) as readonly Testimony[];
    const own = said.find(({ originId }) => originId === id) ?? (said[0] as Testimony);
    const documentIds = distinct(said.map(({ documentId }) => documentId));
    const carriers = distinct(
      said.flatMap(({ publisherId }) => (publisherId === null || publisherId === id ? [] : [publisherId])),
    );
    return {
      id,
      name: own.originName,
      kind: own.originKind,
      side: own.originSide,
      documentIds,
      because:
        carriers.length === 0
          ? `${own.originName} in its own words.`
          : `${documentIds.length} document${documentIds.length === 1 ? "" : "s"} carr${documentIds.length === 1 ? "ies" : "y"} the word of ${own.originName} (${carriers.slice(0, 5).join(", ")}${carriers.length > 5 ? ", …" : ""}).`,
    };
  });
}
