import { type ResolvedTime, resolveTime, type TimeAnchor } from "./resolve.ts";
import type { Tense } from "./stretch.ts";
import type { TimeExpression } from "./time-expression.ts";

/** What the whole document gives to every expression. */
export type DocumentAnchor = Omit<TimeAnchor, "storyDay" | "tense">;

/**
 * Resolves the expressions of a document in text order, so that `la veille` and `the next day` count from the day the
 * story has reached, and an hour or a part of a day told soon after a day is of that day. `tenseOf` gives the tense of
 * the clause that an expression dates.
 */
export function resolveTimes(
  expressions: readonly TimeExpression[],
  anchor: DocumentAnchor,
  tenseOf: (expression: TimeExpression, index: number) => Tense,
): readonly ResolvedTime[] {
  let storyDay: string | null = null;
  let told = Number.NEGATIVE_INFINITY;
  return expressions.map((expression, index) => {
    const tense = tenseOf(expression, index);
    const { kind, now } = expression.value;
    const ofDay = dayParts.includes(kind) && now === undefined && expression.start - told <= nearBy;
    const published = ofDay ? storyDay : anchor.published;
    const resolved = resolveTime(expression, { published, storyDay, tense, utcOffset: anchor.utcOffset ?? null });
    const reached = storyDayAfter(expression, resolved, storyDay);
    if (moves(expression, resolved)) told = expression.end;
    storyDay = reached;
    return resolved;
  });
}

/** Kinds that tell no day of their own. */
const dayParts = ["part", "clock"];
/** Characters after a day within which an hour is still of that day: some three sentences. */
const nearBy = 400;

/** Kinds that carry the story to another day; the span since a date, or a bare hour, does not. */
const moving = ["day", "weekday", "date", "day-of-month", "story", "night", "hijri", "ago"];

function moves(expression: TimeExpression, resolved: ResolvedTime): boolean {
  if (!moving.includes(expression.value.kind) || expression.dates === "complement" || resolved.start === null)
    return false;
  const single = resolved.start === resolved.end || expression.value.kind === "night";
  return single && (resolved.precision === "day" || resolved.precision === "hour");
}

/** The day the story stands at once the expression has been read. */
export function storyDayAfter(
  expression: TimeExpression,
  resolved: ResolvedTime,
  storyDay: string | null,
): string | null {
  if (!moves(expression, resolved) || resolved.start === null) return storyDay;
  const reached = expression.value.kind === "night" ? (resolved.end ?? resolved.start) : resolved.start;
  return reached.slice(0, 10);
}
