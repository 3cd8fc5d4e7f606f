import { join } from "node:path";
import pc from "picocolors";
import { compareAccounts } from "../../compare/changes/compare-accounts.ts";
import { Fault } from "../../kit/fault.ts";
import type { Account } from "../../model/account.ts";
import { TROUBLES, type TroubleCode } from "../../model/trouble.ts";
import { readDocuments } from "../../read-documents.ts";
import { loadPageAssets } from "../../store/load-page-assets.ts";
import { loadResources } from "../../store/load-resources.ts";
import { tellPage } from "../../tell/page/tell-page.ts";
import { tellTables } from "../../tell/tables/tell-tables.ts";
import { tellAccount } from "../../tell/tell-account.ts";
import { type TerminalOptions, tellTerminal } from "../../tell/terminal/tell-terminal.ts";
import type { View } from "../../tell/terminal/views.ts";
import { collectSources } from "../inputs/collect-sources.ts";
import { loadDocuments } from "../inputs/load-documents.ts";
import { readInputFlags } from "./input-flags.ts";
import { loadAccount } from "./load-account.ts";
import { startProgress } from "./progress.ts";
import type { ReadFlags } from "./read-command.ts";
import { tellProblems } from "./tell-problems.ts";
import { writeForm } from "./write-form.ts";

const ISO_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const STRICT_FAILURE = 1;

/** Reads what was named, writes the forms asked for, prints the account and its problems; gives the exit code. */
export async function readReports(named: readonly string[], flags: ReadFlags): Promise<number> {
  if (flags.date !== undefined && !ISO_DAY.test(flags.date)) throw new Fault("bad-date", { seen: flags.date });
  if (flags.view === "changes" && flags.since === undefined) throw new Fault("view-needs-since");
  const earlier = flags.since === undefined ? null : loadAccount(flags.since);
  const progress = startProgress(process.stderr, flags.quiet === true);
  const sources = collectSources(named);
  const told = (done: number) => progress.show("reading files", done, sources.paths.length);
  const loaded = await loadDocuments(sources.paths, told, readInputFlags(flags));
  const read = readDocuments(loaded.documents, loadResources(), {
    ...(flags.date === undefined ? {} : { date: flags.date }),
    problems: [...sources.problems, ...loaded.problems],
    progress: progress.show,
  });
  progress.stop();
  const account = earlier === null ? read : compareAccounts(earlier, read);
  writeForms(account, flags);
  if (!flags.quiet) process.stdout.write(tellTerminal(account, describeScreen(flags.view)));
  tellProblems(account.problems);
  return exitCode(account, flags.strict === true);
}

/** Colours and folded lines are for a terminal; a pipe gets plain, whole lines. */
function describeScreen(view: View | undefined): TerminalOptions {
  const isScreen = process.stdout.isTTY === true;
  return { colours: isScreen && pc.isColorSupported, width: isScreen ? process.stdout.columns : undefined, view };
}

function writeForms(account: Account, flags: ReadFlags): void {
  if (flags.json !== undefined) writeForm(flags.json, tellAccount(account, "json"));
  if (flags.html !== undefined) writeForm(flags.html, tellPage(account, loadPageAssets()));
  if (flags.md !== undefined) writeForm(flags.md, tellAccount(account, "markdown"));
  if (flags.csv === undefined) return;
  for (const [name, table] of Object.entries(tellTables(account))) writeForm(join(flags.csv, `${name}.csv`), table);
}

/** Without any article the run has failed, and the gravest problem says how. */
function exitCode(account: Account, strict: boolean): number {
  if (account.articles.length === 0) {
    const codes = account.problems.map((problem) => TROUBLES[problem.code as TroubleCode]?.exit ?? 0);
    return Math.max(TROUBLES["nothing-read"].exit, ...codes);
  }
  const isTrouble = account.problems.some((problem) => problem.severity !== "info");
  return strict && isTrouble ? STRICT_FAILURE : 0;
}
