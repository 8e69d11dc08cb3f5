import type { Claim, Document, Mention, Note, ParsedSentence } from "@recoupe/model";

/** What the engine makes of a document. */
export interface Analysis {
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly notes: readonly Note[];
  readonly sentences: readonly ParsedSentence[];
}

/** The engine with its resources, ready. */
export type Analyse = (document: Document) => Analysis;

/** Reads the engine's resources. `theatres` names those to use; none for all that ship. */
export async function loadAnalyse(theatres: readonly string[] = []): Promise<Analyse> {
  void theatres;
  return () => ({ claims: [], mentions: [], notes: [], sentences: [] });
}
