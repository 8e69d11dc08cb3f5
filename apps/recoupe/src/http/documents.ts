import { withInferred } from "@recoupe/store";
import { Hono } from "hono";
import { disclose } from "../disclosure.ts";
import { notFound, queryOf } from "./errors.ts";
import { documentParameters, knownParameters } from "./parameters.ts";
import type { Services } from "./services.ts";

/** `GET /documents`, `GET /documents/:id` and `GET /sources`. */
export function documentRoutes({ store, policy }: Services): Hono {
  return new Hono()
    .get("/documents", async (context) => {
      const { "as-known-on": asKnownOn, ...rest } = queryOf(context, documentParameters);
      return context.json(await store.documents({ ...rest, asKnownOn }));
    })
    .get("/documents/:id", async (context) => {
      const { "as-known-on": knownOn } = queryOf(context, knownParameters);
      const report = await store.document(context.req.param("id"));
      if (report === null) return notFound(context, "No such document.");
      const claims = await withInferred(store.openPlaces, report.claims, knownOn);
      return context.json({ ...report, claims: claims.map((claim) => disclose(claim, policy)) });
    })
    .get("/sources", async (context) => context.json({ items: await store.sources() }));
}
