export { findPlaceNames } from "./find-place-names.ts";
export { boundsByName, inferRegion } from "./infer-places.ts";
export { isSureName, type PlaceClue, type PlaceName } from "./place-name.ts";
export { type PlaceRules, readPlaceRules } from "./place-rules.ts";
export { type PlaceResources, resolvePlaces } from "./resolve-places.ts";
export {
  intersectionOf,
  type PlaceConstraint,
  type Region,
  regionBetween,
  regionOf,
} from "./where-region.ts";
