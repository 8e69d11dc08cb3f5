export { type Distance, findDistances } from "./distance.ts";
export { findQuantities, searchNumbers } from "./find.ts";
export { compileNumberRules, type NumberRules, numberFileNames } from "./rules.ts";
