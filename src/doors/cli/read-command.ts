import { type Command, Option } from "commander";
import { VIEWS, type View } from "../../tell/terminal/views.ts";
import { addInputFlags, type InputFlags, PATHS } from "./input-flags.ts";

export interface ReadFlags extends InputFlags {
  readonly json?: string;
  readonly html?: string;
  readonly md?: string;
  readonly csv?: string;
  readonly date?: string;
  readonly since?: string;
  readonly view?: View;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

/** `stemma read FILE|DIR|- …`: reads reports, prints the account, writes the forms asked for. */
export function addReadCommand(program: Command, finish: (exit: number) => void): void {
  const command = program
    .command("read")
    .description("read reports into one account")
    .argument("<paths...>", PATHS)
    .option("--json <file>", "write the account as JSON (stemma/account@1)")
    .option("--html <file>", "write the account as one self-contained page")
    .option("--md <file>", "write brief, differences and negotiation as Markdown")
    .option("--csv <dir>", "write one CSV table per layer into a folder")
    .option("--date <YYYY-MM-DD>", "the day to assume for reports that bear no date")
    .option("--since <file>", "tell what is new since an earlier account, as --json wrote it")
    .addOption(
      new Option("--view <part>", "what to print; without it the account, or with --since the changes").choices(VIEWS),
    )
    .option("--strict", "exit with 1 when there is any problem")
    .option("--quiet", "print nothing but problems");
  addInputFlags(command).action(async (named: string[], flags: ReadFlags) => {
    // Loaded here, so that help and version come at once.
    const { readReports } = await import("./read-reports.ts");
    finish(await readReports(named, flags));
  });
}
