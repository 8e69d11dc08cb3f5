export {
  type AssessedPlace,
  assessedOn,
  type ControlArea,
  type ControlAreas,
  controlAreas,
} from "./areas/control-areas.ts";
export { type Assessment, assessPlace } from "./control/assess.ts";
export { assessmentHistory } from "./control/history.ts";
export {
  type ControlQuery,
  controlDays,
  controlOf,
  knownBy,
  type NamedPart,
} from "./control/ledger.ts";
export { type LedgerPlace, type PlaceLore, placesOf } from "./control/places.ts";
export { type Interest, type Trusts, trustByInterest } from "./control/trust.ts";
export { refutedClaims, standingCorrections, statedControl } from "./corrections.ts";
export { dayOf, isoOf } from "./days.ts";
export { cellOf, distanceKm } from "./events/cell.ts";
export { byCanon, type Cluster, clusterTestimonies } from "./events/cluster.ts";
export { answers, createMemoryEventStore, type MemoryEventStore } from "./events/memory-event-store.ts";
export { describeClusters, reconcileEvents } from "./events/reconcile-events.ts";
export { trackOf } from "./events/track.ts";
export { type TestimonyChange, updateEvents } from "./events/update-events.ts";
export { foldBare } from "./folding.ts";
export { inferPlace } from "./open-places/infer-place.ts";
export { isOpen, openPlacesOf } from "./open-places/open-places.ts";
export { noLore, type OpenPlaceLore, openKeyOf } from "./open-places/place-lore.ts";
export { updateOpenPlaces } from "./open-places/update-open-places.ts";
export type { DocumentOrigin, ReportFacts } from "./origins/document-origin.ts";
export { findOrigins, publisherOf } from "./origins/find-origins.ts";
export { originKeys } from "./origins/origin-keys.ts";
export { createRoster, type Roster } from "./roster.ts";
export { testify } from "./testify.ts";
