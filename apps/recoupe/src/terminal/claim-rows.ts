import { type Claim, type InferredRegion, textOf, type Where } from "@recoupe/model";
import type { Column } from "./table.ts";

/** Columns of a list of claims. */
export const claimColumns: readonly Column[] = [
  { title: "CLAIM", min: 10 },
  { title: "WHO → WHOM", min: 16 },
  { title: "WHERE", min: 12 },
  { title: "WHEN", min: 10 },
  { title: "CITED", min: 10 },
  { title: "CONF", min: 4, align: "right" },
  { title: "IN THE WORDS", min: 24 },
];

/** A claim as a row under `claimColumns`; `text` is its document's, null where it is not at hand. */
export function claimRow(claim: Claim, text: string | null): readonly string[] {
  const clause = text === null ? "" : textOf(text, claim.evidence).replace(/\s+/g, " ");
  return [
    [claim.type, qualifiersOf(claim)].filter(Boolean).join("\n"),
    partiesOf(claim),
    whereOf(claim),
    whenOf(claim),
    claim.attribution.map((cited) => cited.name).join(" › "),
    claim.confidence.toFixed(2),
    clause,
  ];
}

/** What keeps a claim from being a plain "it happened": planned, alleged, denied … */
export function qualifiersOf(claim: Pick<Claim, "status" | "certainty" | "polarity">): string {
  return [
    claim.status === "occurred" ? "" : claim.status,
    claim.certainty === "alleged" ? "alleged" : "",
    claim.polarity === "denied" ? "denied" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function partiesOf(claim: Claim): string {
  const agents = claim.agents.map((party) => party.name).join(", ");
  const targets = claim.targets.map((party) => party.name).join(", ");
  if (targets === "") return agents === "" ? "?" : agents;
  return `${agents === "" ? "?" : agents} → ${targets}`;
}

function whereOf({ place, origin }: Claim): string {
  const parts: string[] = [];
  if (origin !== null) parts.push(`from ${origin.name}`);
  if (place !== null) {
    const relation = place.relation === "at" || place.relation === "in" ? "" : `${place.relation} `;
    parts.push(`${relation}${place.name}\n${spotOf(place)}`);
  }
  return parts.join("\n");
}

function spotOf({ lat, lon, inferred }: Where): string {
  if (lat !== null && lon !== null) return `${lat.toFixed(2)}, ${lon.toFixed(2)}`;
  return inferred === undefined ? "not located" : inferredSpot(inferred);
}

/** Ground that reports together leave for a place in no gazetteer, in few words. */
export function inferredSpot({ lat, lon, radiusKm }: InferredRegion): string {
  return `inferred ${lat.toFixed(2)}, ${lon.toFixed(2)} ± ${radiusKm} km`;
}

function whenOf({ time }: Claim): string {
  if (time === null) return "";
  if (time.start === null) return time.text;
  const start = time.start.slice(0, 16).replace("T", " ");
  const end = time.end?.slice(0, 16).replace("T", " ") ?? start;
  return end === start ? start : `${start}\n${end}`;
}
