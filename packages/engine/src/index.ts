export { type Analysis, analyse } from "./analyse.ts";
export type { ReadClaim } from "./claims/read-claim.ts";
export type { Rule } from "./claims/rule.ts";
export { analyserFiles, createAnalyser, type LanguageFiles } from "./create-analyser.ts";
export { createEngine, type Engine, type EngineResources, type LanguagePack } from "./engine.ts";
export * from "./mentions/index.ts";
export type { PackFiles } from "./pack/table.ts";
export type { Analyser } from "./parse/analyser.ts";
export { parseConllu, toConllu } from "./parse/conllu.ts";
