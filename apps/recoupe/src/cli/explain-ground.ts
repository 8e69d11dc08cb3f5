import type { InferredRegion, Where } from "@recoupe/model";

const indent = "          ";
const point = ({ lat, lon, radiusKm }: Pick<InferredRegion, "lat" | "lon" | "radiusKm">): string =>
  `${lat.toFixed(3)} ${lon.toFixed(3)} ± ${radiusKm} km`;
const quoted = (text: string): string => `“${text.replace(/\s+/g, " ")}”`;

/**
 * Lines that say what is known of where a place lies which no gazetteer has: the phrases of its own report, what they leave, and what
 * the reports of a store leave together.
 */
export function explainGround(
  { bounds = [], inferred }: Pick<Where, "bounds" | "inferred">,
  inStore: InferredRegion | null,
): readonly string[] {
  const own = bounds.map((bound) => `${indent}bounded ${point(bound)} by ${quoted(bound.text)}`);
  const ownGround =
    inferred === undefined ? [] : [`${indent}inferred from ${inferred.constraints} phrases: ${point(inferred)}`];
  if (inStore === null) return [...own, ...ownGround];
  const clues = (inStore.clues ?? []).map(
    ({ text, documentId, published }) => `${indent}  ${published ?? "undated"}  ${documentId}  ${quoted(text)}`,
  );
  return [...own, ...ownGround, `${indent}in the store: ${point(inStore)}. ${inStore.because ?? ""}`, ...clues];
}
