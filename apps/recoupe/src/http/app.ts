import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { actorRoutes } from "./actors.ts";
import { claimRoutes } from "./claims.ts";
import { controlRoutes } from "./control.ts";
import { documentRoutes } from "./documents.ts";
import { answerError, notFound } from "./errors.ts";
import { eventRoutes } from "./events.ts";
import { healthRoutes } from "./health.ts";
import { placeRoutes } from "./places.ts";
import type { Services } from "./services.ts";
import { staticFiles } from "./static-files.ts";

/** The whole HTTP interface: the API under `/api` and the map. Read only. */
export function createApp(services: Services): Hono {
  const api = new Hono();
  for (const routes of [
    documentRoutes,
    claimRoutes,
    eventRoutes,
    controlRoutes,
    placeRoutes,
    actorRoutes,
    healthRoutes,
  ]) {
    api.route("/", routes(services));
  }
  api.all("*", (context) => notFound(context, "No such address in the API."));

  const app = new Hono();
  app.onError(answerError);
  app.use(secureHeaders({ contentSecurityPolicy, referrerPolicy: "no-referrer", xFrameOptions: "DENY" }));
  app.use(compress());
  app.use("/api/*", etag());
  app.use("/api/*", async (context, next) => {
    await next();
    context.header("Cache-Control", "no-cache");
  });
  app.route("/api", api);
  app.get("*", staticFiles(services.web));
  return app;
}

/** Nothing from anywhere else; MapLibre draws from a worker and puts styles on its own elements. */
const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  workerSrc: ["'self'", "blob:"],
  imgSrc: ["'self'", "data:", "blob:"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};
