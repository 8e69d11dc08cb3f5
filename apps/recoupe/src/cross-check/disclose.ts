import type { ControlState, Event } from "@recoupe/model";
import { type DisclosurePolicy, roundPoint, roundRegion } from "../disclosure.ts";

/** An event as the policy lets it be seen: coordinates rounded, the radius grown to cover what rounding hides. */
export function discloseEvent(event: Event, { coordinateDecimals: decimals }: DisclosurePolicy): Event {
  const { place } = event;
  if (decimals === null || place === null) return event;
  const { lat, lon, inferred } = place;
  return {
    ...event,
    place: {
      ...place,
      ...(lat === null || lon === null ? {} : roundPoint({ ...place, lat, lon }, decimals)),
      ...(inferred === undefined ? {} : { inferred: roundRegion(inferred, decimals) }),
    },
  };
}

/** A state of control as the policy lets it be seen. */
export function discloseControl(state: ControlState, { coordinateDecimals: decimals }: DisclosurePolicy): ControlState {
  if (decimals === null) return state;
  const { lat, lon, inferred } = state;
  const rounded = (degrees: number | null): number | null =>
    degrees === null ? null : Number(degrees.toFixed(decimals));
  return {
    ...state,
    lat: rounded(lat),
    lon: rounded(lon),
    ...(inferred === undefined ? {} : { inferred: roundRegion(inferred, decimals) }),
  };
}
