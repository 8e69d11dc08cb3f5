import type {
  DayNumber,
  InferredOfClaim,
  InferredStep,
  OpenPlace,
  OpenPlaceGroup,
  OpenPlaceStore,
  ToldInGroup,
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
    told: (groups) => toldIn(db, groups),
    putSteps: (groups, steps) => db.transaction().execute((transaction) => putSteps(transaction, groups, steps)),
    inferredOf: (claimIds, knownOn) => inferredOf(db, claimIds, knownOn),
  };
}

/** Place of an open place among those of its key that are told the same, by publication; undated reports last. */
const rankOfReport = sql<number>`row_number() over (partition by sound, place_key, statements
  order by published is null, published, document_id, claim_id, role)`;

async function toldIn(db: Database, groups: readonly OpenPlaceGroup[]): Promise<readonly ToldInGroup[]> {
  const told = new Map(groups.map((group) => [groupId(group), { names: new Map(), bounded: [] as OpenPlace[] }]));
  for (const [context, sounds] of soundsByContext(groups)) {
    const inGroups = db.selectFrom("open_places").where("context", "=", context).where("sound", "in", sounds);
    const names = await inGroups
      .groupBy(["sound", "place_key"])
      .select((e) => ["sound", "place_key as key", e.fn.min<string>("name").as("name")])
      .orderBy("place_key")
      .execute();
    for (const { sound, key, name } of names) told.get(groupId({ sound, context }))?.names.set(key, name);
    const ranked = inGroups.where("statements", "!=", "").selectAll().select(rankOfReport.as("rank"));
    const bounded = await db.selectFrom(ranked.as("ranked")).where("rank", "=", 1).selectAll().execute();
    for (const row of bounded) told.get(groupId(row))?.bounded.push(placeOf(row));
  }
  return groups.map((group) => told.get(groupId(group)) ?? { names: new Map(), bounded: [] });
}

const groupId = ({ sound, context }: OpenPlaceGroup): string => `${context} ${sound}`;

/** The sounds of groups by their country, in lots small enough for one statement. */
function* soundsByContext(groups: readonly OpenPlaceGroup[]): Generator<readonly [context: string, sounds: string[]]> {
  const contexts = new Map<string, string[]>();
  for (const { sound, context } of groups) {
    const sounds = contexts.get(context);
    if (sounds === undefined) contexts.set(context, [sound]);
    else sounds.push(sound);
  }
  for (const [context, sounds] of contexts) for (const lot of inLots(sounds)) yield [context, lot];
}

async function replace(
  db: Database,
  documentIds: readonly string[],
  places: readonly OpenPlace[],
): Promise<readonly OpenPlaceGroup[]> {
  const groups = new Map<string, OpenPlaceGroup>();
  const touch = ({ sound, context }: OpenPlaceGroup): void => {
    groups.set(groupId({ sound, context }), { sound, context });
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
  const known = await spellingsIn(db, places);
  places.filter((place) => place.statements !== "" || !known.has(spellingOf(place))).forEach(touch);
  for (const rows of inLots(places.map(rowOf))) await db.insertInto("open_places").values(rows).execute();
  return [...groups.keys()].sort().map((key) => groups.get(key) as OpenPlaceGroup);
}

const spellingOf = ({ context, key, name }: Pick<OpenPlace, "context" | "key" | "name">): string =>
  [context, key, name].join("|");

/** Which spellings of the places the store has in their country. */
async function spellingsIn(db: Database, places: readonly OpenPlace[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const keys of inLots([...new Set(places.map(({ key }) => key))])) {
    const rows = await db
      .selectFrom("open_places")
      .where("place_key", "in", keys)
      .select(["context", "place_key as key", "name"])
      .distinct()
      .execute();
    for (const row of rows) known.add(spellingOf(row));
  }
  return known;
}

async function putSteps(
  db: Database,
  groups: readonly OpenPlaceGroup[],
  steps: readonly InferredStep[],
): Promise<void> {
  for (const [context, sounds] of soundsByContext(groups))
    await db.deleteFrom("inferred_places").where("context", "=", context).where("sound", "in", sounds).execute();
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
    statements: place.statements,
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
    statements: row.statements,
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
