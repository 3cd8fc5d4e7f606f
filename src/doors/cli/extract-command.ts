import type { Command } from "commander";
import { addInputFlags, type InputFlags, PATHS } from "./input-flags.ts";

export interface ExtractFlags extends InputFlags {
  readonly out?: string;
  readonly from?: string;
}

/** `stemma extract FILE|DIR|- …`: writes the clean article of each input, one JSON object a line, as it is read. */
export function addExtractCommand(program: Command, finish: (exit: number) => void): void {
  const command = program
    .command("extract")
    .description("write the clean article of each input as JSON Lines, without reading its language")
    .argument("<paths...>", PATHS)
    .option("--out <file>", "write to a file; without it to standard output")
    .option("--from <offset>", "begin to read a web archive at this byte: the `offset` of a line written before");
  addInputFlags(command).action(async (named: string[], flags: ExtractFlags) => {
    const { extractArticles } = await import("./extract-articles.ts");
    finish(await extractArticles(named, flags));
  });
}
