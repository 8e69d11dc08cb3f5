import type { Claim, Span } from "@recoupe/model";

/** What a stretch of the report is to the claim. */
export type Role = "clause" | "trigger" | "agent" | "target" | "place" | "origin" | "time" | "cited";

/** A stretch of text with all roles it has. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly roles: readonly Role[];
}

/** The spans of a claim with their roles, the clause first. */
export function rolesOf(claim: Claim): readonly (readonly [Role, Span])[] {
  return [
    ["clause", claim.evidence],
    ["trigger", claim.trigger],
    ...claim.agents.map((party) => ["agent", party.span] as const),
    ...claim.targets.map((party) => ["target", party.span] as const),
    ...(claim.place === null ? [] : [["place", claim.place.span] as const]),
    ...(claim.origin === null ? [] : [["origin", claim.origin.span] as const]),
    ...(claim.time === null ? [] : [["time", claim.time.span] as const]),
    ...claim.attribution.map((cited) => ["cited", cited.span] as const),
  ];
}

/** Cuts a text wherever a role begins or ends; joined again, the segments are the text. */
export function segmentsOf(text: string, claim: Claim): readonly Segment[] {
  const roles = rolesOf(claim).filter(([, span]) => span.start < span.end && span.end <= text.length);
  const cuts = new Set([0, text.length, ...roles.flatMap(([, span]) => [span.start, span.end])]);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length;
    const here = roles.filter(([, span]) => span.start <= start && end <= span.end).map(([role]) => role);
    return { text: text.slice(start, end), start, roles: [...new Set(here)] };
  });
}
