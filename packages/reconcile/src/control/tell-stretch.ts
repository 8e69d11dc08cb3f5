import type { ClaimedControl, ControlReason, ControlState, DayNumber } from "@recoupe/model";
import { isoOf } from "../days.ts";
import { groupBy } from "../grouping.ts";
import { type Assessment, nameOfState } from "./assess.ts";
import type { LedgerPlace } from "./places.ts";
import { speaksFor, type WeighedEvidence } from "./weigh.ts";

/** Evidence listed with a state. */
const longestBecause = 12;

/** A run of days with the same likeliest state. */
export interface Stretch {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly state: number;
  readonly probability: number;
}

/** A run of days as a state of control: who claims what in it, and the evidence behind it. */
export function tellStretch(place: LedgerPlace, assessment: Assessment, stretch: Stretch): ControlState {
  const state = assessment.states[stretch.state] as string;
  const reasons = reasonsFor(assessment, stretch, state);
  return {
    place: place.name,
    placeId: place.placeId,
    lat: place.lat,
    lon: place.lon,
    precision: place.precision,
    from: isoOf(stretch.from),
    to: isoOf(stretch.to),
    claimed: claimedIn(assessment, stretch),
    assessed: nameOfState(assessment, stretch.state),
    probability: Math.round(stretch.probability * 1000) / 1000,
    because: [...new Set(reasons.map(({ claimId }) => claimId))],
    reasons,
    inheritedFrom: null,
  };
}

/** The evidence that speaks for a state within its days; where none does, the last before; for unknown, none may be left. */
function reasonsFor(assessment: Assessment, stretch: Stretch, state: string): readonly ControlReason[] {
  const { from, to } = stretch;
  const within = assessment.evidence.filter((one) => one.to >= from && one.from <= to);
  const speaking = within.filter((one) => speaksFor(one, state));
  const disputed = state === "contested" && speaking.length === 0 ? within : speaking;
  const before = assessment.evidence.filter((one) => one.to < from && speaksFor(one, state));
  const chosen = disputed.length > 0 || state === "unknown" ? disputed : before.slice(-3);
  const heaviest = [...chosen].sort(
    (a, b) => b.trust - a.trust || (a.testimony.claimId < b.testimony.claimId ? -1 : 1),
  );
  return heaviest.slice(0, longestBecause).map((one) => ({
    claimId: one.testimony.claimId,
    supports: supportOf(one, assessment),
    from: isoOf(one.from),
    to: isoOf(one.to),
    weight: Math.round(one.trust * 1000) / 1000,
    because: one.because,
  }));
}

function supportOf(one: WeighedEvidence, assessment: Assessment): string {
  if (one.bearing === "contested" || one.bearing === "part") return "contested";
  if (one.bearing === "unknown") return "unknown";
  const names = one.sides.map((side) => assessment.actorOf.get(side) ?? side).join(" + ");
  return one.bearing === "not" || one.bearing === "outside" ? `not ${names}` : names;
}

/** Who says what of the holder within a stretch, by origin; what a report implies of the days before it is no claim of its own. */
function claimedIn(assessment: Assessment, stretch: Stretch): readonly ClaimedControl[] {
  const said = assessment.evidence.filter(
    (one) => one.to >= stretch.from && one.from <= stretch.to && one.to >= one.testimony.from,
  );
  const byVoice = groupBy(said, (one) => `${one.testimony.originId}|${supportOf(one, assessment)}`);
  const claimed = [...byVoice.values()].map((all): ClaimedControl => {
    const { testimony } = all[0] as WeighedEvidence;
    return {
      holder: supportOf(all[0] as WeighedEvidence, assessment),
      by: testimony.originId,
      byName: testimony.originName,
      bySide: testimony.originSide,
      from: isoOf(Math.max(stretch.from, Math.min(...all.map(({ from }) => from)))),
      to: isoOf(Math.min(stretch.to, Math.max(...all.map(({ to }) => to)))),
      claimIds: [...new Set(all.map((one) => one.testimony.claimId))],
    };
  });
  return claimed.sort((a, b) => (a.from !== b.from ? (a.from < b.from ? -1 : 1) : a.by < b.by ? -1 : 1));
}
