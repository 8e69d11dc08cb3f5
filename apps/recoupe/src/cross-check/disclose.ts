import type { ControlState, Event } from "@recoupe/model";
import type { DisclosurePolicy } from "../disclosure.ts";

const kmPerDegree = 111.2;

function rounded(degrees: number, decimals: number): number {
  return Number(degrees.toFixed(decimals));
}

/** An event as the policy lets it be seen: coordinates rounded, the radius grown to cover what rounding hides. */
export function discloseEvent(event: Event, { coordinateDecimals: decimals }: DisclosurePolicy): Event {
  const { place } = event;
  if (decimals === null || place === null || place.lat === null || place.lon === null) return event;
  const hidden = (kmPerDegree * Math.SQRT1_2) / 10 ** decimals;
  const radiusKm = Number(Math.hypot(place.radiusKm, hidden).toFixed(2));
  return {
    ...event,
    place: { ...place, lat: rounded(place.lat, decimals), lon: rounded(place.lon, decimals), radiusKm },
  };
}

/** A state of control as the policy lets it be seen. */
export function discloseControl(state: ControlState, { coordinateDecimals: decimals }: DisclosurePolicy): ControlState {
  if (decimals === null || state.lat === null || state.lon === null) return state;
  return { ...state, lat: rounded(state.lat, decimals), lon: rounded(state.lon, decimals) };
}
