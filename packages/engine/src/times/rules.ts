import { PackError } from "@recoupe/model";
import { compileGrammar, type Grammar } from "../expressions/grammar.ts";
import {
  readGrammarRows,
  readLexiconRows,
  readLightForms,
  readNumberWords,
  readProclitics,
} from "../expressions/table.ts";
import { timeKinds } from "./reckon.ts";

/** The time files of a language pack, as text. */
export interface TimeFiles {
  /** `times.tsv`: id, symbol, pattern, value, example, counter-example. */
  readonly times: string;
  /** `time-words.tsv`: symbol, forms separated by `|`, value. */
  readonly words: string;
  /** `numbers.tsv`: form, role, value. */
  readonly numbers: string;
}

/** A language's time expressions, compiled. */
export type TimeRules = Grammar;

/** Compiles the time files of a pack; throws a PackError that names the row at fault. */
export function compileTimeRules(files: TimeFiles): TimeRules {
  const rows = [...readLexiconRows(files.words, "time-words.tsv"), ...readGrammarRows(files.times, "times.tsv")];
  const grammar = compileGrammar(
    rows,
    readNumberWords(files.numbers),
    readProclitics(files.words),
    readLightForms(files.words),
  );
  for (const { id, value } of rows) {
    const kind = /^([a-z][a-z-]*)\(/.exec(value)?.[1];
    if (kind !== undefined && !timeKinds.includes(kind)) throw new PackError(`rule ${id}: times have no kind ${kind}`);
  }
  if (!grammar.symbolIndex.has("time")) throw new PackError("times.tsv has no row for the symbol time");
  return grammar;
}
