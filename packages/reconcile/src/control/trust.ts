import type { Testimony } from "@recoupe/model";
import type { Evidence } from "./evidence.ts";

/** In whose interest a piece of evidence is told. */
export type Interest = "admission" | "own-gain" | "monitor" | "third-party" | "denial" | "analyst";

/** Trust by interest, in [0, 1]. */
export type Trusts = Readonly<Record<Interest, number>>;

/**
 * Trust by interest: the probability with which a claim is taken to speak of the truth rather than at random. Set, not
 * learned: public corpora with a day-by-day truth are too few to learn six numbers from; `docs/control.md` shows how the
 * assessment behaves when the real shares differ. An admission is made against oneself and is all but never wrong; the
 * gainer is there and knows, though it announces early; a monitor has people near; an outlet far away repeats; a party
 * that denies a loss says little, since it would say so in any case.
 */
export const trustByInterest: Trusts = {
  analyst: 0.995,
  admission: 0.96,
  "own-gain": 0.7,
  monitor: 0.66,
  "third-party": 0.58,
  denial: 0.45,
};

const allegedFactor = 0.6;
/** "Fighters", "its men": a party that nobody has told who it is may be any of those already known. */
const nameOnlyFactor = 0.5;

/** Trust in a piece of evidence, and the interest behind it. `belligerents` are the sides said to hold, enter or leave the place. */
export function trustIn(
  evidence: Evidence,
  belligerents: ReadonlySet<string>,
  trusts: Trusts = trustByInterest,
): { readonly interest: Interest; readonly trust: number } {
  const interest = interestOf(evidence, belligerents);
  const { testimony, directness } = evidence;
  if (interest === "analyst") return { interest, trust: trusts.analyst };
  const firmness = testimony.certainty === "alleged" ? allegedFactor : 1;
  const coding = 0.5 + testimony.confidence / 2;
  const naming = evidence.sides.some((side) => side.startsWith("name:")) ? nameOnlyFactor : 1;
  return { interest, trust: trusts[interest] * firmness * coding * naming * directness };
}

function interestOf(evidence: Evidence, belligerents: ReadonlySet<string>): Interest {
  const { testimony, bearing, sides } = evidence;
  if (testimony.analyst !== null) return "analyst";
  const voice = testimony.originSide;
  if (voice === null || !isParty(testimony) || !(belligerents.has(voice) || sides.includes(voice)))
    return thirdParty(testimony);
  if (evidence.to < testimony.from && testimony.agentSides.includes(voice) && bearing !== "lost-after")
    return "own-gain";
  const speaksOfSelf = sides.includes(voice);
  if (bearing === "contested") return speaksOfSelf ? "own-gain" : "third-party";
  if (bearing === "not" || bearing === "outside")
    return speaksOfSelf ? "admission" : testimony.polarity === "denied" ? "denial" : "own-gain";
  if (!speaksOfSelf) return "admission";
  return testimony.polarity === "denied" ? "denial" : "own-gain";
}

/** Whether the side itself speaks, rather than an outlet that leans to it. */
function isParty(testimony: Testimony): boolean {
  return testimony.originKind === "party";
}

function thirdParty(testimony: Testimony): Interest {
  return testimony.originKind === "monitor" || testimony.originKind === "witness" ? "monitor" : "third-party";
}

const wordsByInterest: Readonly<Record<Interest, string>> = {
  analyst: "an analyst states it",
  admission: "told against the interest of whoever tells it",
  "own-gain": "told by the side that gains by it",
  monitor: "told by a third party that is named as a source",
  "third-party": "told by a third party",
  denial: "a denial in the denier's own interest",
};

/** One sentence for `why`: whose word, in whose interest, how firm. */
export function explainTrust(evidence: Evidence, interest: Interest, trust: number, repeats: number): string {
  const { testimony } = evidence;
  const alleged = testimony.certainty === "alleged" ? ", with reserve" : "";
  const again = repeats === 0 ? "" : `, repeated within days and so counted less`;
  const carriers = testimony.dated === "published" ? ", dated by its publication" : "";
  return `${testimony.originName} (${wordsByInterest[interest]}${alleged}${carriers}${again}): ${testimony.polarity === "denied" ? "denied " : ""}${testimony.type}, weight ${trust.toFixed(2)}.`;
}
