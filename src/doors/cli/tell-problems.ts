import pc from "picocolors";
import type { Problem } from "../../model/problem.ts";

/** Prints what is worth knowing of a run on the error stream; mere information stays in the account. */
export function tellProblems(problems: readonly Problem[]): void {
  for (const { code, reason, severity } of problems) {
    if (severity === "info") continue;
    const label = severity === "error" ? pc.red("error") : pc.yellow("warning");
    process.stderr.write(`${process.stderr.isTTY ? label : severity} ${code}: ${reason}\n`);
  }
}
