import { createRoster } from "@recoupe/reconcile";
import { Hono } from "hono";
import { askAreas, askControl, askHistory, type ControlServices } from "../cross-check/ask-control.ts";
import { discloseControl } from "../cross-check/disclose.ts";
import { areaParameters, controlParameters, historyParameters } from "./cross-check-parameters.ts";
import { queryOf } from "./errors.ts";
import type { Services } from "./services.ts";

/** `GET /control`, `GET /control/history` and `GET /areas`. */
export function controlRoutes({ store, policy, lookUp, roster }: Services): Hono {
  const services: ControlServices = { store, lookUp, roster: roster ?? createRoster([], []) };
  return new Hono()
    .get("/control", async (context) => {
      const { "as-known-on": knownOn, ...rest } = queryOf(context, controlParameters);
      const states = await askControl(services, { ...rest, knownOn });
      return context.json({ items: states.map((state) => discloseControl(state, policy)), total: states.length });
    })
    .get("/control/history", async (context) => {
      const { place, day } = queryOf(context, historyParameters);
      return context.json({ place, day, items: await askHistory(services, place, day) });
    })
    .get("/areas", async (context) => {
      const { day, bbox, "as-known-on": knownOn } = queryOf(context, areaParameters);
      return context.json(await askAreas(services, { day, box: bbox, knownOn }));
    });
}
