import {
  type Claim,
  type ClaimType,
  claimStatuses,
  claimTypes,
  type Language,
  languages,
  type Mention,
  type Span,
} from "@recoupe/model";
import { z } from "zod";

/** A party, in gold and in coded claims alike. */
export interface GoldParty {
  readonly name: string;
  readonly actorId: string | null;
}

/** A place of a gold claim; coordinates only where the annotator was sure of them. */
export interface GoldPlace {
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A time of a gold claim; `start` null where unresolved. */
export interface GoldTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly text: string;
}

/** A claim as annotated, with the spans of its evidence and trigger found in the text. */
export interface GoldClaim {
  readonly type: ClaimType;
  readonly status: Claim["status"];
  readonly certainty: Claim["certainty"];
  readonly polarity: Claim["polarity"];
  readonly agents: readonly GoldParty[];
  readonly targets: readonly GoldParty[];
  readonly place: GoldPlace | null;
  readonly origin: GoldPlace | null;
  readonly time: GoldTime | null;
  readonly attribution: readonly { readonly name: string }[];
  readonly evidence: Span;
  readonly trigger: Span;
}

/** A place named by the text. */
export interface GoldMention extends GoldPlace {
  readonly span: Span;
}

/** A report with its claims; `mentions` null where places were not annotated. */
export interface GoldDocument {
  readonly id: string;
  readonly language: Language;
  readonly source: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly claims: readonly GoldClaim[];
  readonly mentions: readonly GoldMention[] | null;
}

/** What the program made of a report; `mentions` null where they were not asked for. */
export interface CodedDocument {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[] | null;
}

const number = z.number().nullish();
const partyInput = z.union([
  z.string().transform((name) => ({ name, actorId: null })),
  z
    .object({ name: z.string(), actorId: z.string().nullish() })
    .transform(({ name, actorId }) => ({ name, actorId: actorId ?? null })),
]);
const placeInput = z.union([
  z.string().transform((name) => ({ name, lat: null, lon: null })),
  z
    .object({ name: z.string(), lat: number, lon: number })
    .transform(({ name, lat, lon }) => ({ name, lat: lat ?? null, lon: lon ?? null })),
]);
const timeInput = z.union([
  z.string().transform((text) => ({ text, start: null, end: null })),
  z
    .object({ start: z.string().nullish(), end: z.string().nullish(), text: z.string().default("") })
    .transform(({ start, end, text }) => ({ start: start ?? null, end: end ?? null, text })),
]);
const citedInput = z.union([z.string().transform((name) => ({ name })), z.object({ name: z.string() })]);

/** One value, a list or nothing; the compact form leaves the brackets out. */
function listOf<T extends z.ZodType>(item: T) {
  return z
    .union([z.array(item), item, z.null()])
    .optional()
    .transform((value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]));
}

const claimInput = z.object({
  type: z.enum(claimTypes),
  status: z.enum(claimStatuses).default("occurred"),
  certainty: z.enum(["asserted", "alleged"]).default("asserted"),
  polarity: z.enum(["affirmed", "denied"]).default("affirmed"),
  agents: listOf(partyInput),
  targets: listOf(partyInput),
  place: placeInput.nullish(),
  origin: placeInput.nullish(),
  time: timeInput.nullish(),
  attribution: listOf(citedInput),
  evidence: z.string().optional(),
  trigger: z.string().min(1),
});

const mentionInput = z.object({
  kind: z.string(),
  name: z.string(),
  start: z.int(),
  end: z.int(),
  lat: number,
  lon: number,
});

const documentInput = z.object({
  id: z.string().optional(),
  language: z.enum(languages),
  source: z.string().nullish(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string(),
  claims: z.array(claimInput).default([]),
  mentions: z.array(mentionInput).optional(),
});

/** Gold as read, and what is wrong with it, a sentence each. */
export interface GoldReading {
  readonly documents: readonly GoldDocument[];
  readonly problems: readonly string[];
}

/**
 * Reads gold from JSONL: the shape of GOLD.md, or the compact one of `training/sentences`, where fields at their
 * default are left out, names are plain strings and the evidence is the whole text.
 *
 * `language` holds for lines that give none. A line or claim that cannot be read is left out and listed in `problems`.
 */
export function readGold(jsonl: string, language?: Language): GoldReading {
  const documents: GoldDocument[] = [];
  const problems: string[] = [];
  for (const [index, line] of jsonl.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const where = `line ${index + 1}`;
    try {
      const value: unknown = JSON.parse(line);
      const filled = language !== undefined && isRecord(value) ? { language, ...value } : value;
      const result = documentInput.safeParse(filled);
      if (result.success) documents.push(goldDocument(result.data, where, problems));
      else problems.push(`${where}: ${result.error.issues.map(issueText).join("; ")}`);
    } catch {
      problems.push(`${where}: not JSON`);
    }
  }
  return { documents, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function issueText(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".") || "line"}: ${issue.message}`;
}

function goldDocument(input: z.infer<typeof documentInput>, where: string, problems: string[]): GoldDocument {
  const claims: GoldClaim[] = [];
  for (const [index, claim] of input.claims.entries()) {
    const spans = spansOf(input.text, claim.evidence ?? input.text, claim.trigger);
    if (spans === null) {
      problems.push(`${where}, claim ${index + 1} (${claim.type}): evidence or trigger is not in the text`);
      continue;
    }
    const { evidence: _, trigger: __, place, origin, time, ...rest } = claim;
    claims.push({ ...rest, ...spans, place: place ?? null, origin: origin ?? null, time: time ?? null });
  }
  return {
    id: input.id ?? where,
    language: input.language,
    source: input.source ?? null,
    published: input.published ?? null,
    title: input.title ?? null,
    text: input.text,
    claims,
    mentions:
      input.mentions
        ?.filter((mention) => mention.kind === "place")
        .map(({ name, start, end, lat, lon }) => ({
          name,
          span: { start, end },
          lat: lat ?? null,
          lon: lon ?? null,
        })) ?? null,
  };
}

function spansOf(text: string, evidence: string, trigger: string): { evidence: Span; trigger: Span } | null {
  const start = text.indexOf(evidence);
  const offset = evidence.indexOf(trigger);
  if (start === -1 || offset === -1) return null;
  return {
    evidence: { start, end: start + evidence.length },
    trigger: { start: start + offset, end: start + offset + trigger.length },
  };
}
