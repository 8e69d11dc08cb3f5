import type { Testimony } from "@recoupe/model";
import { followCitations } from "../events/citation-chains.ts";
import { clusterTestimonies } from "../events/cluster.ts";
import { shareSide } from "../events/group.ts";
import { kindOf } from "../events/track.ts";
import { groupBy } from "../grouping.ts";
import { type Evidence, evidenceOf, statedEvidence } from "./evidence.ts";
import { disputeDays, isRetold } from "./retold.ts";
import { orderWithinDay, settleDay, splitRivals, withTaker } from "./taking.ts";
import { dayOfTaking, dayOfTelling, type TakingDays, takingDays } from "./taking-days.ts";
import { explainTrust, type Interest, type Trusts, trustByInterest, trustIn } from "./trust.ts";

/** Evidence with what it weighs and why. */
export interface WeighedEvidence extends Evidence {
  readonly interest: Interest;
  /** In [0, 1]. */
  readonly trust: number;
  readonly because: string;
}

/** The same origin saying the same again within this many days adds little. */
const repeatDays = 6;
const repeatFactor = 0.4;

/**
 * The evidence of one place's testimonies, each origin counted once for what it says of a day. Accounts of one taking are moved
 * to the day of the taking; that the place was not held before is taken from the first accounts of it alone.
 */
export function weighEvidence(
  testimonies: readonly Testimony[],
  trusts: Trusts = trustByInterest,
): readonly WeighedEvidence[] {
  const reports = testimonies.filter(({ analyst }) => analyst === null);
  const stated = testimonies.filter(({ analyst }) => analyst !== null);
  const originOf = new Map<string, string>();
  const news = newsByDocument(reports);
  const takings = takingsByDocument(reports);
  const told = [...takings.values()].flat();
  const tellings = takingDays(told, dayOfTelling);
  const before = { takings: takingDays(told, dayOfTaking), disputes: disputeDays(reports) };
  const evidence: Evidence[] = stated.map((testimony) => statedEvidence(testimony, testimony.agents[0] ?? "unknown"));
  for (const cluster of clusterTestimonies(reports)) {
    const endOf = followCitations(cluster.members);
    for (const testimony of cluster.members) originOf.set(testimony.claimId, endOf(testimony));
    const isTaking = cluster.track === "territory" && kindOf(cluster.members[0]?.type ?? "hold") === "take";
    const members = isTaking ? withTaker(cluster.members) : cluster.members;
    const said = members
      .filter((testimony) => !isBackground(testimony, news, takings, tellings))
      .flatMap((testimony) => {
        const until = beforeItsTaking(testimony, takings);
        if (isRetold(testimony, before)) return evidenceOf(testimony).flatMap((one) => retold(one));
        return until === testimony
          ? evidenceOf(testimony)
          : evidenceOf(until).map((one) => ({ ...one, directness: asideDirectness }));
      });
    for (const one of isTaking ? settleDay(members, said) : said) evidence.push(one);
  }
  const belligerents = new Set(evidence.flatMap(({ sides }) => sides));
  const kept = splitRivals(evidence.filter((one) => !isBelied(one, evidence)));
  const weighed = orderWithinDay(kept).map((one) => {
    const { interest, trust } = trustIn(one, belligerents, trusts);
    return { ...one, interest, trust, because: explainTrust(one, interest, trust, 0) };
  });
  return countOriginsOnce(weighed, (testimony) => originOf.get(testimony.claimId) ?? testimony.originId);
}

/** Takings and entries that a document dates to its own day, by document. */
function newsByDocument(reports: readonly Testimony[]): ReadonlyMap<string, readonly Testimony[]> {
  const isNews = ({ type, polarity, dated, to, published, status }: Testimony) =>
    (type === "enter" || kindOf(type) === "take") &&
    polarity === "affirmed" &&
    (status === "occurred" || status === "ongoing") &&
    dated === "stated" &&
    published !== null &&
    to >= published;
  return groupBy(reports.filter(isNews), ({ documentId }) => documentId);
}

/**
 * A taking without a date, beside another side's in the same document, tells how things once came about: where the other is of the
 * day itself, or where it is the one that others told of last before that day.
 */
function isBackground(
  testimony: Testimony,
  news: ReadonlyMap<string, readonly Testimony[]>,
  takings: ReadonlyMap<string, readonly Testimony[]>,
  { lastBy }: TakingDays,
): boolean {
  const { dated, agentSides, type, documentId, to } = testimony;
  if (dated !== "published" || agentSides.length === 0 || kindOf(type) !== "take") return false;
  const isRival = (other: Testimony) => other.agentSides.length > 0 && !shareSide(other.agentSides, agentSides);
  if ((news.get(documentId) ?? []).some(isRival)) return true;
  const rival = (takings.get(documentId) ?? []).find((other) => isRival(other) && other.dated === "published");
  if (rival === undefined) return false;
  return lastBy(agentSides, to) > lastBy(rival.agentSides, to);
}

/** What is told again says who holds the place, and nothing of a turn or of the days before. */
function retold(one: Evidence): readonly Evidence[] {
  return one.to < one.testimony.from ? [] : [{ ...one, isTurn: false }];
}

/** Affirmed takings by somebody, by document. */
function takingsByDocument(reports: readonly Testimony[]): ReadonlyMap<string, readonly Testimony[]> {
  const isTaking = ({ type, polarity, status, agentSides, scene }: Testimony) =>
    kindOf(type) === "take" &&
    polarity === "affirmed" &&
    (status === "occurred" || status === "ongoing") &&
    agentSides.length > 0 &&
    scene?.relation !== "in";
  return groupBy(reports.filter(isTaking), ({ documentId }) => documentId);
}

/** A document without a day of its own speaks of the day before at the latest when it says who held what is now lost. */
const undatedTakenBefore = 3;
/** What a report says in passing of the days before its news. */
const asideDirectness = 0.35;

/**
 * "They took Rawa, the last bastion of …": a hold that the same voice tells, without a day, beside the taking of the place by
 * another side was so until the taking.
 */
function beforeItsTaking(testimony: Testimony, takings: ReadonlyMap<string, readonly Testimony[]>): Testimony {
  const { type, dated, polarity, agentSides, originId, documentId } = testimony;
  if (type !== "hold" || dated !== "published" || polarity === "denied" || agentSides.length === 0) return testimony;
  const taking = (takings.get(documentId) ?? []).find(
    (one) => one.originId === originId && !shareSide(one.agentSides, agentSides),
  );
  if (taking === undefined) return testimony;
  const until = taking.dated === "stated" ? taking.from - 1 : taking.to - undatedTakenBefore;
  return { ...testimony, from: until, to: until, dated: "stated" };
}

/** A hold that a report speaks of as past is not before the day on which the same side took the place. */
function isBelied(past: Evidence, all: readonly Evidence[]): boolean {
  const { testimony, from } = past;
  if (testimony.type !== "hold" || past.to >= testimony.from) return false;
  const tookIt = ({ isTurn, bearing, sides }: Evidence) =>
    isTurn && bearing === "holds" && shareSide(sides, past.sides);
  return all.some((one) => tookIt(one) && one.from > from && one.from <= testimony.to);
}

function countOriginsOnce(
  weighed: readonly WeighedEvidence[],
  originOf: (testimony: Testimony) => string,
): readonly WeighedEvidence[] {
  const byVoice = groupBy(
    weighed,
    ({ testimony, bearing, sides }) =>
      `${originOf(testimony)}|${bearing}|${bearing === "contested" ? "" : sides.join("+")}`,
  );
  return [...byVoice.values()].flatMap((said) => {
    const sorted = [...said].sort(byDayThenTrust);
    const kept: WeighedEvidence[] = [];
    for (const one of sorted) {
      const last = kept.at(-1);
      if (last !== undefined && one.from >= last.from && one.to <= last.to && one.testimony.analyst === null) continue;
      const isRepeat = last !== undefined && one.from - last.to <= repeatDays && one.testimony.analyst === null;
      kept.push(isRepeat ? fainter(one) : one);
    }
    return kept;
  });
}

function fainter(one: WeighedEvidence): WeighedEvidence {
  const trust = one.trust * repeatFactor;
  return { ...one, trust, because: explainTrust(one, one.interest, trust, 1) };
}

function byDayThenTrust(a: WeighedEvidence, b: WeighedEvidence): number {
  if (a.from !== b.from) return a.from - b.from;
  if (a.to !== b.to) return b.to - a.to;
  if (a.trust !== b.trust) return b.trust - a.trust;
  return a.testimony.claimId < b.testimony.claimId ? -1 : 1;
}

/** Whether evidence speaks for a state rather than against it. */
export function speaksFor(evidence: Evidence, state: string): boolean {
  if (evidence.bearing === "unknown") return state === "unknown";
  if (state === "contested") return evidence.bearing === "contested" || evidence.bearing === "part";
  if (evidence.bearing === "holds" || evidence.bearing === "lost-after") return shareSide(evidence.sides, [state]);
  return (evidence.bearing === "not" || evidence.bearing === "outside") && !evidence.sides.includes(state);
}
