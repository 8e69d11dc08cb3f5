export { claimDays } from "./claim-days.ts";
export { openSqliteStore } from "./sqlite/open.ts";
export type {
  AddResult,
  Box,
  ClaimDays,
  ClaimQuery,
  ClaimRecord,
  CodedReport,
  DocumentQuery,
  DocumentSummary,
  Page,
  Store,
} from "./store.ts";
export { withInferred } from "./with-inferred.ts";
