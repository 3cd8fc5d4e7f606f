import type { Command } from "commander";
import { Fault } from "../../kit/fault.ts";
import type { InputOptions } from "../inputs/input-options.ts";

/** What may be named as input, for the help of every command that takes it. */
export const PATHS =
  "reports as text, HTML, PDF, Word or mail; feeds, JSON Lines, CSV; ZIP and web archives (WARC, ARC); addresses of web pages and feeds; folders of these; or - for standard input";

export interface InputFlags {
  readonly follow?: string | true;
  readonly cache?: string;
  readonly allowHost?: readonly string[];
}

const FOLLOWED = 20;

/** Adds the options by which inputs from the web are fetched. */
export function addInputFlags(command: Command): Command {
  return command
    .option("--follow [count]", `fetch the articles that a feed only names, at most so many of each feed (${FOLLOWED})`)
    .option("--cache <dir>", "keep fetched pages in a folder: ask only for what changed, tell versions of a page")
    .option("--allow-host <host...>", "fetch from this host though its address is private");
}

/** Reads those options. Throws the fault `bad-number`. */
export function readInputFlags({ follow, cache, allowHost }: InputFlags): InputOptions {
  const count = follow === undefined ? 0 : follow === true ? FOLLOWED : readCount("--follow", follow, `${FOLLOWED}`);
  return { follow: count, cache: cache ?? null, allowHosts: allowHost ?? [] };
}

/** A whole number of zero or more, as an option gives it. Throws the fault `bad-number`. */
export function readCount(option: string, seen: string, example: string): number {
  if (!/^\d{1,15}$/.test(seen)) throw new Fault("bad-number", { option, seen, example });
  return Number(seen);
}
