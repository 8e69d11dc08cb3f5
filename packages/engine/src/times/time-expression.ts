import type { Span } from "@recoupe/model";
import { recordOf, type TimeValue } from "./time-value.ts";

/**
 * What a time expression is to a claim: `time` may date it; a bare `duration` ("three hours") dates nothing; a `stamp`
 * heads the entry of a live report and a `dateline` the report, and neither dates a claim.
 */
export type TimeExpressionKind = "time" | "duration" | "stamp" | "dateline";

/** A time expression before it is resolved. */
export interface TimeExpression extends Span {
  readonly kind: TimeExpressionKind;
  readonly text: string;
  /** Id of the row that read it. */
  readonly rule: string;
  /**
   * What it dates: the clause it stands in, or what follows it (`a day after the army left`, `au lendemain de la chute`:
   * the leaving, the fall; the clause's own day is what it counts from).
   */
  readonly dates: "clause" | "complement";
  /** What it says, for {@link resolveTime}. */
  readonly value: TimeValue;
}

/**
 * The point an expression with `since` counts from: `9 September` in `Since 9 September, when the campaign was
 * launched`, which is the time of the launching. Null for any other expression.
 */
export function beginningOf(expression: TimeExpression): TimeExpression | null {
  const from = expression.value.kind === "since" ? recordOf(expression.value.from) : undefined;
  return from === undefined ? null : { ...expression, value: from };
}
