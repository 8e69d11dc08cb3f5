import { Hono } from "hono";
import { version } from "../config.ts";
import type { Services } from "./services.ts";

/** `GET /health`: whether the store answers, and how much is in it. */
export function healthRoutes({ store }: Services): Hono {
  return new Hono().get("/health", async (context) => {
    const [documents, claims] = await Promise.all([store.documents({ limit: 1 }), store.claims({ limit: 1 })]);
    return context.json({ status: "ok", version, documents: documents.total, claims: claims.total });
  });
}
