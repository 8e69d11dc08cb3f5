import {
  type Correction,
  controlTypes,
  type Event,
  type EventChange,
  type EventLogEntry,
  type EventQuery,
  type EventStore,
  type OriginRecord,
  type Placed,
  type Testimony,
} from "@recoupe/model";
import type { Insertable, Kysely } from "kysely";
import type { Database } from "./dialect.ts";
import type { EventTable, TestimonyTable } from "./event-tables.ts";
import { inLots } from "./in-lots.ts";
import { claimsCalled, claimsInferred } from "./inferred-claims.ts";
import type { Tables } from "./tables.ts";

const aboutControl: ReadonlySet<string> = new Set(controlTypes);
const defaultLimit = 100;

/** An EventStore over the tables of a store. */
export function createEventStore(db: Kysely<Tables>): EventStore {
  return {
    near: async ({ track, cells, from, to }) => {
      const rows = await db
        .selectFrom("testimonies")
        .where("track", "=", track)
        .where("cell", "in", [...cells])
        .where("day_from", ">=", from)
        .where("day_from", "<=", to)
        .select(["body", "track", "cell", "event_id"])
        .execute();
      return rows.map(placedOf);
    },
    ofDocument: async (documentId) => {
      const rows = await db
        .selectFrom("testimonies")
        .where("document_id", "=", documentId)
        .select(["body", "track", "cell", "event_id"])
        .execute();
      return rows.map(placedOf);
    },
    ofEvents: async (eventIds) => {
      const rows = await db
        .selectFrom("testimonies")
        .where("event_id", "in", [...eventIds])
        .select(["body", "track", "cell", "event_id"])
        .execute();
      return rows.map(placedOf);
    },
    apply: (change) => db.transaction().execute((transaction) => applyChange(transaction, change)),
    aboutControl: async (placeIds) => {
      let query = db.selectFrom("testimonies").where("about_control", "=", 1);
      if (placeIds !== null) {
        query = query.where((e) => e.or([e("place_id", "in", [...placeIds]), e("place_id", "is", null)]));
      }
      const rows = await query.select("body").execute();
      return rows.map(({ body }) => JSON.parse(body) as Testimony);
    },
    event: async (id) => {
      const row = await db.selectFrom("events").where("id", "=", id).select("body").executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.body) as Event);
    },
    findEvents: (query) => findEvents(db, query),
    findTestimonies: async ({ placeIds, openKey = "", from, to, knownOn }) => {
      let query = db.selectFrom("testimonies");
      if (placeIds !== undefined) {
        query = query.where((e) =>
          e.or([e("place_id", "in", [...placeIds]), e("claim_id", "in", claimsCalled(db, openKey))]),
        );
      }
      if (from !== undefined) query = query.where("day_to", ">=", from);
      if (to !== undefined) query = query.where("day_from", "<=", to);
      if (knownOn !== undefined) query = query.where("published", "<=", knownOn);
      const rows = await query.select("body").execute();
      return rows.map(({ body }) => JSON.parse(body) as Testimony);
    },
    log: async (eventId) => {
      const rows = await db
        .selectFrom("event_log")
        .where((e) => e.or([e("event_id", "=", eventId), e("body", "like", `%"${eventId}"%`)]))
        .orderBy("seq")
        .select("body")
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as EventLogEntry);
    },
    addCorrection: async (correction) => {
      const { id, made, analyst, statement } = correction;
      const row = { id, made, analyst, kind: statement.kind, body: JSON.stringify(correction) };
      await db.insertInto("corrections").values(row).execute();
    },
    corrections: async () => {
      const rows = await db.selectFrom("corrections").orderBy("made").orderBy("id").select("body").execute();
      return rows.map(({ body }) => JSON.parse(body) as Correction);
    },
    withKeys: (keys, limit) => documentsWithKeys(db, keys, limit),
    putOrigins: (records) => db.transaction().execute((transaction) => putOrigins(transaction, records)),
  };
}

function placedOf(row: Pick<TestimonyTable, "body" | "track" | "cell" | "event_id">): Placed {
  return {
    testimony: JSON.parse(row.body) as Testimony,
    track: row.track,
    cell: Number(row.cell),
    eventId: row.event_id,
  };
}

async function applyChange(db: Database, change: EventChange): Promise<void> {
  for (const ids of inLots(change.removedClaimIds))
    await db.deleteFrom("testimonies").where("claim_id", "in", ids).execute();
  for (const rows of inLots(change.placed.map(testimonyRow))) {
    await db
      .insertInto("testimonies")
      .values(rows)
      .onConflict((conflict) =>
        conflict.column("claim_id").doUpdateSet((e) => ({
          document_id: e.ref("excluded.document_id"),
          track: e.ref("excluded.track"),
          cell: e.ref("excluded.cell"),
          day_from: e.ref("excluded.day_from"),
          day_to: e.ref("excluded.day_to"),
          place_id: e.ref("excluded.place_id"),
          published: e.ref("excluded.published"),
          about_control: e.ref("excluded.about_control"),
          event_id: e.ref("excluded.event_id"),
          body: e.ref("excluded.body"),
        })),
      )
      .execute();
  }
  const replaced = [...change.removedEventIds, ...change.events.map(({ id }) => id)];
  for (const ids of inLots(replaced)) await db.deleteFrom("events").where("id", "in", ids).execute();
  for (const rows of inLots(change.events.map(eventRow))) await db.insertInto("events").values(rows).execute();
  const at = new Date().toISOString();
  const entries = change.log.map((entry) => ({
    at,
    kind: entry.kind,
    event_id: entry.eventId,
    body: JSON.stringify(entry),
  }));
  for (const rows of inLots(entries)) await db.insertInto("event_log").values(rows).execute();
}

function testimonyRow({ testimony, track, cell, eventId }: Placed): Insertable<TestimonyTable> {
  return {
    claim_id: testimony.claimId,
    document_id: testimony.documentId,
    track,
    cell,
    day_from: testimony.from,
    day_to: testimony.to,
    place_id: testimony.scene?.placeId ?? null,
    published: testimony.published,
    about_control: aboutControl.has(testimony.type) ? 1 : 0,
    event_id: eventId,
    body: JSON.stringify(testimony),
  };
}

function eventRow(event: Event): Insertable<EventTable> {
  const actors = new Set([...event.authors, ...event.targets].flatMap(({ value }) => value.split(" + ")));
  return {
    id: event.id,
    type: event.type,
    grade: event.grade.grade,
    place_id: event.place?.placeId ?? null,
    lat: event.place?.lat ?? null,
    lon: event.place?.lon ?? null,
    day_from: event.from ?? "",
    day_to: event.to ?? "",
    actors: `|${[...actors].sort().join("|")}|`,
    body: JSON.stringify(event),
  };
}

async function findEvents(
  db: Kysely<Tables>,
  query: EventQuery,
): Promise<{ readonly items: readonly Event[]; readonly total: number }> {
  const { placeIds, openKey = "", types, grades, actor, from, to, box } = query;
  let found = db.selectFrom("events");
  if (placeIds !== undefined) {
    found = found.where((e) => {
      const told = e.selectFrom("testimonies").where("claim_id", "in", claimsCalled(db, openKey)).select("event_id");
      return e.or([e("place_id", "in", [...placeIds]), e.and([e("place_id", "is", null), e("id", "in", told)])]);
    });
  }
  if (types !== undefined) found = found.where("type", "in", [...types]);
  if (grades !== undefined) found = found.where("grade", "in", [...grades]);
  if (actor !== undefined) found = found.where("actors", "like", `%|${actor.replace(/[%_]/g, "")}|%`);
  if (from !== undefined) found = found.where("day_to", ">=", from);
  if (to !== undefined) found = found.where("day_from", "<=", to).where("day_from", "!=", "");
  if (box !== undefined) {
    const [west, south, east, north] = box;
    found = found.where((e) => {
      const inLongitude =
        west <= east
          ? [e("lon", ">=", west), e("lon", "<=", east)]
          : [e.or([e("lon", ">=", west), e("lon", "<=", east)])];
      const isThere = e.and([e("lat", ">=", south), e("lat", "<=", north), ...inLongitude]);
      const told = e.selectFrom("testimonies").where("claim_id", "in", claimsInferred(db, undefined, box));
      return e.or([isThere, e.and([e("lat", "is", null), e("id", "in", told.select("event_id"))])]);
    });
  }
  const { total } = await found.select((e) => e.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await found
    .select("body")
    .orderBy("day_from", "desc")
    .orderBy("id")
    .limit(query.limit ?? defaultLimit)
    .offset(query.offset ?? 0)
    .execute();
  return { items: rows.map(({ body }) => JSON.parse(body) as Event), total: Number(total) };
}

async function documentsWithKeys(
  db: Kysely<Tables>,
  keys: readonly number[],
  limit: number,
): Promise<readonly OriginRecord[]> {
  const ids = new Set<string>();
  for (const key of new Set(keys)) {
    const rows = await db.selectFrom("origin_keys").where("key", "=", key).select("document_id").limit(limit).execute();
    for (const { document_id: id } of rows) ids.add(id);
  }
  if (ids.size === 0) return [];
  const origins = await db
    .selectFrom("origins")
    .where("document_id", "in", [...ids])
    .selectAll()
    .execute();
  return origins.map(({ document_id: documentId, origin_id: originId }) => ({ documentId, originId, keys: [] }));
}

async function putOrigins(db: Database, records: readonly OriginRecord[]): Promise<void> {
  for (const lot of inLots(records)) {
    const ids = lot.map(({ documentId }) => documentId);
    await db.deleteFrom("origins").where("document_id", "in", ids).execute();
    await db.deleteFrom("origin_keys").where("document_id", "in", ids).execute();
    await db
      .insertInto("origins")
      .values(lot.map(({ documentId, originId }) => ({ document_id: documentId, origin_id: originId })))
      .execute();
    const keys = lot.flatMap(({ documentId, keys: all }) =>
      [...new Set(all)].map((key) => ({ key, document_id: documentId })),
    );
    for (const rows of inLots(keys)) await db.insertInto("origin_keys").values(rows).execute();
  }
}
