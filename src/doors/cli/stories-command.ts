import type { Command } from "commander";

export interface StoriesFlags {
  readonly store: string;
  readonly all?: boolean;
  readonly find?: readonly string[];
  readonly json?: string;
  readonly merge?: readonly string[];
  readonly split?: readonly string[];
  readonly pin?: string;
  readonly unpin?: string;
  readonly regroup?: boolean;
}

/** `stemma stories --store DIR [STORY]`: lists the stories of a store, shows one, and takes decisions by hand. */
export function addStoriesCommand(program: Command, finish: (exit: number) => void): void {
  program
    .command("stories")
    .description(
      "list the stories of a store, the latest first, or show one with its articles and history; merge, split and pin them",
    )
    .argument("[story]", "the id of a story to show")
    .requiredOption("--store <dir>", "the folder of the store, as `stemma index --store` made it")
    .option("--all", "list frozen stories too: those silent for more than 30 days, until a late report reopens them")
    .option("--find <words...>", "list only stories with all these words in a headline")
    .option("--json <file>", "write what is listed or shown as JSON")
    .option("--merge <stories...>", "join stories into the first")
    .option("--split <articles...>", "take articles out of their story, into one of their own")
    .option("--pin <story>", "let nothing join or leave this story but by hand")
    .option("--unpin <story>", "let it grow again")
    .option("--regroup", "group all articles anew, and repeat what was decided by hand")
    .action(async (story: string | undefined, flags: StoriesFlags) => {
      const { runStories } = await import("./run-stories.ts");
      runStories(story, flags);
      finish(0);
    });
}
