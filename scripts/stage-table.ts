import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PIPELINE } from "../src/pipeline.ts";

const README = join(import.meta.dirname, "..", "README.md");
const TABLE = /(<!-- stages -->\n)[\s\S]*?(<!-- \/stages -->)/;

/** The stages of the pipeline as a Markdown table, in the order in which they run. */
export function makeStageTable(): string {
  const rows = PIPELINE.map(({ name, summary, writes }) => `| ${name} | ${summary} | ${writes.join(", ")} |`);
  return ["| stage | what it does | writes |", "|---|---|---|", ...rows, ""].join("\n");
}

/** README.md with the table of stages as the pipeline has it now. */
export function renewReadme(): string {
  return readFileSync(README, "utf8").replace(
    TABLE,
    (_, opening: string, closing: string) => `${opening}${makeStageTable()}${closing}`,
  );
}

/** Whether README.md shows the stages that run; how the formatter pads the table does not matter. */
export function isReadmeTrue(): boolean {
  return squeeze(renewReadme()) === squeeze(readFileSync(README, "utf8"));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").replace(/-+/g, "-").replace(/\| -/g, "|-").replace(/- \|/g, "-|");
}

if (process.argv.includes("--write")) writeFileSync(README, renewReadme());
