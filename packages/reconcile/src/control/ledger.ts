import type {
  AssessmentStep,
  ClaimedControl,
  ControlDay,
  ControlReason,
  ControlState,
  DayNumber,
  Testimony,
} from "@recoupe/model";
import { dayOf, isoOf } from "../days.ts";
import { groupBy } from "../grouping.ts";
import { type Assessment, assessPlace, likeliest, nameOfState } from "./assess.ts";
import { type CandidatesOf, type LedgerPlace, placesOf } from "./places.ts";
import { speaksFor, type WeighedEvidence } from "./weigh.ts";

/** What to ask the ledger. Days are inclusive ISO dates; null leaves that end open. */
export interface ControlQuery {
  /** Place keys to tell of (gazetteer ids, or `name:…`); null for all. */
  readonly places: ReadonlySet<string> | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Only documents published by this day count; null for all. Without it and without `to`, silence at the end is left out. */
  readonly knownOn: string | null;
  /** Places the texts name, with the town each lies in: what nobody speaks of takes the state of its town. */
  readonly parts?: readonly NamedPart[];
  /** What the gazetteer says a name may stand for; for names that reports left unresolved. */
  readonly candidatesOf?: CandidatesOf;
}

/** A place that a text names, and the town it is part of. */
export interface NamedPart {
  readonly placeId: string;
  readonly name: string;
  readonly parentId: string;
}

/** Evidence listed with a state. */
const longestBecause = 12;

/** Only what was published by a day, as known on it; what has no day of publication is known on none. */
export function knownBy(testimonies: readonly Testimony[], day: DayNumber | null): readonly Testimony[] {
  return day === null ? testimonies : testimonies.filter(({ published }) => published !== null && published <= day);
}

/** Who held which place when, as claimed and as assessed: a state per place and stretch of days, places by id, days in order. */
export function controlOf(testimonies: readonly Testimony[], query: ControlQuery): readonly ControlState[] {
  const known = knownBy(testimonies, dayOf(query.knownOn));
  const lastDay = horizonOf(known, query);
  const places = placesOf(known, query.candidatesOf);
  const asked = places.filter(({ key }) => query.places === null || query.places.has(key));
  const states = asked.flatMap((place) => statesOf(place, query, lastDay));
  const told = new Set(states.map(({ placeId }) => placeId));
  const inherited = (query.parts ?? [])
    .filter(({ placeId }) => !told.has(placeId) && (query.places === null || query.places.has(placeId)))
    .flatMap((part) => inherit(part, places, query, lastDay));
  return [...states, ...inherited];
}

/** The last day the ledger speaks of: as asked, else the day of knowledge, else the last publication. */
function horizonOf(known: readonly Testimony[], query: ControlQuery): DayNumber {
  const asked = dayOf(query.to) ?? dayOf(query.knownOn);
  if (asked !== null) return asked;
  return known.reduce((last, { published, to }) => Math.max(last, published ?? to), Number.NEGATIVE_INFINITY);
}

function statesOf(place: LedgerPlace, query: ControlQuery, lastDay: DayNumber): readonly ControlState[] {
  const assessment = assessPlace(place.testimonies, lastDay);
  if (assessment === null) return [];
  const firstEvidence = Math.min(...assessment.evidence.map(({ from }) => from));
  const from = dayOf(query.from) ?? firstEvidence;
  const stretches = stretchesOf(assessment, from, lastDay);
  const isOpen = query.to === null && query.knownOn === null && stretches.length > 1;
  if (isOpen && stretches.at(-1)?.state === unknownIn(assessment)) stretches.pop();
  return stretches.map((stretch) => tellStretch(place, assessment, stretch));
}

interface Stretch {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly state: number;
  readonly probability: number;
}

const unknownIn = (assessment: Assessment) => assessment.states.length - 1;

/** Runs of days with the same likeliest state. Days before the chain's first are unknown. */
function stretchesOf(assessment: Assessment, from: DayNumber, to: DayNumber): Stretch[] {
  const stretches: Stretch[] = [];
  for (let day = from; day <= to; day++) {
    const probabilities = assessment.probabilities[day - assessment.firstDay];
    const [state, probability] = probabilities === undefined ? [unknownIn(assessment), 1] : likeliest(probabilities);
    const last = stretches.at(-1);
    if (last === undefined || last.state !== state) stretches.push({ from: day, to: day, state, probability });
    else {
      const days = last.to - last.from + 1;
      stretches[stretches.length - 1] = {
        ...last,
        to: day,
        probability: (last.probability * days + probability) / (days + 1),
      };
    }
  }
  return stretches;
}

function tellStretch(place: LedgerPlace, assessment: Assessment, stretch: Stretch): ControlState {
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

/** A part of a town that texts name but say nothing of takes the town's state. */
function inherit(
  part: NamedPart,
  places: readonly LedgerPlace[],
  query: ControlQuery,
  lastDay: DayNumber,
): readonly ControlState[] {
  const town = places.find(({ key }) => key === part.parentId);
  if (town === undefined) return [];
  return statesOf(town, query, lastDay).map((state) => ({
    ...state,
    place: part.name,
    placeId: part.placeId,
    inheritedFrom: town.key,
  }));
}

/** The probabilities of each state of a place on each day asked for; empty where nothing is said of it. */
export function controlDays(
  testimonies: readonly Testimony[],
  placeKey: string,
  query: Omit<ControlQuery, "places">,
): readonly ControlDay[] {
  const known = knownBy(testimonies, dayOf(query.knownOn));
  const lastDay = horizonOf(known, { ...query, places: null });
  const place = placesOf(known, query.candidatesOf).find(({ key }) => key === placeKey);
  const assessment = place === undefined ? null : assessPlace(place.testimonies, lastDay);
  if (assessment === null) return [];
  const from = dayOf(query.from) ?? assessment.firstDay;
  const days: ControlDay[] = [];
  for (let day = Math.max(from, assessment.firstDay); day <= lastDay; day++) {
    const probabilities = assessment.probabilities[day - assessment.firstDay] as Float64Array;
    const [state, probability] = likeliest(probabilities);
    const named = [...probabilities].map((value, at) => [nameOfState(assessment, at), value] as const);
    days.push({
      day: isoOf(day),
      assessed: nameOfState(assessment, state),
      probability,
      probabilities: Object.fromEntries(named),
    });
  }
  return days;
}

/** How the assessment of one day at one place changed as reports came in, from that day until the last publication. */
export function assessmentHistory(
  testimonies: readonly Testimony[],
  placeKey: string,
  day: string,
  candidatesOf?: CandidatesOf,
): readonly AssessmentStep[] {
  const about = placesOf(testimonies, candidatesOf).find(({ key }) => key === placeKey)?.testimonies ?? [];
  const asked = dayOf(day);
  if (asked === null) return [];
  const learned = new Set(about.map(({ published, to }) => Math.max(asked, published ?? to)));
  const steps: AssessmentStep[] = [];
  for (const known of [...learned].sort((a, b) => a - b)) {
    const assessment = assessPlace(knownBy(about, known), Math.max(asked, known));
    const probabilities = assessment?.probabilities[asked - (assessment?.firstDay ?? 0)];
    if (assessment === null || probabilities === undefined) continue;
    const [state, probability] = likeliest(probabilities);
    addStep(steps, known, nameOfState(assessment, state), probability);
  }
  return steps;
}

function addStep(steps: AssessmentStep[], known: DayNumber, assessed: string, probability: number): void {
  const rounded = Math.round(probability * 1000) / 1000;
  const last = steps.at(-1);
  if (last !== undefined && last.assessed === assessed) {
    steps[steps.length - 1] = { ...last, knownTo: isoOf(known), probability: rounded };
    return;
  }
  if (last !== undefined) steps[steps.length - 1] = { ...last, knownTo: isoOf(known - 1) };
  steps.push({ knownFrom: isoOf(known), knownTo: isoOf(known), assessed, probability: rounded });
}
