// node bench/quality/compare/reuse/print-pairs.ts --data DIR [--from N] [--count N]
import { parseArgs } from "node:util";
import type { Article } from "../../../../src/model/article.ts";
import type { Reuse } from "../../../../src/model/comparison.ts";
import type { Range, Span } from "../../../../src/model/span.ts";
import { loadResources } from "../../../../src/store/load-resources.ts";
import { readStorySets } from "../stories/read-sets.ts";
import { buildPairs } from "./build-pairs.ts";
import { fingerprintLinks, isHandChecked, readHandCheck } from "./hand-check.ts";
import { type Judged, judgePairs, SIZE } from "./judge-pairs.ts";
import { readThesaurus } from "./read-thesaurus.ts";

const WIDTH = 96;

const { values } = parseArgs({
  options: { data: { type: "string" }, from: { type: "string" }, count: { type: "string" } },
});
if (values.data === undefined) {
  process.stderr.write("usage: node bench/quality/compare/reuse/print-pairs.ts --data DIR [--from N] [--count N]\n");
  process.exit(2);
}
const reports = [...readStorySets(values.data).values()].flat();
const pairs = buildPairs(reports, SIZE, readThesaurus());
const chosen = pairs
  .map((pair, number) => ({ pair, number }))
  .filter(({ number }) => isHandChecked(number) && number >= Number(values.from ?? 0))
  .slice(0, Number(values.count ?? pairs.length));
const judged = judgePairs(
  chosen.map(({ pair }) => pair),
  loadResources(),
);
const known = readHandCheck();
for (const [place, { number }] of chosen.entries()) process.stdout.write(tellPair(number, judged[place] as Judged));

/** A pair for reading: what it is made to be, what was found, and the second page line by line beside the first. */
function tellPair(number: number, { kind, evidence, direction, links, articles: [first, second] }: Judged): string {
  const print = fingerprintLinks(links);
  const verdict = known[number];
  const state = verdict === undefined ? "unread" : verdict.found === print ? verdict.verdict : "changed since read";
  const lines = second.blocks.map((block) => tellBlock(block, links, first, second));
  const left = first.blocks.filter((block) => !links.some((link) => touches(sideOf(link, first), block)));
  return [
    `#${number} ${kind}, ${evidence}, direction ${direction} | ${print} ${state}`,
    ...lines,
    ...left.map((block) => `    first only: ${cut(first, block, WIDTH)}`),
    "",
    "",
  ].join("\n");
}

function tellBlock(block: Range, links: readonly Reuse[], first: Article, second: Article): string {
  const own = links.filter((link) => touches(sideOf(link, second), block));
  if (own.length === 0) return `  . ${cut(second, block, WIDTH)}`;
  return own.map((link) => tellLink(link, first, second)).join("\n");
}

/** `=` where the words are the same; else both wordings, one below the other. */
function tellLink(link: Reuse, first: Article, second: Article): string {
  const [from, to] = [sideOf(link, first), sideOf(link, second)];
  const isSame = wordsOf(first, from).toLowerCase() === wordsOf(second, to).toLowerCase();
  if (isSame) return `  = ${link.kind} ${cut(second, to, WIDTH)}`;
  return `  ~ ${link.kind} ${link.overlap}\n      ${cut(first, from, 2 * WIDTH)}\n      ${cut(second, to, 2 * WIDTH)}`;
}

function sideOf({ a, b }: Reuse, article: Article): Span {
  return a.article === article.id ? a : b;
}

function touches(span: Range, block: Range): boolean {
  return span.start < block.end && block.start < span.end;
}

function wordsOf({ text }: Article, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

function cut(article: Article, range: Range, width: number): string {
  const words = wordsOf(article, range);
  return words.length <= width ? words : `${words.slice(0, width - 24)} … ${words.slice(-20)}`;
}
