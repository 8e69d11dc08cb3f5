import type { ClaimRecord } from "@recoupe/store";
import { Hono } from "hono";
import { type DisclosurePolicy, disclose } from "../disclosure.ts";
import { flatRecord } from "../flat-record.ts";
import { notFound, queryOf } from "./errors.ts";
import { claimParameters } from "./parameters.ts";
import type { Services } from "./services.ts";

/** `GET /claims` and `GET /claims/:id`. */
export function claimRoutes({ store, policy }: Services): Hono {
  return new Hono()
    .get("/claims", async (context) => {
      const {
        type,
        place,
        bbox,
        document,
        located,
        "as-known-on": asKnownOn,
        ...rest
      } = queryOf(context, claimParameters);
      const page = await store.claims({
        ...rest,
        asKnownOn,
        types: type,
        places: place === undefined ? undefined : [place],
        box: bbox,
        documentId: document,
        located: located === undefined ? undefined : located === "true",
      });
      return context.json({ ...page, items: page.items.map((record) => shown(record, policy)) });
    })
    .get("/claims/:id", async (context) => {
      const record = await store.claim(context.req.param("id"));
      return record === null ? notFound(context, "No such claim.") : context.json(shown(record, policy));
    });
}

function shown(record: ClaimRecord, policy: DisclosurePolicy): object {
  return flatRecord({ ...record, claim: disclose(record.claim, policy) });
}
