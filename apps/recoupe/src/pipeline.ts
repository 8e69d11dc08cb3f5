import { type Analysis, analyse, type Engine } from "@recoupe/engine";
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
}

/** Loads the engine. `theatres` names the data to use; none for all that ships. */
export async function openPipeline(theatres?: readonly string[]): Promise<Pipeline> {
  const [engine, detectLanguage] = await Promise.all([loadEngine(theatres), loadLanguageDetector()]);
  return {
    engine,
    detectLanguage,
    code: (report, notes = [], defaults = {}) => {
      const identified = identify(report, detectLanguage, defaults);
      const analysis = analyseSafely(identified.document, engine);
      return {
        ...analysis,
        document: identified.document,
        notes: [...notes, ...identified.notes, ...analysis.notes],
      };
    },
  };
}

/** A defect in a rule must not stop a run over a million reports: it becomes a note on the document. */
function analyseSafely(document: Document, engine: Engine): Analysis {
  try {
    return analyse(document, engine);
  } catch (error) {
    if (error instanceof RecoupeError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The report could not be analysed (${reason}). Please report this as a defect.`;
    const note: Note = { rule: "engine.failed", severity: "error", message };
    return { claims: [], mentions: [], sentences: [], readings: [], notes: [note] };
  }
}
