import type { Command } from "commander";

/** What an exit code means; a test holds the list against the table of troubles. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, "done; what could not be read is told as a problem"],
  [1, "done, with --strict and at least one problem"],
  [2, "the command was not understood"],
  [3, "no article could be read"],
  [65, "a file that was given is no account of this version, or a store cannot be used"],
  [66, "the account or store has no such item"],
  [70, "a fault of the program itself"],
  [73, "a file could not be written"],
  [75, "another run has written to the store meanwhile: run it again"],
  [78, "the weights are missing or damaged"],
];

const EXAMPLES = {
  stemma: [
    "stemma read reports/ --html page.html",
    "stemma read a.txt b.html https://example.org/news/c --json account.json",
    "stemma explain 'A:1166-1202' --json account.json",
  ],
  read: [
    "stemma read reports/                                the account, printed",
    "stemma read reports/ --html page.html               and as a page for the browser",
    "stemma read reports/ --view differences             all differences, not only the first",
    "stemma read reports/ --json new.json --since old.json   what is new since",
    "curl -s https://example.org/feed.xml | stemma read - --follow",
  ],
  extract: ["stemma extract crawl.warc.gz --out articles.jsonl", "stemma extract page.html | jq .title"],
  explain: ["stemma explain 'A:1166-1202' --json account.json", "stemma explain s-0es43wjtbio --json account.json"],
  index: ["stemma index inbox/ --store stories"],
  stories: [
    "stemma stories --store stories",
    "stemma stories y-0es43wjtbio --store stories",
    "stemma stories --store stories --merge y-0es43wjtbio y-1yc8vgnp4pe",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Adds examples to the help of a command, and to that of the program what its exit codes mean. */
export function addHelpTexts(program: Command): void {
  program.addHelpText("after", `${tellExamples(EXAMPLES.stemma)}\n${tellExitCodes()}`);
  for (const command of program.commands) {
    const examples = Object.entries(EXAMPLES).find(([name]) => name === command.name())?.[1];
    if (examples) command.addHelpText("after", tellExamples(examples));
  }
}

function tellExamples(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((example) => `  ${example}`).join("\n")}`;
}

function tellExitCodes(): string {
  const rows = EXIT_CODES.map(([code, meaning]) => `  ${String(code).padEnd(4)}${meaning}`);
  return `\nExit codes:\n${rows.join("\n")}`;
}
