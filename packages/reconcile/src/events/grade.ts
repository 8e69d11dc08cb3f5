import type { Contradiction, Grade, Testimony } from "@recoupe/model";
import { distinct, groupBy } from "../grouping.ts";
import { kindOf } from "./track.ts";

/** Acts that those who do them would rather not own to. */
const shameful: ReadonlySet<string> = new Set(["withdraw", "surrender"]);
const civiliansId = "civilians";

/** Contradictions that make an event contested; figures and dates may be apart about one true happening. */
const unsettling: ReadonlySet<string> = new Set(["denial", "rival-author", "rival-outcome"]);

/** What a grade is worked out from. */
export interface GradeGrounds {
  readonly members: readonly Testimony[];
  readonly originOf: (testimony: Testimony) => string;
  readonly contradictions: readonly Contradiction[];
  /** Sides known to have held the place before; a loss they report is an admission. */
  readonly losers: readonly string[];
  /** Claims an analyst has set down as wrong. */
  readonly refuted: ReadonlySet<string>;
}

/**
 * Grades an event in the manner of Airwars (design, section 7): discounted, contested, confirmed, fair or weak, tried in this
 * order, except that an admission by the side the event harms settles a dispute. One origin never makes more than weak.
 */
export function gradeOf(grounds: GradeGrounds): Grade {
  const { members, originOf, contradictions, losers, refuted } = grounds;
  const standing = members.filter(({ claimId }) => !refuted.has(claimId));
  const affirming = standing.filter(({ polarity }) => polarity === "affirmed");
  const denying = standing.filter(({ polarity }) => polarity === "denied");
  const origins = distinct(affirming.map(originOf));
  const takenBack = origins.filter((origin) => hasTakenBack(origin, standing, originOf));
  const left = origins.filter((origin) => !takenBack.includes(origin));
  if (left.length === 0) return discounted(members, denying, takenBack, refuted);
  const admission = affirming.find((testimony) => left.includes(originOf(testimony)) && admits(testimony, losers));
  const open = contradictions.find(({ kind, claimIds, againstClaimIds }) => {
    const both = [claimIds, againstClaimIds].map((ids) => ids.filter((id) => !refuted.has(id)));
    return unsettling.has(kind) && both.every((ids) => ids.length > 0) && !isAlone(kind, takenBack, denying, originOf);
  });
  const names = namesOf(affirming, left, originOf);
  if (open !== undefined && (admission === undefined || left.length < 2)) {
    return {
      grade: "contested",
      reason: `Origins contradict one another (${open.kind}): ${open.because}`,
      counterfactual: settled(left.length),
    };
  }
  if (left.length === 1) {
    const admitted = admission === undefined ? "" : ", though against its own interest";
    return {
      grade: "weak",
      reason: `One origin only: ${names}${admitted}; ${plural(documentsOf(affirming), "document")} carr${documentsOf(affirming) === 1 ? "ies" : "y"} it.`,
      counterfactual: `Would become ${admission === undefined ? "fair" : "confirmed"} with one more independent origin.`,
    };
  }
  if (admission !== undefined) {
    return {
      grade: "confirmed",
      reason: `${admission.originName}, whom it harms, admits it; ${plural(left.length, "origin")} in all: ${names}.`,
      counterfactual: `Would become fair if ${admission.originName} took the admission back.`,
    };
  }
  return {
    grade: "fair",
    reason: `${plural(left.length, "independent origin")}: ${names}; none contradicts.`,
    counterfactual:
      left.length === 2
        ? "Would become confirmed if the side it harms admitted it; weak if one of the two origins fell away."
        : "Would become confirmed if the side it harms admitted it; contested if an origin denied it.",
  };
}

function settled(origins: number): string {
  const then = origins > 1 ? "fair" : "weak";
  return `Would become ${then} if the contradiction were withdrawn, and confirmed if the side it harms admitted it${origins > 1 ? "" : " and one more independent origin told it"}.`;
}

function discounted(
  members: readonly Testimony[],
  denying: readonly Testimony[],
  takenBack: readonly string[],
  refuted: ReadonlySet<string>,
): Grade {
  const counterfactual = "Would become weak if an origin affirmed it and stood by it.";
  if (members.some(({ claimId }) => refuted.has(claimId))) {
    return {
      grade: "discounted",
      reason: "An analyst has set down every claim that affirms it as wrong.",
      counterfactual,
    };
  }
  const names = distinct(denying.map(({ originName }) => originName)).join(", ");
  if (takenBack.length > 0) {
    return { grade: "discounted", reason: `Whoever told it has taken it back: ${names}.`, counterfactual };
  }
  return {
    grade: "discounted",
    reason: `Nobody affirms it; ${names} den${denying.length === 1 ? "ies" : "y"} it.`,
    counterfactual,
  };
}

/** Whether an origin, having affirmed, later denied: its last word counts. The unnamed of one outlet each answer for themselves. */
function hasTakenBack(
  origin: string,
  members: readonly Testimony[],
  originOf: (testimony: Testimony) => string,
): boolean {
  const voices = groupBy(
    members.filter((testimony) => originOf(testimony) === origin),
    ({ originId }) => originId,
  );
  const lastOf = (said: readonly Testimony[], which: Testimony["polarity"]) =>
    said.reduce(
      (last, { polarity, published, to }) => (polarity === which ? Math.max(last, published ?? to) : last),
      Number.NEGATIVE_INFINITY,
    );
  return [...voices.values()].every((said) => {
    const affirmed = lastOf(said, "affirmed");
    return affirmed === Number.NEGATIVE_INFINITY || lastOf(said, "denied") > affirmed;
  });
}

/** A denial only by those who took their own word back contradicts nobody else. */
function isAlone(
  kind: string,
  takenBack: readonly string[],
  denying: readonly Testimony[],
  originOf: (testimony: Testimony) => string,
): boolean {
  return kind === "denial" && denying.every((testimony) => takenBack.includes(originOf(testimony)));
}

/** Whether a testimony is told against the interest of whoever tells it. */
export function admits(testimony: Testimony, losers: readonly string[]): boolean {
  const { originSide, agentSides, targetSides, targets, type, polarity } = testimony;
  if (originSide === null || polarity === "denied") return false;
  const acts = agentSides.includes(originSide);
  if (shameful.has(type)) return acts;
  if (acts) return targets.includes(civiliansId);
  return targetSides.includes(originSide) || (kindOf(type) === "take" && losers.includes(originSide));
}

function namesOf(
  members: readonly Testimony[],
  origins: readonly string[],
  originOf: (testimony: Testimony) => string,
): string {
  const told = members.filter((testimony) => origins.includes(originOf(testimony)));
  const all = distinct(
    [...groupBy(told, originOf).values()].map(
      (said) => distinct(said.map(({ originName }) => originName))[0] as string,
    ),
  );
  return all.length > 6 ? `${all.slice(0, 6).join(", ")} and ${all.length - 6} more` : all.join(", ");
}

function documentsOf(members: readonly Testimony[]): number {
  return new Set(members.map(({ documentId }) => documentId)).size;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
