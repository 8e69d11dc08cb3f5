import { Hono } from "hono";
import { askEvents } from "../cross-check/ask-events.ts";
import { discloseEvent } from "../cross-check/disclose.ts";
import { withInferredScenes } from "../cross-check/inferred-scenes.ts";
import { eventParameters } from "./cross-check-parameters.ts";
import { notFound, queryOf } from "./errors.ts";
import type { Services } from "./services.ts";

/** `GET /events` and `GET /events/:id` (with its log). */
export function eventRoutes({ store, policy, lookUp }: Services): Hono {
  return new Hono()
    .get("/events", async (context) => {
      const { type, grade, bbox, "as-known-on": knownOn, ...rest } = queryOf(context, eventParameters);
      const page = await askEvents(store, lookUp, { ...rest, types: type, grades: grade, box: bbox, knownOn });
      return context.json({ ...page, items: page.items.map((event) => discloseEvent(event, policy)) });
    })
    .get("/events/:id", async (context) => {
      const event = await store.events.event(context.req.param("id"));
      if (event === null) return notFound(context, "No such event.");
      const [placed = event] = await withInferredScenes(store, [event], undefined);
      return context.json({ ...discloseEvent(placed, policy), log: await store.events.log(event.id) });
    });
}
