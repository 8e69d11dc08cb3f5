import { PackError } from "@recoupe/model";
import { compileGrammar, type Grammar } from "../expressions/grammar.ts";
import {
  readGrammarRows,
  readLexiconRows,
  readLightForms,
  readNumberWords,
  readProclitics,
} from "../expressions/table.ts";
import type { PackFiles } from "../pack/table.ts";
import { timeKinds } from "./reckon.ts";

/** Files of a pack that {@link compileTimeRules} reads. */
export const timeFileNames = ["times.tsv", "time-words.tsv", "numbers.tsv"] as const;

/** A language's time expressions, compiled. */
export type TimeRules = Grammar;

/**
 * Compiles `times.tsv` (id, symbol, pattern, value, example, counter-example), `time-words.tsv` (symbol, forms, value)
 * and `numbers.tsv` (form, role, value) of a pack. Throws a PackError that names the row at fault.
 */
export function compileTimeRules(files: PackFiles): TimeRules {
  const words = "time-words.tsv";
  const rows = [...readLexiconRows(files, words), ...readGrammarRows(files, "times.tsv")];
  for (const { id, value } of rows) {
    const kind = /^([a-z][a-z-]*)\(/.exec(value)?.[1];
    if (kind !== undefined && !timeKinds.includes(kind)) throw new PackError(`rule ${id}: times have no kind ${kind}`);
  }
  const grammar = compileGrammar(
    rows,
    readNumberWords(files),
    readProclitics(files, words),
    readLightForms(files, words),
  );
  if (!grammar.symbolIndex.has("time")) throw new PackError("times.tsv has no row for the symbol time");
  return grammar;
}
