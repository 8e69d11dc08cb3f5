import type { controlTypes, DayNumber, Scene, Testimony } from "@recoupe/model";
import { isProperName } from "../folding.ts";
import { distinct } from "../grouping.ts";

/** What a piece of evidence says of a place. */
export type Bearing =
  /** These sides hold it. */
  | "holds"
  /** These sides do not hold it. */
  | "not"
  /** These sides are in a part of it. */
  | "part"
  /** These sides had not lost it yet: they held it, or fought for it. */
  | "lost-after"
  /** These sides are not yet in it, and it is not yet fought over. */
  | "outside"
  /** It is fought over. */
  | "contested"
  /** Nobody can say: an analyst's word only. */
  | "unknown";

/** A testimony's bearing on who holds a place on certain days. */
export interface Evidence {
  readonly testimony: Testimony;
  readonly bearing: Bearing;
  /** Sides it speaks of, sorted. */
  readonly sides: readonly string[];
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Factor on trust: how directly the words bear on these days. */
  readonly directness: number;
  /** Whether the words tell of a turn on the first of these days, not of a state. */
  readonly isTurn: boolean;
}

/** A report that leaves the day open means its own day; what it says of "before" is true of two days earlier. */
const undatedBefore = 2;
/** How long before a report a state it calls over may be taken to have ended. */
const overDays: readonly [number, number] = [3, 2];

const inRelations: ReadonlySet<string> = new Set(["at", "in", "from"]);
/** What is wider than a district, by precision, is no town. */
export const districtWide = 3;
const lineOrWider = 5;

/** Whether a testimony can bear on who holds its place: it happened, and there, not near there or on the way. */
export function bearsOnControl(testimony: Testimony): boolean {
  const { status, scene, dated } = testimony;
  if (dated === "none" || scene === null || (status !== "occurred" && status !== "ongoing")) return false;
  if (scene.precision >= lineOrWider || (scene.placeId === null && !isNamed(scene))) return false;
  return inRelations.has(scene.relation) && readersByType.has(testimony.type);
}

/** Whether a place that nobody resolved has a name; what the text only describes ("a few villages") is as wide as a province. */
function isNamed({ name, precision }: Pick<Scene, "name" | "precision">): boolean {
  return precision <= districtWide || isProperName(name);
}

/** What a testimony says of who holds its place. Empty where it says nothing of it. */
export function evidenceOf(testimony: Testimony): readonly Evidence[] {
  if (!bearsOnControl(testimony)) return [];
  return readersByType.get(testimony.type)?.(testimony) ?? [];
}

type Reader = (testimony: Testimony) => readonly Evidence[];

function say(
  testimony: Testimony,
  bearing: Bearing,
  sides: readonly string[],
  from: DayNumber,
  to: DayNumber,
  directness: number,
  isTurn = false,
): Evidence {
  return { testimony, bearing, sides, from, to, directness, isTurn };
}

/** Taken by A from B: on the day A holds; the day before, A did not and B did. */
const readTaking: Reader = (testimony) => {
  const { agentSides, targetSides, to, scene, polarity } = testimony;
  if (polarity === "denied") return readDeniedTaking(testimony);
  const before = testimony.from - (testimony.dated === "stated" ? 1 : undatedBefore);
  const lost = targetSides.filter((side) => !agentSides.includes(side));
  const held = lost.length === 0 ? [] : [say(testimony, "lost-after", lost, before, before, 0.8)];
  if (agentSides.length === 0)
    return lost.length === 0 ? [] : [say(testimony, "not", lost, to, to, 0.9, true), ...held];
  if (testimony.type === "transfer" && lost.length > 0)
    return [say(testimony, "holds", [...agentSides, ...lost].sort(), to, to, 0.6, true)];
  if (scene?.relation === "in") return [say(testimony, "part", agentSides, to, to, 0.9, true)];
  return [
    say(testimony, "holds", agentSides, to, to, 1, true),
    ...(held.length > 0 ? held : [say(testimony, "not", agentSides, before, before, 0.8)]),
  ];
};

/**
 * A denied taking: those it would have been taken from, or who deny it, have not lost the place: they hold it or fight for it.
 * Where neither is known, all that is said is that A has not taken it.
 */
const readDeniedTaking: Reader = (testimony) => {
  const { agentSides, targetSides, originSide, originKind, from, to } = testimony;
  const isDefender = originKind === "party" && originSide !== null && !agentSides.includes(originSide);
  const defenders = targetSides.length > 0 ? targetSides : isDefender ? [originSide] : [];
  if (defenders.length > 0) return [say(testimony, "lost-after", defenders, from, to, 0.8)];
  return agentSides.length > 0 ? [say(testimony, "not", agentSides, from, to, 0.9)] : [];
};

const readHolding: Reader = (testimony) => {
  const { agentSides, from, to, polarity, status, dated, scene } = testimony;
  if (agentSides.length === 0) return [];
  if (polarity === "denied") return [say(testimony, "not", agentSides, from, to, 0.9)];
  if (status === "occurred" && dated === "published") {
    return [say(testimony, "holds", agentSides, from - overDays[0], to - overDays[1], 0.3)];
  }
  return [say(testimony, scene?.relation === "in" ? "part" : "holds", agentSides, from, to, 0.9)];
};

const readContest: Reader = (testimony) => {
  const { agentSides, targetSides, from, to, polarity } = testimony;
  if (polarity === "denied") return [];
  return [say(testimony, "contested", [...agentSides, ...targetSides].sort(), from, to, 1, true)];
};

const readEntry: Reader = (testimony) => {
  const { agentSides, from, to, polarity, dated } = testimony;
  if (agentSides.length === 0) return [];
  if (polarity === "denied") return [say(testimony, "not", agentSides, to, to, 0.8)];
  const before = from - (dated === "stated" ? 1 : undatedBefore);
  return [
    say(testimony, "part", agentSides, to, to, 0.9, true),
    say(testimony, "outside", agentSides, before, before, 0.8),
  ];
};

/** Only the place left tells anything; the destination does not. */
const readWithdrawal: Reader = (testimony) => {
  const { agentSides, from, to, polarity, scene, dated } = testimony;
  if (agentSides.length === 0 || scene?.relation !== "from") return [];
  if (polarity === "denied") return [say(testimony, "holds", agentSides, from, to, 0.7)];
  const before = from - (dated === "stated" ? 1 : undatedBefore);
  return [
    say(testimony, "not", agentSides, to, to, 0.95, true),
    say(testimony, "holds", agentSides, before, before, 0.4),
  ];
};

/** Besiegers are outside; who is named besieged is inside. */
const readSiege: Reader = (testimony) => {
  const { agentSides, targetSides, from, to, polarity } = testimony;
  if (polarity === "denied") return [];
  const within = targetSides.filter((side) => !agentSides.includes(side));
  if (within.length > 0) return [say(testimony, "holds", within, from, to, 0.6)];
  return agentSides.length === 0 ? [] : [say(testimony, "not", agentSides, from, to, 0.5)];
};

/** Whoever beats an attack off is still there. */
const readRepulse: Reader = (testimony) => {
  const { agentSides, to, polarity } = testimony;
  return agentSides.length === 0 || polarity === "denied" ? [] : [say(testimony, "holds", agentSides, to, to, 0.4)];
};

/**
 * Fighting inside a place says that two sides are in it, and no more; fighting "at" it may be a raid on its edge. How much it bears
 * on the day is set by simulation (docs/control.md).
 */
const clashInside = 0.6;
const clashAt = 0.15;
const readClash: Reader = (testimony) => {
  const { agentSides, targetSides, from, to, polarity, scene } = testimony;
  if (polarity === "denied") return [];
  const sides = distinct([...agentSides, ...targetSides]);
  const isInside = scene?.relation === "in";
  return [say(testimony, "contested", sides, from, to, isInside ? clashInside : clashAt, isInside)];
};

const readers: Readonly<Record<(typeof controlTypes)[number], Reader>> = {
  capture: readTaking,
  transfer: readTaking,
  hold: readHolding,
  contest: readContest,
  enter: readEntry,
  withdraw: readWithdrawal,
  besiege: readSiege,
  repel: readRepulse,
  clash: readClash,
};
const readersByType: ReadonlyMap<string, Reader> = new Map(Object.entries(readers));

/** An analyst's statement: `contested`, `unknown` or the side that holds. */
export function statedEvidence(testimony: Testimony, holder: string): Evidence {
  if (holder === "contested" || holder === "unknown") {
    return say(testimony, holder, [], testimony.from, testimony.to, 1);
  }
  return say(testimony, "holds", testimony.agentSides, testimony.from, testimony.to, 1);
}
