import { RecoupeError, UsageError } from "@recoupe/model";
import { Command, CommanderError } from "commander";
import { addCommand } from "./cli/add.ts";
import { claimsCommand } from "./cli/claims.ts";
import { codeCommand } from "./cli/code.ts";
import { evaluateCommand } from "./cli/evaluate.ts";
import { serveCommand } from "./cli/serve.ts";
import { version } from "./config.ts";

const description = [
  "Reads reports of an armed conflict and keeps, for each thing they say happened, who says so, in which words, where",
  "and when. It records what was published; it is no instrument for finding or tracking anybody.",
].join(" ");

/** The whole command line. */
export function program(): Command {
  const commands = [codeCommand(), addCommand(), claimsCommand(), serveCommand(), evaluateCommand()];
  const root = new Command("recoupe")
    .description(description)
    .version(version)
    .showHelpAfterError("(--help shows how)");
  for (const command of commands) root.addCommand(command.showHelpAfterError("(--help shows how)"));
  for (const command of [root, ...commands]) command.exitOverride();
  return root;
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
