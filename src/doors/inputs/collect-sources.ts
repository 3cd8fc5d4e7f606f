import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeProblem } from "../../kit/problem.ts";
import type { Problem } from "../../model/problem.ts";
import { describeError } from "./describe-error.ts";

const STAGE = "input";
const READABLE =
  /\.(?:txt|text|md|html?|xhtml|xml|rss|atom|opml|w?arc|gz|lz4|json|jsonl|ndjson|csv|tsv|eml|mbox|pdf|docx|zip)$/i;
const DEEPEST_FOLDER = 16;

export interface Sources {
  /** Paths of files and addresses of pages, sorted and without repetition; `-` is standard input. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** Whether what was named is an address of the web rather than a file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** Turns what was named on the command line (files, folders, addresses, `-`) into a list of files and addresses. */
export function collectSources(named: readonly string[]): Sources {
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const name of named) {
    try {
      if (name === "-" || isAddress(name) || !statSync(name).isDirectory()) paths.add(name);
      else collectFolder(name, paths, problems);
    } catch (error) {
      problems.push(makeProblem("unreadable-file", { stage: STAGE }, { source: name, seen: describeError(error) }));
    }
  }
  return { paths: [...paths].sort(), problems };
}

function collectFolder(folder: string, paths: Set<string>, problems: Problem[]): void {
  const before = paths.size;
  for (const path of listFolder(folder, DEEPEST_FOLDER)) paths.add(path);
  if (paths.size === before)
    problems.push(makeProblem("folder-without-articles", { stage: STAGE }, { source: folder }));
}

function listFolder(folder: string, depth: number): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? listFolder(path, depth - 1) : [];
    return READABLE.test(entry.name) ? [path] : [];
  });
}
