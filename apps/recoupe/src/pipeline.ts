import { type Analysis, analyseAll, type Engine } from "@recoupe/engine";
import { type Document, type Note, RecoupeError, type Report } from "@recoupe/model";
import { identify, type ReportDefaults } from "./identify/identify.ts";
import { type DetectLanguage, loadLanguageDetector } from "./identify/language.ts";
import { loadEngine } from "./resources.ts";

/** A report coded: its document with all that the engine made of it. */
export interface Coded extends Analysis {
  readonly document: Document;
}

/** From reports to claims, with all data loaded. */
export interface Pipeline {
  readonly engine: Engine;
  readonly detectLanguage: DetectLanguage;
  /** Codes one report; never throws for what a report contains. */
  readonly code: (report: Report, notes?: readonly Note[], defaults?: ReportDefaults) => Coded;
  /** Codes reports, each as `code` does; a few dozen at a time take less than one after the other. */
  readonly codeAll: (reports: readonly Noted[], defaults?: ReportDefaults) => readonly Coded[];
}

/** A report as it was read, with what there was to note on the way. */
export interface Noted {
  readonly report: Report;
  readonly notes: readonly Note[];
}

/** Loads the engine. `theatres` names the data to use; none for all that ships. */
export async function openPipeline(theatres?: readonly string[]): Promise<Pipeline> {
  const [engine, detectLanguage] = await Promise.all([loadEngine(theatres), loadLanguageDetector()]);
  const codeAll = (reports: readonly Noted[], defaults: ReportDefaults = {}): readonly Coded[] => {
    const identified = reports.map(({ report }) => identify(report, detectLanguage, defaults));
    const documents = identified.map(({ document }) => document);
    return analyseSafely(documents, engine).map((analysis, at) => ({
      ...analysis,
      document: documents[at] as Document,
      notes: [...(reports[at]?.notes ?? []), ...(identified[at]?.notes ?? []), ...analysis.notes],
    }));
  };
  return {
    engine,
    detectLanguage,
    code: (report, notes = [], defaults = {}) => codeAll([{ report, notes }], defaults)[0] as Coded,
    codeAll,
  };
}

/** A defect in a rule must not stop a run over a million reports: it becomes a note on the document. */
function analyseSafely(documents: readonly Document[], engine: Engine): readonly Analysis[] {
  try {
    return analyseAll(documents, engine);
  } catch (error) {
    if (error instanceof RecoupeError) throw error;
    if (documents.length > 1) return documents.flatMap((document) => analyseSafely([document], engine));
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The report could not be analysed (${reason}). Please report this as a defect.`;
    const note: Note = { rule: "engine.failed", severity: "error", message };
    return [{ claims: [], mentions: [], sentences: [], readings: [], notes: [note] }];
  }
}
