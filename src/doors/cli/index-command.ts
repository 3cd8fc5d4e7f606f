import type { Command } from "commander";
import { addInputFlags, type InputFlags, PATHS } from "./input-flags.ts";

export interface IndexFlags extends InputFlags {
  readonly store: string;
  readonly quiet?: boolean;
}

/** `stemma index FILE|DIR|- … --store DIR`: adds articles to the stories of a store. */
export function addIndexCommand(program: Command, finish: (exit: number) => void): void {
  const command = program
    .command("index")
    .description("add articles to a store of stories, which grows from run to run")
    .argument("<paths...>", PATHS)
    .requiredOption("--store <dir>", "the folder of the store; it is made where there is none")
    .option("--quiet", "print nothing but problems");
  addInputFlags(command).action(async (named: string[], flags: IndexFlags) => {
    const { indexArticles } = await import("./index-articles.ts");
    finish(await indexArticles(named, flags));
  });
}
