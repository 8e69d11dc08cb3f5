export { findTimes } from "./find.ts";
export { type ResolvedTime, resolveTime, type TimeAnchor } from "./resolve.ts";
export { type DocumentAnchor, resolveTimes, storyDayAfter } from "./resolve-times.ts";
export { compileTimeRules, type TimeRules, timeFileNames } from "./rules.ts";
export type { Tense } from "./stretch.ts";
export { beginningOf, type TimeExpression, type TimeExpressionKind } from "./time-expression.ts";
