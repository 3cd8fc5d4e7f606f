import { join } from "node:path";
import type { Score, Scorer } from "../score.ts";
import { extractNaively } from "./extract-naively.ts";
import { extractOwn } from "./extract-own.ts";
import type { Extract, Extractor } from "./extractor.ts";
import { type Judge, judgeAnswered, judgeAuthors, judgeBody, judgeDate, judgeTitle } from "./judge.ts";
import { type GoldPage, listFolders, readDateSet, readExtractionSet } from "./read-set.ts";

const EXTRACTION: Readonly<Record<string, Judge>> = {
  F1: judgeBody,
  "title accuracy": judgeTitle,
  "author F1": judgeAuthors,
  "date accuracy": judgeDate,
};
const DATES: Readonly<Record<string, Judge>> = { accuracy: judgeDate, answered: judgeAnswered };

/** Scores body, title, authors and date on every folder of `extraction/`. */
export const extractionScorer: Scorer = {
  part: "read",
  set: "extraction",
  run: (data, withPeers) => scoreFolders(join(data, "extraction"), readExtractionSet, EXTRACTION, withPeers),
};

/** Scores the day of publication on every folder of `dates/`. */
export const pageDatesScorer: Scorer = {
  part: "read",
  set: "dates",
  run: (data, withPeers) => scoreFolders(join(data, "dates"), readDateSet, DATES, withPeers),
};

async function scoreFolders(
  home: string,
  readSet: (folder: string) => readonly GoldPage[] | null,
  judges: Readonly<Record<string, Judge>>,
  withPeers: boolean,
): Promise<readonly Score[] | null> {
  const scores: Score[] = [];
  for (const set of listFolders(home)) {
    const pages = readSet(choosePart(join(home, set)));
    if (pages && pages.length > 0) scores.push(...(await scoreSet(set, pages, judges, withPeers)));
  }
  return scores.length > 0 ? scores : null;
}

/** The part `test` if there is one, else `dev`, else all of a set. */
function choosePart(folder: string): string {
  const part = ["test", "dev"].find((name) => listFolders(folder).includes(name));
  return part ? join(folder, part) : folder;
}

async function scoreSet(
  set: string,
  pages: readonly GoldPage[],
  judges: Readonly<Record<string, Judge>>,
  withPeers: boolean,
): Promise<readonly Score[]> {
  const own = await extractAll(extractOwn, pages);
  const naive = await extractAll(extractNaively, pages);
  const peers: [string, readonly Extract[]][] = [];
  if (withPeers) {
    const { PEERS } = await import("./peers.ts");
    for (const [name, extractor] of Object.entries(PEERS)) peers.push([name, await extractAll(extractor, pages)]);
  }
  return Object.entries(judges).flatMap(([measure, judge]): Score[] => {
    const judgement = judge(pages, own);
    if (!judgement) return [];
    const { measured, n } = judgement;
    const value = (extracts: readonly Extract[]) => judge(pages, extracts)?.measured.value ?? 0;
    const beside = Object.fromEntries(peers.map(([name, extracts]) => [name, value(extracts)]));
    return [{ set, measure, ...measured, n, baseline: value(naive), peers: beside }];
  });
}

async function extractAll(extractor: Extractor, pages: readonly GoldPage[]): Promise<readonly Extract[]> {
  const extracts: Extract[] = [];
  for (const { html, url } of pages) extracts.push(await extractor(html, url));
  return extracts;
}
