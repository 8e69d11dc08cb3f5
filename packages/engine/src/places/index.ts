export { findPlaceNames } from "./find-place-names.ts";
export { isSureName, type PlaceClue, type PlaceName } from "./place-name.ts";
export { type PlaceRules, readPlaceRules } from "./place-rules.ts";
export { type PlaceResources, resolvePlaces } from "./resolve-places.ts";
