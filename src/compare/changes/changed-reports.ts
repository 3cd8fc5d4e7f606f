import type { Account } from "../../model/account.ts";
import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { type ChangeDraft, type Comparison, readWords } from "./change-draft.ts";

/** Reports that were not there, stand there in another version, or are dated or named otherwise now. */
export function listChangedReports(comparison: Comparison): ChangeDraft[] {
  const before = new Map(comparison.earlier.articles.map((article) => [article.id, article]));
  return comparison.later.articles.flatMap((article): ChangeDraft[] => {
    if (comparison.carriage.added.has(article.id)) return [describe(comparison, article, { effect: "adds" })];
    const version = before.get(article.id) ?? comparison.carriage.revised.get(article.id);
    if (version === undefined) return [];
    const isRevised = version.id !== article.id;
    return [
      ...(isRevised
        ? [describe(comparison, article, { effect: "changes", is: "another version", earlier: version.id })]
        : []),
      ...compareValues(comparison, article, version, tellDays),
      ...compareValues(comparison, article, version, ({ outlet }) => outlet.name),
    ];
  });
}

/** Stories of the earlier account that are one now, or no longer one. */
export function listChangedStories({ earlier, later, carriage }: Comparison): ChangeDraft[] {
  const articles = new Map(later.articles.map((article) => [article.id, article]));
  const versions = new Map([...carriage.revised].map(([id, version]) => [id, version.id]));
  const storyBefore = new Map(earlier.stories.flatMap((story) => story.articles.map((id) => [id, story.id] as const)));
  const linked = later.stories.map((story) => ({
    story,
    before: new Set(story.articles.flatMap((id) => storyBefore.get(versions.get(id) ?? id) ?? [])),
  }));
  const uses = Map.groupBy(
    linked.flatMap(({ before }) => [...before]),
    (id) => id,
  );
  return linked.flatMap(({ story, before }) => {
    const parts = Math.max(0, ...[...before].map((id) => uses.get(id)?.length ?? 0));
    const first = articles.get(story.articles[0] ?? "");
    if ((before.size < 2 && parts < 2) || first === undefined) return [];
    const [was, is] = before.size > 1 ? [before.size, 1] : [1, parts];
    return [
      {
        effect: "changes",
        subject: "story",
        item: story.id,
        earlier: [...before].sort()[0] ?? null,
        text: story.title,
        was: countStories(was),
        is: countStories(is),
        cites: [openingOf(first)],
      },
    ];
  });
}

function countStories(count: number): string {
  return count === 1 ? "1 story" : `${count} stories`;
}

function describe(
  comparison: Comparison,
  article: Article,
  more: Pick<ChangeDraft, "effect"> & Partial<ChangeDraft>,
): ChangeDraft {
  const opening = openingOf(article);
  return { subject: "report", item: article.id, text: readWords(comparison, opening), cites: [opening], ...more };
}

function compareValues(
  comparison: Comparison,
  article: Article,
  version: Article,
  tellValue: (article: Article) => string | null,
): ChangeDraft[] {
  const [was, is] = [tellValue(version), tellValue(article)];
  return was === is ? [] : [describe(comparison, article, { effect: "changes", earlier: version.id, was, is })];
}

function tellDays({ published: { value, earliest, latest } }: Article): string | null {
  return value ?? (earliest === null && latest === null ? null : `${earliest ?? ""}/${latest ?? ""}`);
}

/** The title, else the first block: every report has words to be known by. */
function openingOf({ id, title, blocks, text }: Article): Span {
  const { start, end } = title ?? blocks[0] ?? { start: 0, end: text.length };
  return { article: id, start, end };
}

/** The last day on which a report of the account appeared; null where none is known. */
export function lastDayOf({ stories }: Account): string | null {
  return stories.reduce<string | null>((last, story) => ((story.last ?? "") > (last ?? "") ? story.last : last), null);
}
