export { describeErrors } from "./errors.ts";
export { type EvaluationReport, evaluate, matchDocuments } from "./evaluate.ts";
export { type CodedDocument, type GoldDocument, readGold } from "./gold.ts";
export { printEvaluation } from "./print.ts";
