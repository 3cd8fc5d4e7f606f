import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { Fault } from "../../kit/fault.ts";
import { TROUBLES } from "../../model/trouble.ts";
import { readDocument } from "../../read/read-document.ts";
import { loadLexicon } from "../../store/load-resources.ts";
import { collectSources } from "../inputs/collect-sources.ts";
import { describeError } from "../inputs/describe-error.ts";
import { openWeb } from "../inputs/stream-addresses.ts";
import { isArchive, streamDocuments } from "../inputs/stream-documents.ts";
import { boundMemory } from "./bound-memory.ts";
import type { ExtractFlags } from "./extract-command.ts";
import { readCount, readInputFlags } from "./input-flags.ts";
import { tellProblems } from "./tell-problems.ts";

/** Writes the article of each input as it is read: no more than one is held, however long the archive. Gives the exit code. */
export async function extractArticles(named: readonly string[], flags: ExtractFlags): Promise<number> {
  const from = flags.from === undefined ? 0 : readCount("--from", flags.from, "1048576");
  const { paths, problems } = collectSources(named);
  tellProblems(problems);
  if (flags.from !== undefined && !(paths.length === 1 && isArchive(paths[0] as string)))
    throw new Fault("no-archive", { seen: named.join(" ") });
  boundMemory();
  const lexicon = loadLexicon();
  const web = openWeb(readInputFlags(flags));
  const out = openOutput(flags.out);
  let written = 0;
  for (const path of paths) {
    for await (const { document, problems: found, offset } of streamDocuments(path, web, from)) {
      tellProblems(found);
      if (!document) continue;
      const { article, problems: doubts } = readDocument(document, lexicon);
      tellProblems(doubts);
      const line = offset === undefined ? article : { ...article, offset };
      if (!out.stream.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(out.stream, "drain"), out.failed]);
      written++;
    }
  }
  await out.close();
  return written > 0 ? 0 : TROUBLES["nothing-read"].exit;
}

interface Output {
  readonly stream: Writable;
  /** Never fulfilled; rejected with the fault `cannot-write`. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

function openOutput(path: string | undefined): Output {
  const stream = path === undefined ? process.stdout : createWriteStream(path);
  const failed = new Promise<never>((_, fail) => {
    stream.once("error", (error: NodeJS.ErrnoException) => {
      // Who reads the pipe has had enough (`| head`).
      if (error.code === "EPIPE") process.exit(0);
      fail(new Fault("cannot-write", { source: path ?? "standard output", seen: describeError(error) }));
    });
  });
  // A failure is told where the next line is written or the output is closed.
  failed.catch(() => {});
  const close = async () => {
    if (path !== undefined) stream.end();
    await Promise.race([path === undefined ? Promise.resolve() : once(stream, "close"), failed]);
  };
  return { stream, failed, close };
}
