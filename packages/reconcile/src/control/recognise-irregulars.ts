import type { ActorKind, Testimony } from "@recoupe/model";
import { groupBy } from "../grouping.ts";
import type { Roster } from "../roster.ts";
import { type Likely, nobodyOf, recast, speaksOfNobody } from "./recast.ts";

/** Wars change who "the rebels" are: only what is told of the months around counts. */
const daysOfPeriod = 30;
/** Share of all votes that a side needs. */
const leastShare = 0.7;
const kinds: ReadonlySet<ActorKind> = new Set<ActorKind>(["armed-group", "militia", "coalition", "organisation"]);

/**
 * Testimonies of one place in which "rebels" or "insurgents", whom the report does not name, are taken for those that other
 * testimonies of the same months see there, beside no others; less is then trusted in them.
 */
export function recogniseIrregulars(testimonies: readonly Testimony[], roster: Roster): readonly Testimony[] {
  const isNobody = nobodyOf((name) => roster.isIrregular(name));
  if (!testimonies.some((testimony) => speaksOfNobody(testimony, isNobody))) return testimonies;
  const votes = new Map(
    [...groupBy(testimonies, periodOf)].map(([period, told]) => [period, votesIn(told, roster)] as const),
  );
  const likely = new Map<number, Likely | null>();
  return testimonies.map((testimony) => {
    if (!speaksOfNobody(testimony, isNobody)) return testimony;
    const period = periodOf(testimony);
    if (!likely.has(period)) {
      likely.set(period, prevailing([period - 1, period, period + 1].flatMap((near) => votes.get(near) ?? [])));
    }
    const found = likely.get(period) ?? null;
    return found === null ? testimony : recast(testimony, isNobody, found);
  });
}

const periodOf = ({ to }: Testimony) => Math.floor(to / daysOfPeriod);

/** Whom the testimonies name that fights for no state; one vote each time. */
function votesIn(testimonies: readonly Testimony[], roster: Roster): readonly Likely[] {
  return testimonies.flatMap(({ agents, targets, to }) =>
    [...agents, ...targets].flatMap((actorId) => {
      const actor = roster.actorById(actorId);
      return actor !== null && kinds.has(actor.kind) ? [{ actorId, side: roster.sideOf(actorId, to) }] : [];
    }),
  );
}

/** The side with most votes, under the name of whom of it most votes are for; null where no side prevails. */
function prevailing(votes: readonly Likely[]): Likely | null {
  const [best] = mostOf(votes, ({ side }) => side);
  if (best === undefined || best.length < leastShare * votes.length) return null;
  return mostOf(best, ({ actorId }) => actorId)[0]?.[0] ?? null;
}

function mostOf(votes: readonly Likely[], keyOf: (vote: Likely) => string): readonly (readonly Likely[])[] {
  return [...groupBy(votes, keyOf)]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([, all]) => all);
}
