import { Hono } from "hono";
import type { Services } from "./services.ts";

/** `GET /actors`: names and sides of the actors that claims may name. */
export function actorRoutes({ directory }: Services): Hono {
  return new Hono().get("/actors", (context) => context.json(directory));
}
