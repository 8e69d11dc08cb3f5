import type { DayNumber, Scene, Testimony } from "@recoupe/model";

/** Why a testimony stands in its group. */
export const joinReasons = {
  first: "the first account of it",
  sameDay: "same kind of act, place, day and side",
  unnamedAuthor: "same kind of act, place and day; it names no author and only one is known",
  carriedOn: "the same side's taking of the place, told again within two days with nothing between to undo it",
  undated: "it gives no date and was published when the others place the act",
  span: "its span of days contains the act, and kind, place and side agree",
  denial: "it denies the act within three days of it",
  exactSpan: "same kind of act, place, side and span of days",
  state: "same state of the place in the same week",
  sameDispatch: "it names no place that can be pinned down, and origin, day, parties and figures are the same",
  samePlace: "the two places are one: one lies within the other, or both carry the same name close by",
  toll: "it counts the dead of the only such act of that place and day",
  rivalAuthor: "same place, day and act; the two sides name one another as author, or the figures agree",
  plan: "same aim at the same place in the same week",
} as const;

/** Why a testimony stands in its group. */
export type JoinReason = keyof typeof joinReasons;

/** A growing group of testimonies about one happening. Used while clustering only. */
export interface Group {
  readonly placeKey: string;
  readonly scene: Scene | null;
  readonly kind: string;
  /** Sides that act, sorted; empty where none is named. */
  readonly sides: readonly string[];
  from: DayNumber;
  to: DayNumber;
  readonly members: Testimony[];
  readonly reasons: JoinReason[];
  /** Only by equality, never with others: vague places, plans, long spans. */
  readonly closed: boolean;
}

/** Moves every member of `source` into `target`, for one reason, and widens its days if `widen`. */
export function absorb(target: Group, source: Group, reason: JoinReason, widen: boolean): void {
  for (let at = 0; at < source.members.length; at++) {
    target.members.push(source.members[at] as Testimony);
    const own = source.reasons[at] as JoinReason;
    target.reasons.push(own === "first" || own === "sameDay" ? reason : own);
  }
  source.members.length = 0;
  source.reasons.length = 0;
  if (!widen) return;
  target.from = Math.min(target.from, source.from);
  target.to = Math.max(target.to, source.to);
}

/** Whether two sorted lists of sides share one. */
export function shareSide(a: readonly string[], b: readonly string[]): boolean {
  return a.some((side) => b.includes(side));
}

/** The killed stated in a group, best figures only. */
export function killedIn(group: Group): ReadonlySet<number> {
  const figures = new Set<number>();
  for (const { killed } of group.members) {
    const figure = killed?.best ?? killed?.low ?? null;
    if (figure !== null && figure > 0) figures.add(figure);
  }
  return figures;
}

/** Whether two groups state the same number of dead. */
export function sameFigure(a: Group, b: Group, atLeast: number): boolean {
  const figures = killedIn(a);
  for (const figure of killedIn(b)) if (figure >= atLeast && figures.has(figure)) return true;
  return false;
}
