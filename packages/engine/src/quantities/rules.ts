import { PackError } from "@recoupe/model";
import { compileGrammar, type Grammar } from "../expressions/grammar.ts";
import {
  readGrammarRows,
  readLexiconRows,
  readLightForms,
  readNumberWords,
  readProclitics,
} from "../expressions/table.ts";

/** The number files of a language pack, as text. */
export interface NumberFiles {
  /** `quantities.tsv`: id, symbol, pattern, value, example, counter-example. */
  readonly quantities: string;
  /** `quantity-words.tsv`: symbol, forms separated by `|`, value. */
  readonly words: string;
  /** `numbers.tsv`: form, role, value. */
  readonly numbers: string;
}

/** A language's ways to give a number of persons or a distance, compiled. */
export type NumberRules = Grammar;

/** Compiles the number files of a pack; throws a PackError that names the row at fault. */
export function compileNumberRules(files: NumberFiles): NumberRules {
  const rows = [
    ...readLexiconRows(files.words, "quantity-words.tsv"),
    ...readGrammarRows(files.quantities, "quantities.tsv"),
  ];
  const numbers = readNumberWords(files.numbers);
  const grammar = compileGrammar(rows, numbers, readProclitics(files.words), readLightForms(files.words), {
    numbersAreLight: false,
  });
  if (!grammar.symbolIndex.has("quantity")) throw new PackError("quantities.tsv has no row for the symbol quantity");
  return grammar;
}
