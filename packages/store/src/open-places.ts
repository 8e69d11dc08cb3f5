import type {
  DayNumber,
  InferredOfClaim,
  InferredStep,
  OpenPlace,
  OpenPlaceGroup,
  OpenPlaceStore,
} from "@recoupe/model";
import { type Insertable, type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "./dialect.ts";
import { inLots } from "./in-lots.ts";
import type { InferredPlaceTable, OpenPlaceTable } from "./open-place-tables.ts";
import type { Tables } from "./tables.ts";

/** The day of knowledge on which all is known, undated reports too. */
export const allKnown: DayNumber = 2_000_000_000;

/** An OpenPlaceStore over the tables of a store. */
export function createOpenPlaceStore(db: Kysely<Tables>): OpenPlaceStore {
  return {
    replace: (documentIds, places) =>
      db.transaction().execute((transaction) => replace(transaction, documentIds, places)),
    group: async ({ sound, context }) => {
      const inGroup = db.selectFrom("open_places").where("sound", "=", sound).where("context", "=", context);
      const names = await inGroup
        .groupBy("place_key")
        .select((e) => ["place_key", e.fn.min<string>("name").as("name")])
        .execute();
      const bounded = await inGroup.where("is_bounded", "=", 1).selectAll().execute();
      return { names: new Map(names.map(({ place_key: key, name }) => [key, name])), bounded: bounded.map(placeOf) };
    },
    putSteps: (group, steps) => db.transaction().execute((transaction) => putSteps(transaction, group, steps)),
    inferredOf: (claimIds, knownOn) => inferredOf(db, claimIds, knownOn),
  };
}

async function replace(
  db: Database,
  documentIds: readonly string[],
  places: readonly OpenPlace[],
): Promise<readonly OpenPlaceGroup[]> {
  const groups = new Map<string, OpenPlaceGroup>();
  const touch = ({ sound, context }: OpenPlaceGroup): void => {
    groups.set(`${context} ${sound}`, { sound, context });
  };
  for (const ids of inLots(documentIds)) {
    const before = await db
      .selectFrom("open_places")
      .where("document_id", "in", ids)
      .select(["sound", "context"])
      .distinct()
      .execute();
    before.forEach(touch);
    await db.deleteFrom("open_places").where("document_id", "in", ids).execute();
  }
  for (const rows of inLots(places.map(rowOf))) await db.insertInto("open_places").values(rows).execute();
  places.forEach(touch);
  return [...groups.keys()].sort().map((key) => groups.get(key) as OpenPlaceGroup);
}

async function putSteps(
  db: Database,
  { sound, context }: OpenPlaceGroup,
  steps: readonly InferredStep[],
): Promise<void> {
  await db.deleteFrom("inferred_places").where("sound", "=", sound).where("context", "=", context).execute();
  for (const rows of inLots(steps.map(stepRow))) await db.insertInto("inferred_places").values(rows).execute();
}

async function inferredOf(
  db: Kysely<Tables>,
  claimIds: readonly string[],
  knownOn: DayNumber | null,
): Promise<readonly InferredOfClaim[]> {
  const day = knownOn ?? allKnown;
  const found: InferredOfClaim[] = [];
  for (const ids of inLots([...new Set(claimIds)])) {
    const rows = await db
      .selectFrom("open_places as o")
      .leftJoin("inferred_places as i", (join) =>
        join
          .onRef("i.context", "=", "o.context")
          .onRef("i.place_key", "=", "o.place_key")
          .on("i.known_from", "<=", day)
          .on("i.known_to", ">", day)
          .on(isOfOneRegion),
      )
      .where("o.claim_id", "in", ids)
      .select(["o.claim_id", "o.role", "o.name", "i.body"])
      .orderBy("o.claim_id")
      .orderBy("o.role")
      .execute();
    for (const { claim_id: claimId, role, name, body } of rows)
      found.push({ claimId, role, name, region: body === null ? null : JSON.parse(body) });
  }
  return found;
}

/** Farthest, in degrees, that a place lies from what its document speaks of beside it: some 160 km. */
const farthest = 1.5;

/** Whether the inferred ground `i` lies in the part of the country that the document of the open place `o` speaks of. */
export const isOfOneRegion = sql<boolean>`(o.near_lat is null
  or (abs(o.near_lat - i.lat) <= ${sql.lit(farthest)} and abs(o.near_lon - i.lon) <= ${sql.lit(farthest)}))`;

function rowOf(place: OpenPlace): Insertable<OpenPlaceTable> {
  return {
    claim_id: place.claimId,
    role: place.role,
    document_id: place.documentId,
    name: place.name,
    place_key: place.key,
    sound: place.sound,
    context: place.context,
    near_lat: place.near?.lat ?? null,
    near_lon: place.near?.lon ?? null,
    published: place.published,
    is_bounded: place.bounds.length > 0 ? 1 : 0,
    bounds: JSON.stringify(place.bounds),
  };
}

function placeOf(row: Selectable<OpenPlaceTable>): OpenPlace {
  return {
    claimId: row.claim_id,
    documentId: row.document_id,
    role: row.role,
    name: row.name,
    key: row.place_key,
    sound: row.sound,
    context: row.context,
    near: row.near_lat === null || row.near_lon === null ? null : { lat: row.near_lat, lon: row.near_lon },
    published: row.published,
    bounds: JSON.parse(row.bounds),
  };
}

function stepRow({ key, sound, context, knownFrom, knownTo, region }: InferredStep): Insertable<InferredPlaceTable> {
  return {
    place_key: key,
    sound,
    context,
    known_from: knownFrom ?? allKnown,
    known_to: knownTo ?? (knownFrom === null ? allKnown + 1 : allKnown),
    lat: region.lat,
    lon: region.lon,
    body: JSON.stringify(region),
  };
}
