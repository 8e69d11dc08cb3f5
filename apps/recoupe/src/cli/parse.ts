import { readFile } from "node:fs/promises";
import { parseConllu, toConllu } from "@recoupe/engine";
import { decode } from "@recoupe/ingest";
import { type Language, languages, UsageError } from "@recoupe/model";
import { Command, Option } from "commander";
import { openPipeline, type Pipeline } from "../pipeline.ts";
import { type Output, standardOutput } from "../terminal/output.ts";

interface ParseOptions {
  readonly input: "text" | "conllu";
  readonly language: Language | "auto";
}

/** `recoupe parse`: words, tags and dependencies as CoNLL-U. */
export function parseCommand(): Command {
  return new Command("parse")
    .summary("words, tags and dependencies as CoNLL-U")
    .description(
      "Writes sentences with their words, lemmas, parts of speech, features and dependencies (Universal Dependencies 2).\n" +
        "With --input conllu the tokens are taken as given and only tagged and parsed, as treebanks are scored.",
    )
    .argument("[file]", "file, or standard input")
    .addOption(new Option("--input <kind>", "what comes in").choices(["text", "conllu"]).default("text"))
    .addOption(new Option("--language <code>", "language").choices([...languages, "auto"]).default("auto"))
    .addHelpText(
      "after",
      `
Examples:
  echo "L'armée a repris la ville." | recoupe parse
  recoupe parse fr_sequoia-ud-test.conllu --input conllu --language fr > parsed.conllu`,
    )
    .action(async (file: string | undefined, { input, language }: ParseOptions) => {
      const { text } = decode(await readBytes(file));
      const pipeline = await openPipeline();
      const output = standardOutput();
      if (input === "conllu") await parseTokens(pipeline, text, language === "auto" ? undefined : language, output);
      else await parseText(pipeline, text, language, output);
    });
}

async function readBytes(file: string | undefined): Promise<Uint8Array> {
  if (file !== undefined && file !== "-") {
    return readFile(file).catch((cause: unknown) => {
      throw new UsageError(`${file}: no such file`, { cause });
    });
  }
  const parts: Uint8Array[] = [];
  for await (const chunk of process.stdin) parts.push(chunk as Uint8Array);
  return Buffer.concat(parts);
}

async function parseText(pipeline: Pipeline, text: string, language: Language | "auto", output: Output): Promise<void> {
  const { sentences, document } = pipeline.code({ text, language });
  for (const [index, { words }] of sentences.entries()) {
    await output.write(toConllu(words, document.text, String(index + 1)));
  }
}

async function parseTokens(
  pipeline: Pipeline,
  source: string,
  given: Language | undefined,
  output: Output,
): Promise<void> {
  for (const sentence of parseConllu(source)) {
    const language = given ?? pipeline.detectLanguage(sentence.text).language;
    const words = pipeline.engine.languages[language].analyser.parse(
      sentence.tokens,
      [],
      sentence.tokens.map((token) => token.count),
    );
    await output.write(toConllu(words, sentence.text, sentence.id));
  }
}
