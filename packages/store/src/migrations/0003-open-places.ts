import type { Kysely } from "kysely";

/** Places of claims that no gazetteer has, and where reports together put them. */
export async function createOpenPlaces(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("open_places")
    .addColumn("claim_id", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("document_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("place_key", "text", (column) => column.notNull())
    .addColumn("sound", "text", (column) => column.notNull())
    .addColumn("context", "text", (column) => column.notNull())
    .addColumn("near_lat", "double precision")
    .addColumn("near_lon", "double precision")
    .addColumn("published", "integer")
    .addColumn("statements", "text", (column) => column.notNull())
    .addColumn("bounds", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("open_places_key", ["claim_id", "role"])
    .execute();
  await db.schema
    .createTable("inferred_places")
    .addColumn("place_key", "text", (column) => column.notNull())
    .addColumn("sound", "text", (column) => column.notNull())
    .addColumn("context", "text", (column) => column.notNull())
    .addColumn("known_from", "integer", (column) => column.notNull())
    .addColumn("known_to", "integer", (column) => column.notNull())
    .addColumn("lat", "double precision", (column) => column.notNull())
    .addColumn("lon", "double precision", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("inferred_places_key", ["context", "place_key", "known_from"])
    .execute();
  const indexes = {
    open_places_by_document: ["open_places", "document_id"],
    open_places_by_sound: ["open_places", "sound", "context", "place_key"],
    open_places_by_place: ["open_places", "place_key", "context"],
    inferred_places_by_sound: ["inferred_places", "sound", "context"],
    inferred_places_by_point: ["inferred_places", "lat", "lon"],
  } as const;
  for (const [name, [table, ...columns]] of Object.entries(indexes)) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
}
