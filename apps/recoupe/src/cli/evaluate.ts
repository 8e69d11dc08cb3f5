import { readFile } from "node:fs/promises";
import { reportsAtATime } from "@recoupe/engine";
import { type Language, languages, UsageError } from "@recoupe/model";
import { Command, Option } from "commander";
import {
  describeErrors,
  evaluate,
  type GoldDocument,
  matchDocuments,
  printEvaluation,
  readGold,
} from "../evaluate/index.ts";
import { openPipeline, type Pipeline } from "../pipeline.ts";
import { standardOutput } from "../terminal/output.ts";
import { progressOver } from "../terminal/progress.ts";
import { formatOption, theatreOption } from "./options.ts";

interface EvaluateOptions {
  readonly format?: "table" | "json";
  readonly errors?: boolean;
  readonly language?: Language;
  readonly theatre?: readonly string[];
}

/** `recoupe evaluate`: precision, recall and F1 against gold. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .summary("precision, recall and F1 per field against gold")
    .description(
      "Codes each gold document and compares: claims found (strict, and by family of types), fields, whole claims,\n" +
        "place mentions and calibration; overall, per language and per claim type.",
    )
    .argument("<gold...>", "JSONL with claims, or the compact form of training/sentences")
    .addOption(formatOption(["table", "json"], "table"))
    .option("--errors", "list claims missed, invented and wrong instead, for whoever writes rules")
    .addOption(new Option("--language <code>", "language of lines that give none").choices([...languages]))
    .addOption(theatreOption())
    .addHelpText(
      "after",
      `
Examples:
  recoupe evaluate gold.jsonl
  recoupe evaluate gold.jsonl --format json | jq .all.whole.f1
  recoupe evaluate training/sentences/fr/*.jsonl --errors`,
    )
    .action(async (files: readonly string[], options: EvaluateOptions) => {
      const gold = await readFiles(files, options.language);
      const pipeline = await openPipeline(options.theatre);
      const coded = codeGold(pipeline, gold);
      const output = standardOutput();
      if (options.errors === true) {
        await output.write(`${describeErrors(matchDocuments(gold, coded)) || "No errors."}\n`);
        return;
      }
      const report = evaluate(gold, coded);
      await output.write(options.format === "json" ? `${JSON.stringify(report, null, 2)}\n` : printEvaluation(report));
    });
}

async function readFiles(files: readonly string[], language: Language | undefined): Promise<readonly GoldDocument[]> {
  const documents: GoldDocument[] = [];
  for (const file of files) {
    const jsonl = await readFile(file, "utf8").catch((cause: unknown) => {
      throw new UsageError(`${file}: cannot be read`, { cause });
    });
    const reading = readGold(jsonl, language ?? languageOfPath(file));
    documents.push(...reading.documents);
    for (const problem of reading.problems) {
      process.stderr.write(`${file}, ${problem}\n`);
      process.exitCode = 1;
    }
  }
  return documents;
}

/** `training/sentences/fr/01.jsonl` is French. */
function languageOfPath(path: string): Language | undefined {
  return languages.find((language) => path.split(/[/\\]/).includes(language));
}

function codeGold(pipeline: Pipeline, gold: readonly GoldDocument[]) {
  const progress = progressOver(gold.length, false);
  const coded = [];
  for (let from = 0; from < gold.length; from += reportsAtATime) {
    const some = gold.slice(from, from + reportsAtATime);
    const reports = some.map(({ id, language, source, published, title, text }) => ({
      report: { id, language, source, published, title, text },
      notes: [],
    }));
    for (const [at, { claims, mentions }] of pipeline.codeAll(reports).entries()) {
      progress.advance(1, 1, claims.length);
      coded.push({ id: some[at]?.id ?? "", claims, mentions });
    }
  }
  progress.stop();
  return coded;
}
