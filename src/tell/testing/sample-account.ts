import { makeBareArticle } from "../../kit/start-reading.ts";
import { type Account, SCHEMA } from "../../model/account.ts";
import type { Article, Block, BlockKind } from "../../model/article.ts";
import { describeComparison } from "./sample-comparison.ts";
import { describeFindings } from "./sample-findings.ts";
import { describeTelling } from "./sample-telling.ts";
import { SAMPLE_TEXTS, type SampleArticle } from "./sample-texts.ts";
import { spanOf } from "./span-of.ts";

const PUBLISHED: Readonly<Record<SampleArticle, string | null>> = {
  gazette: "2031-03-03",
  mirror: null,
  courier: "2031-03-04",
  ledger: null,
};
const OUTLETS: Readonly<Record<SampleArticle, string | null>> = {
  gazette: "Harbour Gazette",
  mirror: null,
  courier: "Veltish Courier",
  ledger: "Senn Ledger",
};

/** An account with something in every layer, made by hand from the invented reports. */
export function makeSampleAccount(): Account {
  const articles = (Object.keys(SAMPLE_TEXTS) as SampleArticle[]).map(makeArticle);
  return {
    schema: SCHEMA,
    articles,
    stories: [
      {
        id: "y-1",
        title: "Orsania threatens to close the Lume strait",
        articles: articles.map((article) => article.id),
        first: "2031-03-03",
        last: "2031-03-04",
      },
    ],
    ...describeFindings(),
    ...describeComparison(),
    ...describeTelling(),
  };
}

/** An account in which nothing was read. */
export function makeEmptyAccount(): Account {
  const { schema, ...layers } = makeSampleAccount();
  const empty = Object.fromEntries(Object.keys(layers).map((layer) => [layer, []]));
  return { schema, ...empty } as unknown as Account;
}

function makeArticle(id: SampleArticle): Article {
  const text = SAMPLE_TEXTS[id];
  const blocks = splitBlocks(text);
  const value = PUBLISHED[id];
  const name = OUTLETS[id];
  return makeBareArticle(id, text, blocks, {
    source: `reports/${id}.txt`,
    sha256: "0".repeat(64),
    title: { article: id, start: blocks[0]?.start ?? 0, end: blocks[0]?.end ?? 0 },
    outlet: { name, basis: name ? "stated" : "none", evidence: name ? [spanOf(id, name)] : [] },
    credits: id === "mirror" ? [{ name: "Harbour Gazette", evidence: [spanOf(id, "Foreign Minister")] }] : [],
    published: value
      ? { value, earliest: value, latest: value, basis: "stated", why: "date line", evidence: [] }
      : { value, earliest: "2031-03-03", latest: "2031-03-09", basis: "inferred", why: "bounded", evidence: [] },
  });
}

function splitBlocks(text: string): readonly Block[] {
  let start = 0;
  return text.split("\n\n").map((part, index): Block => {
    const block = { kind: kindOf(part, index), start, end: start + part.length, why: "sample" };
    start = block.end + 2;
    return block;
  });
}

function kindOf(part: string, index: number): BlockKind {
  if (index === 0) return "title";
  if (part.startsWith("Related:")) return "furniture";
  return index === 1 && !part.includes(". ") && part.length < 60 ? "byline" : "paragraph";
}
