import type { Claim, Language } from "@recoupe/model";
import type { ActorDirectory, ListedClaim } from "../api/types.ts";

/** A side as the map shows it: colour and letter say the same, for those who do not see the colour. */
export interface Side {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>> | null;
  readonly colour: string;
  readonly letter: string;
  readonly claims: number;
}

/** The side that does what a claim says. */
export type SideOf = (claim: Pick<ListedClaim, "agents" | "days">) => Side;

/** Okabe and Ito's colours, told apart by colour-blind readers; black is left to text. */
const palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442"] as const;

/** Colour of those who are not on a known side, or not named. */
const unknownColour = "#8b929c";

/** Ids of the two that are no side. */
export const noSide = { other: "other", unnamed: "unnamed" } as const;

/** Sides of all claims, those with most first, and the function that tells a claim's. */
export function arrangeSides(
  claims: readonly ListedClaim[],
  directory: ActorDirectory | null,
): { readonly sides: readonly Side[]; readonly sideOf: SideOf } {
  const actors = new Map(directory?.actors.map((actor) => [actor.id, actor]));
  const sideNames = new Map(directory?.sides.map((side) => [side.id, side.names]));
  const idOf = (claim: Pick<ListedClaim, "agents" | "days">): string => sideIdOf(claim, actors);
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(idOf(claim), (counts.get(idOf(claim)) ?? 0) + 1);
  const ordered = [...counts].sort(([a, n], [b, m]) => rankOf(a) - rankOf(b) || m - n || (a < b ? -1 : 1));
  const sides = ordered.map(([id, count], index): Side => {
    const known = rankOf(id) === 0;
    return {
      id,
      names: sideNames.get(id) ?? actors.get(id)?.names ?? null,
      colour: (known ? palette[index] : undefined) ?? unknownColour,
      letter: known ? letterAt(index) : id === noSide.unnamed ? "?" : "–",
      claims: count,
    };
  });
  const byId = new Map(sides.map((side) => [side.id, side]));
  const fallback: Side = { id: noSide.other, names: null, colour: unknownColour, letter: "–", claims: 0 };
  return { sides, sideOf: (claim) => byId.get(idOf(claim)) ?? fallback };
}

function rankOf(id: string): number {
  return id === noSide.other ? 1 : id === noSide.unnamed ? 2 : 0;
}

function letterAt(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

function sideIdOf(
  { agents, days }: { readonly agents: Claim["agents"]; readonly days: ListedClaim["days"] },
  actors: ReadonlyMap<string, ActorDirectory["actors"][number]>,
): string {
  const named = agents.find((party) => party.actorId !== null);
  if (named === undefined || named.actorId === null) return agents.length === 0 ? noSide.unnamed : noSide.other;
  const day = days?.first ?? null;
  const roles = actors.get(named.actorId)?.sides ?? [];
  const held = roles.find(
    (role) => day === null || ((role.from === null || role.from <= day) && (role.to === null || role.to >= day)),
  );
  return held?.of ?? named.actorId;
}
