import type { DayNumber, Testimony } from "@recoupe/model";
import { shareSide } from "../events/group.ts";
import { groupBy } from "../grouping.ts";
import type { Evidence } from "./evidence.ts";

/** What lasts longer is no account of a day. */
const longestDays = 6;

/**
 * Accounts of one taking that name nobody ("Hama has fallen") are of those whom the other accounts of it name, where these are of
 * one side.
 */
export function withTaker(members: readonly Testimony[]): readonly Testimony[] {
  const named = members.filter(({ agentSides, polarity }) => agentSides.length > 0 && polarity === "affirmed");
  const [first] = named;
  if (first === undefined || named.some(({ agentSides }) => !shareSide(agentSides, first.agentSides))) return members;
  const { agents, agentSides } = first;
  const isOpen = (one: Testimony) =>
    one.agentSides.length === 0 &&
    one.agents.length === 0 &&
    one.targetSides.length === 0 &&
    one.polarity === "affirmed";
  return members.map((one) => (isOpen(one) ? { ...one, agents, agentSides } : one));
}

/** Moves undated accounts of a taking to its day, and drops what the later ones say of the day before. */
export function settleDay(members: readonly Testimony[], told: readonly Evidence[]): readonly Evidence[] {
  const affirmed = members.filter(({ polarity }) => polarity === "affirmed");
  if (affirmed.length === 0) return told;
  const day = dayOfTaking(affirmed);
  return told.flatMap((one) => {
    const { testimony, from, to } = one;
    if (testimony.polarity === "denied" || testimony.to - testimony.from > longestDays) return [one];
    if (testimony.scene?.relation === "in") return [one];
    const isBefore = to < testimony.from;
    if (isBefore) return testimony.from <= day ? [one] : [];
    return testimony.dated === "stated" && from !== day ? [one] : [{ ...one, from: day, to: day }];
  });
}

/**
 * The day most origins state, of those equally backed the latest that the first report allows; where none states one, the day of
 * the first report. What is told of a part of the place does not count, unless nothing else is told.
 */
function dayOfTaking(affirmed: readonly Testimony[]): DayNumber {
  const whole = affirmed.filter(({ scene }) => scene?.relation !== "in");
  const told = whole.length > 0 ? whole : affirmed;
  const exact = told.filter(({ dated, from, to }) => dated === "stated" && from === to);
  const firstReport = Math.min(...told.map(({ published, to }) => published ?? to));
  if (exact.length === 0) return Math.min(...told.map(({ to }) => to));
  const byDay = groupBy(exact, ({ to }) => to);
  const backing = [...byDay].map(([day, said]) => ({
    day,
    origins: new Set(said.map(({ originId }) => originId)).size,
  }));
  const isAllowed = (day: DayNumber) => (day <= firstReport ? 1 : 0);
  backing.sort((a, b) => b.origins - a.origins || isAllowed(b.day) - isAllowed(a.day) || b.day - a.day);
  return backing[0]?.day ?? firstReport;
}

/** What happened on the way to a taking says little of how its day ended. */
const onTheWay = 0.3;
/** Origins that must tell of a taking, where the loser does not admit it. */
const enoughOrigins = 2;

/**
 * Entries and fighting on the very day of a taking that several tell of, or that the loser admits, and that nobody denies, came
 * before it: they bear less on how the place stood.
 */
export function orderWithinDay(evidence: readonly Evidence[]): readonly Evidence[] {
  const byDay = groupBy(evidence, ({ to }) => to);
  const taken = new Set([...byDay].filter(([, told]) => isTaken(told)).map(([day]) => day));
  return evidence.map((one) => {
    const isProcess = one.bearing === "part" || one.bearing === "contested";
    const isTold = one.from === one.to && one.testimony.analyst === null && taken.has(one.to);
    return isProcess && isTold ? { ...one, directness: one.directness * onTheWay } : one;
  });
}

function isTaken(told: readonly Evidence[]): boolean {
  if (told.some(({ testimony, from }) => testimony.polarity === "denied" && from === testimony.from)) return false;
  const takings = told.filter(({ isTurn, bearing }) => isTurn && bearing === "holds");
  const [first] = takings;
  if (first === undefined || takings.some(({ sides }) => !shareSide(sides, first.sides))) return false;
  const origins = new Set(takings.map(({ testimony }) => testimony.originId));
  const isAdmitted = told.some(
    ({ isTurn, bearing, sides, testimony }) =>
      isTurn && bearing === "not" && testimony.originSide !== null && sides.includes(testimony.originSide),
  );
  return origins.size >= enoughOrigins || isAdmitted;
}

/** "Which parts the army or the rebels hold": sides that others tell of against one another do not hold a place together. */
export function splitRivals(evidence: readonly Evidence[]): readonly Evidence[] {
  const rivals = new Set(
    evidence.flatMap(({ testimony: { agentSides, targetSides } }) =>
      agentSides.flatMap((a) => targetSides.flatMap((b) => (a === b ? [] : [`${a}|${b}`, `${b}|${a}`]))),
    ),
  );
  return evidence.map((one) => {
    const { bearing, sides, testimony } = one;
    const isJoint = bearing === "holds" && testimony.type === "hold" && testimony.analyst === null;
    return isJoint && sides.some((a) => sides.some((b) => rivals.has(`${a}|${b}`)))
      ? { ...one, bearing: "contested", isTurn: true }
      : one;
  });
}
