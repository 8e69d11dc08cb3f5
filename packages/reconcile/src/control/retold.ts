import type { Testimony } from "@recoupe/model";
import { kindOf } from "../events/track.ts";
import { lastBefore, type SortedDays, sortedDays } from "./last-day.ts";
import type { TakingDays } from "./taking-days.ts";

/** A report of a taking is news for so long; what is told of it without a date later on is told again. */
const newsDays = 7;

/** What may end a hold. */
const disputing: ReadonlySet<string> = new Set(["contest", "enter", "withdraw", "clash"]);

/** The last days of the fights and flights told of a place. */
export function disputeDays(reports: readonly Testimony[]): SortedDays {
  const disputes = reports.filter(({ type, polarity }) => disputing.has(type) && polarity === "affirmed");
  return sortedDays(disputes.map(({ to }) => to));
}

/** What was told of a place, by day. */
export interface ToldBefore {
  readonly takings: TakingDays;
  readonly disputes: SortedDays;
}

/** A taking without a date that was told more than a week before, with no fight, flight or other side's taking since, is no news. */
export function isRetold(testimony: Testimony, { takings, disputes }: ToldBefore): boolean {
  const { type, polarity, dated, agentSides, to } = testimony;
  if (kindOf(type) !== "take" || polarity === "denied" || dated !== "published" || agentSides.length === 0)
    return false;
  const own = takings.lastBy(agentSides, to);
  if (to - own <= newsDays || own <= takings.lastByOthers(agentSides, to)) return false;
  return lastBefore(disputes, to + 1) <= own;
}
