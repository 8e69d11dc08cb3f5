import type { Scene, Testimony } from "@recoupe/model";
import { createRandom } from "./synthetic-claims.ts";

/** How the sources of a made-up war behave. */
export interface Reporting {
  /** Mean number of reports of a turn. */
  readonly reportsPerTurn: number;
  /** Reports a day that say how the place stands, turn or not. */
  readonly statesPerDay: number;
  /** Share of a belligerent's announcements that are untrue. */
  readonly lies: number;
  /** Share of third parties' reports that are wrong about the holder. */
  readonly errors: number;
  /** Mean days by which a report is late. */
  readonly lateness: number;
  /** Share of losses that the loser admits. */
  readonly admissions: number;
}

/** A place's hidden history and what was reported of it. */
export interface SimulatedPlace {
  /** Who holds it on each day: a side or `contested`. */
  readonly truth: readonly string[];
  readonly testimonies: readonly Testimony[];
}

const sides = ["army", "rebels"] as const;
/** Days since 1970 of the first day. */
export const firstDay = 17_000;
const fightChance = 0.02;
const decideChance = 0.16;
/** Share of the reports of a fight that say no more than that there is fighting. */
const clashShare = 0.5;
/** Raids and shots at a place that nobody disputes, for each report of how it stands. */
const raidShare = 0.2;
/** Share of reports of fighting that put it inside the place, where it is fought for and where it is raided. */
const insideFights = 0.6;
const insideRaids = 0.15;
/** Share of untrue announcements that the other side denies; it denies true ones as often as it lies. */
const trueDenials = 0.5;

/**
 * Draws hidden histories of places (held, fought for, taken or kept) and the reports of two belligerents and eight third parties,
 * some of them biased, late or lying. The chances of the history are not those of the assessment's model.
 */
export function simulatePlaces(
  count: number,
  days: number,
  reporting: Reporting,
  seed: number,
): readonly SimulatedPlace[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, place) => {
    const truth = drawTruth(days, random);
    return { truth, testimonies: drawReports(place, truth, reporting, random) };
  });
}

function drawTruth(days: number, random: () => number): readonly string[] {
  const truth: string[] = [];
  let holder: string = sides[random() < 0.5 ? 0 : 1];
  let fought = false;
  for (let day = 0; day < days; day++) {
    if (!fought && random() < fightChance) fought = true;
    else if (fought && random() < decideChance) {
      fought = false;
      if (random() < 0.55) holder = other(holder);
    } else if (!fought && random() < 0.004) holder = other(holder);
    truth.push(fought ? "contested" : holder);
  }
  return truth;
}

function other(side: string): string {
  return side === sides[0] ? sides[1] : sides[0];
}

function drawReports(
  place: number,
  truth: readonly string[],
  reporting: Reporting,
  random: () => number,
): readonly Testimony[] {
  const reports: Testimony[] = [];
  const tell = (
    day: number,
    type: Testimony["type"],
    agent: string | null,
    by: string,
    dated: boolean,
    told: Partial<Testimony> = {},
  ) => {
    const late = Math.floor(-Math.log(1 - random()) * reporting.lateness);
    const published = day + late;
    if (published >= truth.length) return;
    const isDated = dated || late > 1;
    const plain = testimony(place, reports.length, type, agent, by, isDated ? day : published, published, isDated);
    reports.push({ ...plain, ...told });
  };
  const deny = (day: number, taker: string, share: number) => {
    if (random() < share) tell(day, "capture", taker, other(taker), false, { polarity: "denied" });
  };
  const tellOfFighting = (day: number, dated: boolean, inside: number) => {
    const relation = random() < inside ? "in" : "at";
    const both = random() < 0.5 ? { agents: sides, agentSides: sides } : {};
    tell(day, "clash", null, thirdParty(), dated, { ...both, scene: sceneOf(place, relation) });
  };
  const thirdParty = () => `third-${Math.floor(random() * 8)}`;
  for (let day = 0; day < truth.length; day++) {
    const now = truth[day] as string;
    const before = truth[day - 1];
    if (before !== undefined && now !== before) tellTurn(day, before, now);
    if (random() < reporting.statesPerDay) {
      const wrong = random() < reporting.errors;
      if (now === "contested" && random() < clashShare) tellOfFighting(day, false, insideFights);
      else if (now === "contested") tell(day, "contest", null, thirdParty(), false);
      else tell(day, "hold", wrong ? other(now) : now, thirdParty(), false);
    }
    if (now === "contested" && random() < reporting.lies / 3) {
      const boaster = sides[random() < 0.5 ? 0 : 1];
      tell(day, "capture", boaster, boaster, random() < 0.5);
      deny(day, boaster, trueDenials);
    }
    if (now !== "contested" && random() < reporting.statesPerDay * raidShare) tellOfFighting(day, false, insideRaids);
    if (now !== "contested" && random() < reporting.lies / 40) tell(day, "hold", other(now), other(now), false);
  }
  return reports;

  function tellTurn(day: number, before: string, now: string): void {
    const count = Math.floor(-Math.log(1 - random()) * reporting.reportsPerTurn) + (random() < 0.8 ? 1 : 0);
    for (let report = 0; report < count; report++) {
      const dated = random() < 0.4;
      if (now === "contested" && random() < clashShare / 2) tellOfFighting(day, dated, insideFights);
      else if (now === "contested") tell(day, random() < 0.5 ? "enter" : "contest", other(before), thirdParty(), dated);
      else {
        const wrong = random() < reporting.errors;
        tell(day, "capture", wrong ? other(now) : now, random() < 0.3 ? now : thirdParty(), dated);
      }
    }
    if (now !== "contested") deny(day, now, reporting.lies / 2);
    if (now !== "contested" && before !== now && random() < reporting.admissions) {
      tell(day, "withdraw", other(now), other(now), random() < 0.5);
    }
  }
}

function testimony(
  place: number,
  serial: number,
  type: Testimony["type"],
  agent: string | null,
  by: string,
  day: number,
  published: number,
  dated: boolean,
): Testimony {
  const isParty = by === sides[0] || by === sides[1];
  return {
    claimId: `p${place}.${serial}`,
    documentId: `p${place}.${serial}`,
    type,
    status: type === "hold" || type === "contest" ? "ongoing" : "occurred",
    certainty: "asserted",
    polarity: "affirmed",
    agents: agent === null ? [] : [agent],
    targets: [],
    agentSides: agent === null ? [] : [agent],
    targetSides: [],
    scene: sceneOf(place, type === "withdraw" ? "from" : "at"),
    from: firstDay + day,
    to: firstDay + day,
    dated: dated ? "stated" : "published",
    published: firstDay + published,
    killed: null,
    wounded: null,
    instrument: null,
    originId: isParty ? `side:${by}` : `outlet:${by}`,
    originName: by,
    originKind: isParty ? "party" : "outlet",
    originSide: isParty ? by : null,
    publisherId: isParty ? `side:${by}` : `outlet:${by}`,
    analyst: null,
    confidence: 0.9,
  };
}

function sceneOf(place: number, relation: Scene["relation"]): Scene {
  return { placeId: `place:${place}`, name: `place ${place}`, lat: 34, lon: 40, radiusKm: 2, precision: 1, relation };
}
