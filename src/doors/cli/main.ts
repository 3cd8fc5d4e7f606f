import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { Fault } from "../../kit/fault.ts";
import { TROUBLES } from "../../model/trouble.ts";
import { findHome } from "../../store/find-home.ts";
import { addExplainCommand } from "./explain-command.ts";
import { addExtractCommand } from "./extract-command.ts";
import { addHelpTexts } from "./help-texts.ts";
import { addIndexCommand } from "./index-command.ts";
import { addReadCommand } from "./read-command.ts";
import { addStoriesCommand } from "./stories-command.ts";

const USAGE_ERROR = 2;

/** Runs the command line and gives its exit code: 0, 1 with `--strict` and problems, 2 for usage, else by the table of troubles. */
export async function main(words: readonly string[]): Promise<number> {
  let exit = 0;
  const program = new Command("stemma")
    .description(
      "Reads many press reports of one affair and gives back one account in which every line points at the words it rests on.",
    )
    .version(readVersion(), "-V, --version")
    .showHelpAfterError("(stemma --help tells the options)")
    .exitOverride();
  const finish = (code: number) => {
    exit = code;
  };
  addReadCommand(program, finish);
  addExtractCommand(program, finish);
  addExplainCommand(program, finish);
  addIndexCommand(program, finish);
  addStoriesCommand(program, finish);
  addHelpTexts(program);
  try {
    await program.parseAsync(words, { from: "user" });
    return exit;
  } catch (error) {
    return describeEnd(error);
  }
}

function describeEnd(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`stemma: ${error.message}\n`);
  return TROUBLES[error.code].exit;
}

function readVersion(): string {
  return (JSON.parse(readFileSync(join(findHome(), "package.json"), "utf8")) as { version: string }).version;
}
