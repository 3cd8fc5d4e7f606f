import type { Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import { tellBadge } from "./badge.ts";
import { type Edition, siglumOf, wordsOf } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { tellLine } from "./line.ts";
import { tellLong, tellSection } from "./section.ts";

const MOST_OPEN = 20;

/** What was set aside as page furniture, what stayed unknown, and what went wrong. */
export function tellProblems(edition: Edition): Html {
  const { problems } = edition.account;
  const dropped = listFurniture(edition);
  const open = listUnknown(edition);
  return tellSection({
    id: "dropped",
    title: "Dropped and doubtful",
    note: "Nothing is deleted: what was set aside, left open or refused stands here with its reason.",
    body: (problems.length > 0 || dropped.length > 0 || open.length > 0) && [
      problems.length > 0 &&
        tellLong(problems, {
          open: MOST_OPEN,
          what: "problems",
          tell: (problem, index) => tellProblem(edition, problem, index),
          wrap: (rows) => html`<div class="problems">${rows}</div>`,
        }),
      tellLines(edition, "furniture", "passages set aside as page furniture", dropped),
      tellLines(edition, "open", "items left open, because guessing would be worse", open),
    ],
    none: "Nothing was dropped and nothing went wrong.",
  });
}

interface Dropped {
  readonly span: Span;
  readonly why: string;
}

function tellProblem(edition: Edition, { code, article, span, stage, reason, severity }: Problem, index: number): Html {
  const siglum = article === null ? undefined : siglumOf(edition, article);
  const spans = span ? [span] : [];
  const body = html`<span class="severity severity-${severity}">${severity}</span> ${reason}`;
  if (spans.length > 0)
    return tellLine(edition, {
      id: `problem-${index + 1}`,
      body,
      spans,
      why: `${code}, stage ${stage}`,
      dress: "small",
    });
  return html`<p class="problem small">${body} ${siglum && tellBadge(edition, siglum)} <span class="claimant">${code}</span></p>`;
}

function tellLines(edition: Edition, prefix: string, what: string, items: readonly Dropped[]): Html {
  const tell = ({ span, why }: Dropped, index: number) =>
    tellLine(edition, {
      id: `${prefix}-${index + 1}`,
      body: shorten(wordsOf(edition, span)),
      spans: [span],
      why,
      dress: "small",
    });
  return tellLong(items, { open: 0, what, tell });
}

function listFurniture(edition: Edition): readonly Dropped[] {
  return edition.articles.flatMap((article) =>
    article.blocks
      .filter((block) => block.kind === "furniture" || block.kind === "related" || block.kind === "metadata")
      .map(({ start, end, kind, why }) => ({ span: { article: article.id, start, end }, why: `${kind}: ${why}` })),
  );
}

/** Statements without a speaker and times without a day. */
function listUnknown({ account }: Edition): readonly Dropped[] {
  const speakers = account.statements
    .filter(({ speaker }) => speaker.entity === null && speaker.name === null)
    .map(({ span }) => ({ span, why: "a statement whose speaker no rule could name" }));
  const days = account.times
    .filter(({ type, value }) => type === "DATE" && value === null)
    .map(({ span }) => ({ span, why: "a time that hangs on a day which is not known" }));
  return [...speakers, ...days];
}

function shorten(words: string): string {
  return words.length > 160 ? `${words.slice(0, 157).trimEnd()}…` : words;
}
