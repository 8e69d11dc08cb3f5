import type { Claim, Document, Mention, Note, ParsedSentence, Report } from "@recoupe/model";
import { type Analyse, loadAnalyse } from "./analysis.ts";
import { identify, type ReportDefaults } from "./identify/identify.ts";
import { loadLanguageDetector } from "./identify/language.ts";

/** A report coded: what goes out as a line of JSONL, and the parse behind it. */
export interface Coded {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly notes: readonly Note[];
  readonly sentences: readonly ParsedSentence[];
}

/** From reports to claims, with all data loaded. */
export interface Pipeline {
  /** Codes one report; never throws for what a report contains. */
  readonly code: (report: Report, notes?: readonly Note[], defaults?: ReportDefaults) => Coded;
  readonly analyse: Analyse;
}

/** Loads the engine. `theatres` names the data to use; none for all that ships. */
export async function openPipeline(theatres?: readonly string[]): Promise<Pipeline> {
  const [analyse, detectLanguage] = await Promise.all([loadAnalyse(theatres), loadLanguageDetector()]);
  return {
    analyse,
    code: (report, notes = [], defaults = {}) => {
      const identified = identify(report, detectLanguage, defaults);
      const { claims, mentions, notes: found, sentences } = analyseSafely(analyse, identified.document);
      return {
        document: identified.document,
        claims,
        mentions,
        notes: [...notes, ...identified.notes, ...found],
        sentences,
      };
    },
  };
}

/** A defect in a rule must not stop a run over a million reports: it becomes a note on the document. */
function analyseSafely(analyse: Analyse, document: Document): ReturnType<Analyse> {
  try {
    return analyse(document);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The report could not be analysed (${reason}). Please report this as a defect.`;
    return { claims: [], mentions: [], sentences: [], notes: [{ rule: "engine.failed", severity: "error", message }] };
  }
}
