import { Hono } from "hono";
import { queryOf } from "./errors.ts";
import { placeParameters } from "./parameters.ts";
import type { Services } from "./services.ts";

/** `GET /places`: places that a name may stand for, best first. */
export function placeRoutes({ lookUp }: Services): Hono {
  return new Hono().get("/places", (context) => {
    const { name, country, near, limit } = queryOf(context, placeParameters);
    const [lat, lon] = near ?? [];
    const point = lat === undefined || lon === undefined ? undefined : { lat, lon };
    const candidates = lookUp({ name, country, near: point, limit }).map(({ place, score }) => ({
      placeId: place.id,
      name: place.name,
      lat: place.lat,
      lon: place.lon,
      featureClass: place.featureClass,
      country: place.country,
      score,
    }));
    return context.json({ name, candidates });
  });
}
