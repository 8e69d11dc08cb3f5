import { sameName, soundKeys } from "@recoupe/gazetteer";
import type { AssessmentStep, ControlState, Correction, Testimony } from "@recoupe/model";
import {
  type AssessedPlace,
  assessedOn,
  assessmentHistory,
  type ControlAreas,
  type ControlQuery,
  controlAreas,
  controlOf,
  dayOf,
  foldBare,
  type PlaceLore,
  placesOf,
  type Roster,
  refutedClaims,
  standingCorrections,
  statedControl,
} from "@recoupe/reconcile";
import type { Box, Store } from "@recoupe/store";
import { withInferredPlaces } from "./inferred-scenes.ts";
import { partOfTown } from "./part-of-town.ts";
import { type LookUp, placeIdsOf } from "./place-ids.ts";

/** What control is asked with. */
export interface ControlServices {
  readonly store: Store;
  readonly roster: Roster;
  readonly lookUp: LookUp;
}

/** Who held what when; all conditions hold together. Days are inclusive ISO dates. */
export interface ControlRequest {
  /** Name or gazetteer id; all places where left out. */
  readonly place?: string | undefined;
  /** Actor id: states in which it is assessed or claimed to hold. */
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly knownOn?: string | undefined;
}

/** States of control, by place and day. */
export async function askControl(services: ControlServices, request: ControlRequest): Promise<readonly ControlState[]> {
  const { testimonies, keys } = await gather(services, request.place, request.knownOn);
  const { from, to, knownOn, actor } = request;
  const query = {
    places: keys,
    from: from ?? null,
    to: to ?? null,
    knownOn: knownOn ?? null,
    lore: loreOf(services),
    roster: services.roster,
  };
  const told = controlOf(testimonies, query);
  const found =
    told.length === 0 && request.place !== undefined ? await inherited(services, request.place, query) : told;
  const states = await withInferredPlaces(services.store, found, knownOn);
  if (actor === undefined) return states;
  return states.filter(({ assessed, claimed }) => assessed === actor || claimed.some(({ holder }) => holder === actor));
}

/** The state of the town that a place lies in, for a place that texts name but say nothing of. */
async function inherited(
  services: ControlServices,
  place: string,
  query: ControlQuery,
): Promise<readonly ControlState[]> {
  const [placeId] = await placeIdsOf(services.store, services.lookUp, place);
  const part = placeId === undefined ? null : await partOfTown(services.store, placeId);
  if (part === null) return [];
  const { testimonies } = await gather(services, part.parentId, query.knownOn ?? undefined);
  return controlOf(testimonies, { ...query, places: new Set([part.placeId]), parts: [part] });
}

/** How the assessment of one day changed as reports came in. Empty where nothing is said of the place. */
export async function askHistory(
  services: ControlServices,
  place: string,
  day: string,
): Promise<readonly AssessmentStep[]> {
  const { testimonies, keys } = await gather(services, place, undefined);
  return [...(keys ?? [])].flatMap((key) =>
    assessmentHistory(testimonies, key, day, { lore: loreOf(services), roster: services.roster }),
  );
}

/** Areas of control in a box on a day. */
export async function askAreas(
  services: ControlServices,
  { day, box, knownOn }: { readonly day: string; readonly box: Box; readonly knownOn?: string | undefined },
): Promise<ControlAreas> {
  return controlAreas(await assessedPlaces(services, day, knownOn), box);
}

async function assessedPlaces(
  services: ControlServices,
  day: string,
  knownOn: string | undefined,
): Promise<readonly AssessedPlace[]> {
  return assessedOn(await askControl(services, { from: day, to: day, knownOn }), day);
}

const candidates = 5;

/** What is known of names that reports left unresolved. */
function loreOf({ lookUp }: Pick<ControlServices, "lookUp">): PlaceLore {
  const candidatesOf = (name: string) => lookUp({ name, limit: candidates }).map(({ place }) => place.id);
  return { candidatesOf, isSameName: sameName, soundsOf: soundKeys };
}

/** The testimonies about a place, analysts' statements among them, and the keys of the ledger that its name stands for. */
async function gather(
  { store, roster, lookUp }: ControlServices,
  place: string | undefined,
  knownOn: string | undefined,
): Promise<{ readonly testimonies: readonly Testimony[]; readonly keys: ReadonlySet<string> | null }> {
  const standing = standingCorrections(await store.events.corrections(), dayOf(knownOn ?? null));
  const ids = place === undefined ? null : await placeIdsOf(store, lookUp, place);
  const reported = await store.events.aboutControl(ids);
  const refuted = await refutedBy(store, standing);
  const testimonies = [...reported.filter(({ claimId }) => !refuted.has(claimId)), ...statedControl(standing, roster)];
  if (place === undefined || ids === null) return { testimonies, keys: null };
  const wanted = foldBare(place);
  const named = placesOf(testimonies, loreOf({ lookUp })).filter(
    ({ key, names }) => ids.includes(key) || key === place || names.some((name) => foldBare(name) === wanted),
  );
  return {
    testimonies,
    keys: new Set(
      narrow(
        named.map(({ key }) => key),
        ids,
      ),
    ),
  };
}

/** The gazetteer's first choice among those the reports speak of; all that carry the name where it makes none. */
function narrow(keys: readonly string[], ids: readonly string[]): readonly string[] {
  const first = ids.find((id) => keys.includes(id));
  return first === undefined ? keys : [first];
}

/** Claims that standing corrections call wrong, found again by document, type and trigger after re-coding. */
async function refutedBy(store: Store, standing: readonly Correction[]): Promise<ReadonlySet<string>> {
  const documents = new Set(
    standing.flatMap(({ statement }) => (statement.kind === "claim" ? [statement.documentId] : [])),
  );
  const claims = await Promise.all([...documents].map(async (id) => (await store.document(id))?.claims ?? []));
  return refutedClaims(standing, claims.flat());
}
