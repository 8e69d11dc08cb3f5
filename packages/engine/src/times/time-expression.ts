import type { Span } from "@recoupe/model";
import type { ValueRecord } from "../expressions/value.ts";

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
  /** What it says, for {@link resolveTime}. */
  readonly value: ValueRecord;
}
