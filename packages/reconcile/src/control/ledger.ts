import type { ControlDay, ControlState, DayNumber, Testimony } from "@recoupe/model";
import { dayOf, isoOf } from "../days.ts";
import type { Roster } from "../roster.ts";
import { type Assessment, assessPlace, likeliest, nameOfState } from "./assess.ts";
import { type LedgerPlace, type PlaceLore, placesOf } from "./places.ts";
import { recogniseIrregulars } from "./recognise-irregulars.ts";
import { recogniseState } from "./recognise-state.ts";
import { type Stretch, tellStretch } from "./tell-stretch.ts";

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
  /** What is known of names of places that reports left unresolved. */
  readonly lore?: PlaceLore;
  /** Who is who: tells which state's "the army" is. */
  readonly roster?: Roster;
}

/** A place that a text names, and the town it is part of. */
export interface NamedPart {
  readonly placeId: string;
  readonly name: string;
  readonly parentId: string;
}

/** Only what was published by a day, as known on it; what has no day of publication is known on none. */
export function knownBy(testimonies: readonly Testimony[], day: DayNumber | null): readonly Testimony[] {
  return day === null ? testimonies : testimonies.filter(({ published }) => published !== null && published <= day);
}

/** Who held which place when, as claimed and as assessed: a state per place and stretch of days, places by id, days in order. */
export function controlOf(testimonies: readonly Testimony[], query: ControlQuery): readonly ControlState[] {
  const known = knownBy(testimonies, dayOf(query.knownOn));
  const lastDay = horizonOf(known, query);
  const places = placesOf(known, query.lore);
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
  const assessment = assessPlace(recognised(place, query), lastDay);
  if (assessment === null) return [];
  const firstEvidence = Math.min(...assessment.evidence.map(({ from }) => from));
  const from = dayOf(query.from) ?? firstEvidence;
  const stretches = stretchesOf(assessment, from, lastDay);
  const isOpen = query.to === null && query.knownOn === null && stretches.length > 1;
  if (isOpen && stretches.at(-1)?.state === unknownIn(assessment)) stretches.pop();
  return stretches.map((stretch) => tellStretch(place, assessment, stretch));
}

/** The testimonies of a place, "the army" and "the rebels" told who they are. */
export function recognised(
  { testimonies }: LedgerPlace,
  { roster }: { readonly roster?: Roster | undefined },
): readonly Testimony[] {
  return roster === undefined ? testimonies : recogniseIrregulars(recogniseState(testimonies, roster), roster);
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
  const place = placesOf(known, query.lore).find(({ key }) => key === placeKey);
  const assessment = place === undefined ? null : assessPlace(recognised(place, query), lastDay);
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
