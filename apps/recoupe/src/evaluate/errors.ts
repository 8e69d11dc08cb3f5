import { type Claim, textOf } from "@recoupe/model";
import type { MatchedDocument } from "./evaluate.ts";
import { comparedFields } from "./fields.ts";
import type { GoldClaim } from "./gold.ts";
import { pairMentions } from "./places.ts";

/**
 * What went wrong, for whoever writes rules: per document the claims missed, those invented, those with another type
 * of the family, and the wrong fields of those found. Plain text, one finding a line; documents without errors are left out.
 */
export function describeErrors(documents: readonly MatchedDocument[]): string {
  return documents.map(describeDocument).filter(Boolean).join("\n\n");
}

function describeDocument(document: MatchedDocument): string {
  const { text } = document.gold;
  const near = new Map(document.lenient.matches.map((match) => [match.gold, match.coded]));
  const lines = [
    ...document.strict.missed.map((gold) => {
      const other = near.get(gold);
      const instead = other !== undefined && other.type !== gold.type ? `  [coded ${other.type} by ${other.rule}]` : "";
      return `  MISSED ${goldLine(text, gold)}${instead}`;
    }),
    ...document.strict.extra.map((claim) => `  EXTRA  ${codedLine(text, claim)}`),
    ...document.strict.matches.flatMap((match) => {
      const wrong = comparedFields.filter((field) => !match.comparison.right[field]);
      if (wrong.length === 0) return [];
      const fields = wrong.map((field) => `${field}: ${show(match.gold[field])} ≠ ${show(match.coded[field])}`);
      return [
        `  WRONG  ${match.gold.type} “${textOf(text, match.gold.trigger)}” (${match.coded.rule})  ${fields.join(" · ")}`,
      ];
    }),
    ...placeLines(document),
  ];
  return lines.length === 0 ? "" : [`${document.gold.id} (${document.gold.language})`, ...lines].join("\n");
}

function goldLine(text: string, claim: GoldClaim): string {
  return `${claim.type}${qualifiers(claim)} “${textOf(text, claim.trigger)}” in “${oneLine(textOf(text, claim.evidence))}”`;
}

function codedLine(text: string, claim: Claim): string {
  const place = claim.place === null ? "" : ` @${claim.place.name}`;
  return `${claim.type}${qualifiers(claim)} “${textOf(text, claim.trigger)}”${place} in “${oneLine(textOf(text, claim.evidence))}” (${claim.rule})`;
}

function qualifiers(claim: Pick<Claim, "status" | "certainty" | "polarity">): string {
  const words = [
    claim.status === "occurred" ? "" : claim.status,
    claim.certainty === "asserted" ? "" : claim.certainty,
    claim.polarity === "affirmed" ? "" : claim.polarity,
  ].filter(Boolean);
  return words.length === 0 ? "" : ` [${words.join(", ")}]`;
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > 240 ? `${flat.slice(0, 237)}…` : flat;
}

/** Names, ids and dates of a field's value, short. */
function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (value === null || typeof value !== "object") return String(value);
  const record = value as Record<string, unknown>;
  const parts = [record["name"], record["actorId"], record["start"], record["end"], record["text"]];
  const shown = parts.filter((part) => part !== undefined && part !== null && part !== "").join("|");
  return typeof record["lat"] === "number" ? `${shown}(${record["lat"]},${String(record["lon"])})` : shown;
}

function placeLines({ gold, coded }: MatchedDocument): readonly string[] {
  if (gold.mentions === null || coded.mentions === null) return [];
  const places = coded.mentions.filter((mention) => mention.kind === "place");
  const found = pairMentions(gold.mentions, places);
  const used = new Set(found.values());
  const missed = gold.mentions
    .filter((mention) => !found.has(mention))
    .map((mention) => `  PLACE MISSED ${mention.name}`);
  const extra = places.filter((place) => !used.has(place)).map((place) => `  PLACE EXTRA  ${place.name}`);
  const wrong = [...found].flatMap(([mention, place]) => {
    if (mention.lat === null || mention.lon === null) {
      return place.lat === null
        ? []
        : [`  PLACE RESOLVED ${place.name} → ${place.lat},${place.lon} (gold has none) ${place.because}`];
    }
    if (place.lat === null || place.lon === null) return [`  PLACE UNRESOLVED ${place.name} (${place.because})`];
    const far = Math.hypot(mention.lat - place.lat, mention.lon - place.lon) > 0.1;
    return far
      ? [`  PLACE FAR    ${place.name}: ${mention.lat},${mention.lon} ≠ ${place.lat},${place.lon} (${place.because})`]
      : [];
  });
  return [...missed, ...extra, ...wrong];
}
