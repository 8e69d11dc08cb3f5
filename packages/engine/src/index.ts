export { analyserFiles, createAnalyser, type LanguageFiles } from "./create-analyser.ts";
export * from "./mentions/index.ts";
export type { Analyser } from "./parse/analyser.ts";
export { parseConllu, toConllu } from "./parse/conllu.ts";
