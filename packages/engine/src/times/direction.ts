import type { Context } from "./stretch.ts";
import type { TimeValue } from "./time-value.ts";

/** Whether an undated weekday or month lies ahead. */
export function aheadOf(value: TimeValue, context: Context): boolean {
  if (value.direction === "next") return true;
  if (value.direction === "last") return false;
  return context.tense === "future";
}
