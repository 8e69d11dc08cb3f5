import { z } from "zod";

/** Languages with a pack of their own. */
export const languages = ["fr", "en", "ar"] as const;

/** A language with a pack: ISO 639-1 code. */
export type Language = (typeof languages)[number];

/** One report as published. `text` is never altered: every span counts in it. */
export const documentSchema = z.object({
  /** Stable name; made from the SHA-256 of source, date and text where none is given. */
  id: z.string().min(1),
  url: z.string().nullable(),
  /** Name of the publisher as given. */
  source: z.string().nullable(),
  /** ISO 8601 date or date-time of publication. */
  published: z.string().nullable(),
  language: z.enum(languages),
  title: z.string().nullable(),
  text: z.string(),
  /** Lower-case hexadecimal SHA-256 of `text` in UTF-8. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One report: text, language, source, publication time, where it came from, its SHA-256. */
export type Document = Readonly<z.infer<typeof documentSchema>>;

/** A line of JSONL input: only `text` is required. */
export const reportSchema = z.object({
  id: z.string().min(1).optional(),
  url: z.string().nullish(),
  source: z.string().nullish(),
  published: z.string().nullish(),
  language: z.enum([...languages, "auto"]).nullish(),
  title: z.string().nullish(),
  text: z.string(),
});

/** A report on its way in, before it has an identity. */
export type Report = Readonly<z.infer<typeof reportSchema>>;
