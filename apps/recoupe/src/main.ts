import { RecoupeError, UsageError } from "@recoupe/model";
import { Command, CommanderError } from "commander";
import { addCommand } from "./cli/add.ts";
import { claimsCommand } from "./cli/claims.ts";
import { codeCommand } from "./cli/code.ts";
import { controlCommand } from "./cli/control.ts";
import { demoCommand } from "./cli/demo.ts";
import { evaluateCommand } from "./cli/evaluate.ts";
import { eventsCommand } from "./cli/events.ts";
import { explainCommand } from "./cli/explain.ts";
import { gazetteerCommand } from "./cli/gazetteer.ts";
import { parseCommand } from "./cli/parse.ts";
import { serveCommand } from "./cli/serve.ts";
import { correctCommand, correctionsCommand, stateCommand } from "./cli/state.ts";
import { version } from "./config.ts";

const description = [
  "Reads reports of an armed conflict and keeps, for each thing they say happened, who says so, in which words, where",
  "and when. It records what was published; it is no instrument for finding or tracking anybody.",
].join(" ");

/** The whole command line, in the order in which its help lists it. */
export function program(): Command {
  const root = new Command("recoupe").description(description).version(version);
  const commands = [
    codeCommand(),
    explainCommand(),
    parseCommand(),
    addCommand(),
    claimsCommand(),
    eventsCommand(),
    controlCommand(),
    stateCommand(),
    correctCommand(),
    correctionsCommand(),
    serveCommand(),
    demoCommand(),
    evaluateCommand(),
    gazetteerCommand(),
  ];
  for (const command of commands) root.addCommand(command);
  root.addHelpText("after", "\nExamples:\n  recoupe code report.txt --published 2017-11-03\n  recoupe demo");
  prepare(root);
  return root;
}

/** Errors of usage are thrown, not ended with, so that every one of them has status 2. */
function prepare(command: Command): void {
  command.exitOverride().showHelpAfterError("(--help shows how)");
  for (const sub of command.commands) prepare(sub);
}

/** Runs a command line; status 0 for success, 1 for problems with the input or the run, 2 for wrong usage. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof RecoupeError) {
    process.stderr.write(`recoupe: ${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
  process.stderr.write(`recoupe: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
