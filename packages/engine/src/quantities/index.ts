export { type Distance, findDistances } from "./distance.ts";
export { findQuantities } from "./find.ts";
export { compileNumberRules, type NumberFiles, type NumberRules } from "./rules.ts";
