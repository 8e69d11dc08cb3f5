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

/** Files of a pack that {@link compileNumberRules} reads. */
export const numberFileNames = ["quantities.tsv", "quantity-words.tsv", "numbers.tsv"] as const;

/** A language's ways to give a number of persons or a distance, compiled. */
export type NumberRules = Grammar;

/**
 * Compiles `quantities.tsv` (id, symbol, pattern, value, example, counter-example), `quantity-words.tsv` (symbol,
 * forms, value) and `numbers.tsv` (form, role, value) of a pack. Throws a PackError that names the row at fault.
 */
export function compileNumberRules(files: PackFiles): NumberRules {
  const words = "quantity-words.tsv";
  const rows = [...readLexiconRows(files, words), ...readGrammarRows(files, "quantities.tsv")];
  const numbers = readNumberWords(files);
  const grammar = compileGrammar(rows, numbers, readProclitics(files, words), readLightForms(files, words), {
    numbersAreLight: false,
  });
  if (!grammar.symbolIndex.has("quantity")) throw new PackError("quantities.tsv has no row for the symbol quantity");
  return grammar;
}
