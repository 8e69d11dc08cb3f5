import type { Note, Report } from "@recoupe/model";

/** A report on its way in with what was wrong with it; `report` null where nothing could be read. */
export interface Ingested {
  readonly report: Report | null;
  readonly notes: readonly Note[];
  /** Where it came from, for people: `reports.jsonl:12`. */
  readonly origin: string;
  /** Bytes of input this took, for progress. */
  readonly bytes: number;
}
