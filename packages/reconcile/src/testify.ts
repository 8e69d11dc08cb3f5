import type { Claim, DayNumber, Party, Scene, Testimony, Where } from "@recoupe/model";
import { dayOf } from "./days.ts";
import { states } from "./events/track.ts";
import { foldBare, isProperName } from "./folding.ts";
import type { DocumentOrigin } from "./origins/document-origin.ts";
import { voiceOfClaim } from "./origins/voice.ts";
import type { Roster } from "./roster.ts";

const noSides: readonly string[] = [];

/** The claim types that happen where somebody leaves from. */
const leaving: ReadonlySet<string> = new Set(["withdraw", "displacement", "evacuation"]);

/**
 * Lays a claim on the table: fixes its days, its scene, the sides of its parties and whose word it is.
 * `published` is the ISO date of the claim's document, `origin` what `findOrigins` says of that document.
 */
export function testify(claim: Claim, published: string | null, origin: DocumentOrigin, roster: Roster): Testimony {
  const publishedDay = dayOf(published);
  const days = daysOf(claim, publishedDay);
  const voice = voiceOfClaim(claim.attribution, origin, [...claim.agents, ...claim.targets], roster, days.to);
  const partiesOf = (parties: readonly Party[]) => identify(parties, roster).filter((party) => !isPlace(party, claim));
  const [doing, undergoing] = [partiesOf(claim.agents), partiesOf(claim.targets)];
  return {
    claimId: claim.id,
    documentId: claim.documentId,
    type: claim.type,
    status: claim.status,
    certainty: claim.certainty,
    polarity: claim.polarity,
    agents: actorsOf(doing),
    targets: actorsOf(undergoing),
    agentSides: sidesOf(doing, roster, days.to),
    targetSides: sidesOf(undergoing, roster, days.to),
    scene: sceneOf(claim),
    ...days,
    published: publishedDay,
    killed: claim.casualties?.killed ?? null,
    wounded: claim.casualties?.wounded ?? null,
    instrument: claim.instrument,
    originId: voice.id,
    originName: voice.name,
    originKind: voice.kind,
    originSide: voice.side,
    publisherId: origin.publisherId,
    analyst: null,
    confidence: claim.confidence,
  };
}

function daysOf(claim: Claim, published: DayNumber | null): Pick<Testimony, "from" | "to" | "dated"> {
  const start = dayOf(claim.time?.start ?? null);
  const end = dayOf(claim.time?.end ?? null);
  const first = start ?? end;
  const last = end ?? start;
  if (first !== null && last !== null && first <= last) {
    return { from: Math.min(last, first + vagueness(claim, last - first)), to: last, dated: "stated" };
  }
  if (published !== null) return { from: published, to: published, dated: "published" };
  return { from: 0, to: 0, dated: "none" };
}

const daysInUnit: Readonly<Record<string, number>> = { week: 7, month: 31, year: 366 };

/** A state that holds "since December" holds from some day of that month: for sure only from its end. */
function vagueness({ type, time }: Claim, span: number): number {
  const unit = daysInUnit[time?.precision ?? ""] ?? 1;
  return states.has(type) && span >= unit ? unit - 1 : 0;
}

type Parties = readonly Pick<Party, "name" | "actorId">[];

/** Parties that the coding left open, if the theatre knows their very name. A monitor or an outlet tells of acts and does none. */
function identify(parties: readonly Party[], roster: Roster): Parties {
  return parties.flatMap((party) => {
    if (party.actorId !== null || !isProperName(party.name)) return [party];
    const actor = roster.actorNamed(party.name);
    if (actor === null && tellers.has(roster.sourceNamed(party.name)?.kind ?? "")) return [];
    return [{ name: party.name, actorId: actor?.id ?? null }];
  });
}

/** A town does not take or leave itself: a party that nobody knows, of the place's own name, is none. */
function isPlace({ name, actorId }: Parties[number], { place, origin }: Claim): boolean {
  const own = foldBare(name);
  return actorId === null && [place, origin].some((where) => where !== null && foldBare(where.name) === own);
}

/** Kinds of source that do nothing but tell. */
const tellers: ReadonlySet<string> = new Set(["monitor", "outlet", "agency"]);

function actorsOf(parties: Parties): readonly string[] {
  return [...new Set(parties.map((party) => party.actorId ?? `name:${foldBare(party.name)}`))];
}

/**
 * Sides of parties. A party that no theatre knows is a side of its own if it has a proper name; "fighters", "its men", "the enemy"
 * may be anybody, and "allies" beside one that is known add nothing.
 */
function sidesOf(parties: Parties, roster: Roster, day: DayNumber): readonly string[] {
  if (parties.length === 0) return noSides;
  const known = parties.flatMap(({ actorId }) => (actorId === null ? [] : [roster.sideOf(actorId, day)]));
  if (known.length > 0) return [...new Set(known)].sort();
  return [
    ...new Set(parties.filter(({ name }) => isProperName(name)).map(({ name }) => `name:${foldBare(name)}`)),
  ].sort();
}

function sceneOf(claim: Claim): Scene | null {
  if (leaving.has(claim.type) && claim.origin !== null) {
    const left = sceneAt(claim.origin);
    return left.relation === "near" ? left : { ...left, relation: "from" };
  }
  const where = claim.place ?? claim.origin;
  return where === null ? null : sceneAt(where);
}

function sceneAt(where: Where): Scene {
  return {
    placeId: where.placeId,
    name: where.name,
    lat: where.lat,
    lon: where.lon,
    radiusKm: where.radiusKm ?? 0,
    precision: where.precision,
    relation: where.distanceKm === null ? where.relation : "near",
  };
}
