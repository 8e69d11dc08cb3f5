import type { ControlState, Event } from "@recoupe/model";

/** A GeoJSON feature; geometry null where nothing is known of the place. */
export interface PointFeature {
  readonly type: "Feature";
  readonly id?: string;
  readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [lon: number, lat: number] } | null;
  readonly properties: object;
}

function pointOf(place: { readonly lat: number | null; readonly lon: number | null } | null): PointFeature["geometry"] {
  if (place === null || place.lat === null || place.lon === null) return null;
  return { type: "Point", coordinates: [place.lon, place.lat] };
}

/** An event as a feature; an imprecise place keeps its radius in the properties and is never a confident pin. */
export function eventFeature(event: Event): PointFeature {
  const { id, place, ...properties } = event;
  const where = {
    place: place?.name ?? null,
    placeId: place?.placeId ?? null,
    radiusKm: place?.radiusKm ?? null,
    precision: place?.precision ?? null,
  };
  return { type: "Feature", id, geometry: pointOf(place), properties: { ...properties, ...where } };
}

/** A state of control as a feature. */
export function controlFeature(state: ControlState): PointFeature {
  const { lat, lon, ...properties } = state;
  return { type: "Feature", geometry: pointOf({ lat, lon }), properties };
}
