import { createHash } from "node:crypto";
import type { Document, Language, Note, Report } from "@recoupe/model";
import type { DetectLanguage } from "./language.ts";
import { parsePublished, publishedForms } from "./published.ts";

/** What the command line says of every report that does not say it itself. */
export interface ReportDefaults {
  readonly published?: string | undefined;
  readonly source?: string | undefined;
  readonly language?: Language | "auto" | undefined;
  readonly title?: string | undefined;
}

/** A document with what was noticed on the way. */
export interface Identified {
  readonly document: Document;
  readonly notes: readonly Note[];
}

/** Gives a report its identity: language, date and id. The same report always becomes the same document. */
export function identify(report: Report, detect: DetectLanguage, defaults: ReportDefaults = {}): Identified {
  const notes: Note[] = [];
  const { text } = report;
  const source = report.source ?? defaults.source ?? null;
  const published = publishedOf(report.published ?? defaults.published ?? null, notes);
  const language = languageOf(report, detect, defaults, notes);
  if (text.trim() === "") {
    notes.push({ rule: "input.empty", severity: "warning", message: "The report has no text." });
  }
  const sha256 = sha256Of(text);
  return {
    document: {
      id: report.id ?? sha256Of(JSON.stringify([source, published, text])).slice(0, 24),
      url: report.url ?? null,
      source,
      published,
      language,
      title: report.title ?? defaults.title ?? null,
      text,
      sha256,
    },
    notes,
  };
}

function publishedOf(given: string | null, notes: Note[]): string | null {
  if (given === null) return null;
  const published = parsePublished(given);
  if (published === null) {
    const message = `"${given}" is no date of publication; write ${publishedForms}. The report is coded without one.`;
    notes.push({ rule: "input.published", severity: "warning", message });
  }
  return published;
}

function languageOf(report: Report, detect: DetectLanguage, defaults: ReportDefaults, notes: Note[]): Language {
  const given = report.language ?? defaults.language ?? "auto";
  if (given !== "auto") return given;
  const { language, sure } = detect(report.text);
  if (!sure && report.text.trim() !== "") {
    const message = `The language could not be told; ${language} was assumed. Say it with --language.`;
    notes.push({ rule: "input.language", severity: "warning", message });
  }
  return language;
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
