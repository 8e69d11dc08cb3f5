import type { Contradiction, Count, Testimony } from "@recoupe/model";
import { isoOf, isoRange } from "../days.ts";
import { distinct, groupBy } from "../grouping.ts";
import { figureOf } from "./accounts.ts";
import { shareSide } from "./group.ts";
import { kindOf } from "./track.ts";

/** Two figures further apart than this factor do not describe the same toll. */
const figureFactor = 1.25;

type OriginOf = (testimony: Testimony) => string;

/** What the accounts of an event cannot agree on. `rivals` are testimonies of others holding or taking the same place then. */
export function contradictionsIn(
  members: readonly Testimony[],
  rivals: readonly Testimony[],
  originOf: OriginOf,
): readonly Contradiction[] {
  if (members.length === 1 && rivals.length === 0) return [];
  return [
    ...denials(members),
    ...rivalAuthors(members),
    ...rivalOutcomes(members, rivals),
    ...figuresApart(members, originOf),
    ...datesApart(members, originOf),
  ];
}

const idsOf = (members: readonly Testimony[]) => members.map(({ claimId }) => claimId);
const namesOf = (members: readonly Testimony[]) => distinct(members.map(({ originName }) => originName)).join(", ");

function denials(members: readonly Testimony[]): readonly Contradiction[] {
  const affirmed = members.filter(({ polarity }) => polarity === "affirmed");
  const denied = members.filter(({ polarity }) => polarity === "denied");
  if (affirmed.length === 0 || denied.length === 0) return [];
  return [
    {
      kind: "denial",
      because: `${namesOf(affirmed)} affirm it; ${namesOf(denied)} deny it.`,
      claimIds: idsOf(affirmed),
      againstClaimIds: idsOf(denied),
    },
  ];
}

function rivalAuthors(members: readonly Testimony[]): readonly Contradiction[] {
  const named = members.filter(({ polarity, agentSides, type }) => {
    return polarity === "affirmed" && agentSides.length > 0 && kindOf(type) !== "fight";
  });
  const first = named[0];
  if (first === undefined) return [];
  const rivals = named.filter(({ agentSides }) => !shareSide(agentSides, first.agentSides));
  if (rivals.length === 0) return [];
  const own = named.filter(({ agentSides }) => shareSide(agentSides, first.agentSides));
  return [
    {
      kind: "rival-author",
      because: `${namesOf(own)} name ${first.agents.join(" + ")} as its author; ${namesOf(rivals)} name ${distinct(rivals.flatMap(({ agents }) => agents)).join(", ")}.`,
      claimIds: idsOf(own),
      againstClaimIds: idsOf(rivals),
    },
  ];
}

function rivalOutcomes(members: readonly Testimony[], rivals: readonly Testimony[]): readonly Contradiction[] {
  const affirmed = members.filter(({ polarity }) => polarity === "affirmed");
  if (affirmed.length === 0 || rivals.length === 0) return [];
  const bySide = groupBy(rivals, ({ agents }) => agents.join(" + "));
  return [...bySide].map(([holder, said]) => ({
    kind: "rival-outcome" as const,
    because: `${namesOf(affirmed)} have it held by ${distinct(affirmed.flatMap(({ agents }) => agents)).join(", ") || "others"}; ${namesOf(said)} by ${holder} (${isoRange(firstDay(said), lastDay(said))}).`,
    claimIds: idsOf(affirmed),
    againstClaimIds: idsOf(said),
  }));
}

const firstDay = (members: readonly Testimony[]) => Math.min(...members.map(({ from }) => from));
const lastDay = (members: readonly Testimony[]) => Math.max(...members.map(({ to }) => to));

function figuresApart(members: readonly Testimony[], originOf: OriginOf): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const [what, countOf] of [
    ["killed", (testimony: Testimony) => testimony.killed],
    ["wounded", (testimony: Testimony) => testimony.wounded],
  ] as const) {
    const stated = members.filter(
      (testimony) => testimony.polarity === "affirmed" && boundsOf(countOf(testimony)) !== null,
    );
    const lowest = extreme(stated, (testimony) => -(boundsOf(countOf(testimony))?.[1] ?? 0));
    const highest = extreme(stated, (testimony) => boundsOf(countOf(testimony))?.[0] ?? 0);
    if (lowest === null || highest === null || originOf(lowest) === originOf(highest)) continue;
    const [, most] = boundsOf(countOf(lowest)) as readonly [number, number];
    const [least] = boundsOf(countOf(highest)) as readonly [number, number];
    if (least <= most * figureFactor || least - most < 2) continue;
    found.push({
      kind: "figures-apart",
      because: `${lowest.originName} gives ${figureOf(countOf(lowest))} ${what}; ${highest.originName} ${figureOf(countOf(highest))}.`,
      claimIds: [lowest.claimId],
      againstClaimIds: [highest.claimId],
    });
  }
  return found;
}

/** Lowest and highest number a count allows; an open bound stands at what is stated. */
function boundsOf(count: Count | null): readonly [number, number] | null {
  if (count === null) return null;
  const values = [count.low, count.best, count.high].filter((value) => value !== null);
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}

function extreme(members: readonly Testimony[], scoreOf: (testimony: Testimony) => number): Testimony | null {
  let best: Testimony | null = null;
  for (const testimony of members) if (best === null || scoreOf(testimony) > scoreOf(best)) best = testimony;
  return best;
}

function datesApart(members: readonly Testimony[], originOf: OriginOf): readonly Contradiction[] {
  const dated = members.filter(
    ({ polarity, dated, type }) => polarity === "affirmed" && dated === "stated" && kindOf(type) !== "hold",
  );
  const earliest = extreme(dated, ({ to }) => -to);
  const latest = extreme(dated, ({ from }) => from);
  if (earliest === null || latest === null || earliest.to >= latest.from) return [];
  if (originOf(earliest) === originOf(latest)) return [];
  return [
    {
      kind: "dates-apart",
      because: `${earliest.originName} puts it on ${isoOf(earliest.to)}; ${latest.originName} on ${isoOf(latest.from)}.`,
      claimIds: [earliest.claimId],
      againstClaimIds: [latest.claimId],
    },
  ];
}
