import type { ControlState, Event, InferredRegion } from "@recoupe/model";

/** A GeoJSON feature; geometry null where nothing is known of the place. */
export interface PointFeature {
  readonly type: "Feature";
  readonly id?: string;
  readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [lon: number, lat: number] } | null;
  readonly properties: object;
}

interface Located {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly inferred?: InferredRegion;
}

/** The point of a place, or the middle of the ground that reports together leave for it. */
function pointOf(place: Located | null): PointFeature["geometry"] {
  const lat = place?.lat ?? place?.inferred?.lat;
  const lon = place?.lon ?? place?.inferred?.lon;
  return lat === undefined || lon === undefined ? null : { type: "Point", coordinates: [lon, lat] };
}

/** An event as a feature; an imprecise place keeps its radius in the properties and is never a confident pin. */
export function eventFeature(event: Event): PointFeature {
  const { id, place, ...properties } = event;
  const where = {
    place: place?.name ?? null,
    placeId: place?.placeId ?? null,
    radiusKm: place?.inferred?.radiusKm ?? place?.radiusKm ?? null,
    precision: place?.inferred?.precision ?? place?.precision ?? null,
    ...(place?.inferred === undefined ? {} : { inferred: place.inferred }),
  };
  return { type: "Feature", id, geometry: pointOf(place), properties: { ...properties, ...where } };
}

/** A state of control as a feature. */
export function controlFeature(state: ControlState): PointFeature {
  const { lat, lon, ...properties } = state;
  return { type: "Feature", geometry: pointOf(state), properties };
}
