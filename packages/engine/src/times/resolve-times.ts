import { type ResolvedTime, resolveTime, type TimeAnchor } from "./resolve.ts";
import type { Tense } from "./stretch.ts";
import type { TimeExpression } from "./time-expression.ts";

/** What the whole document gives to every expression. */
export type DocumentAnchor = Omit<TimeAnchor, "storyDay" | "tense">;

/**
 * Resolves the expressions of a document in text order, so that `la veille` and `the next day` count from the day the
 * story has reached. `tenseOf` gives the tense of the clause that an expression dates.
 */
export function resolveTimes(
  expressions: readonly TimeExpression[],
  anchor: DocumentAnchor,
  tenseOf: (expression: TimeExpression, index: number) => Tense,
): readonly ResolvedTime[] {
  let storyDay: string | null = null;
  return expressions.map((expression, index) => {
    const resolved = resolveTime(expression, { ...anchor, storyDay, tense: tenseOf(expression, index) });
    storyDay = storyDayAfter(expression, resolved, storyDay);
    return resolved;
  });
}

/** Kinds that carry the story to another day; the span since a date, or a bare hour, does not. */
const moving = ["day", "weekday", "date", "day-of-month", "story", "night", "hijri"];

/** The day the story stands at once the expression has been read. */
export function storyDayAfter(
  expression: TimeExpression,
  resolved: ResolvedTime,
  storyDay: string | null,
): string | null {
  if (!moving.includes(expression.value.kind) || resolved.start === null) return storyDay;
  if (resolved.precision !== "day" && resolved.precision !== "hour") return storyDay;
  const reached = expression.value.kind === "night" ? (resolved.end ?? resolved.start) : resolved.start;
  return reached.slice(0, 10);
}
