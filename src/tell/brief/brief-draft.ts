import { countOrigins } from "../../kit/count-origins.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import type { Article } from "../../model/article.ts";
import type { OriginCount, Point, Story } from "../../model/comparison.ts";
import type { CueClass } from "../../model/cue-words.ts";
import type { Entity, Mention } from "../../model/entity.ts";
import type { BriefWords, Lexicon } from "../../model/lexicon.ts";
import type { Draft } from "../../model/reading.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { BriefSection } from "../../model/telling.ts";

/** A line before it is held against its cites. */
export interface LineDraft {
  readonly section: BriefSection;
  readonly text: string;
  readonly cites: readonly Span[];
  readonly origins: OriginCount;
  /** How many reports of those days are silent on it, where that is told. */
  readonly silent?: number;
  /** Entities whose names the line uses beyond the words it cites. */
  readonly named: readonly string[];
  /** Words the line adds that were worked out for its cites: dates in words, the kind of a meeting. */
  readonly added: readonly string[];
}

/** What the sections of the brief look things up in, for one story. */
export interface BriefSource {
  readonly draft: Draft;
  readonly story: Story;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly mentions: ReadonlyMap<ArticleId, readonly Mention[]>;
  readonly sentences: ReadonlyMap<ArticleId, readonly Sentence[]>;
  readonly tokens: ReadonlyMap<ArticleId, readonly Token[]>;
  readonly points: readonly Point[];
  readonly words: BriefWords;
  /** Classes of cues that say only that something was said; by name. */
  readonly plainCues: ReadonlySet<string>;
}

export function gatherSource(
  draft: Draft,
  story: Story,
  { briefWords, cues }: Pick<Lexicon, "briefWords" | "cues">,
): BriefSource {
  const members = new Set(story.articles);
  const readings = draft.readings.filter((reading) => members.has(reading.article.id));
  return {
    draft,
    story,
    articles: new Map(readings.map(({ article }) => [article.id, article])),
    entities: indexEntities(draft.entities),
    mentions: new Map(readings.map(({ article, mentions }) => [article.id, mentions])),
    words: briefWords,
    plainCues: listPlain(cues),
    sentences: new Map(readings.map(({ article, sentences }) => [article.id, sentences])),
    tokens: new Map(readings.map(({ article, tokens }) => [article.id, tokens])),
    points: draft.points.filter((point) => point.spans.some((span) => members.has(span.article))),
  };
}

/** Once for all stories, which share their entities. */
const indexEntities = memoizeByObject(
  (entities: readonly Entity[]): ReadonlyMap<string, Entity> => new Map(entities.map((entity) => [entity.id, entity])),
);

const listPlain = memoizeByObject(
  (cues: readonly CueClass[]): ReadonlySet<string> => new Set(cues.filter(({ open }) => open).map(({ name }) => name)),
);

/** The words of a span, white space folded. */
export function wordsOf(source: BriefSource, span: Span): string {
  const text = source.articles.get(span.article)?.text ?? "";
  return text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
}

export function isInStory(source: BriefSource, spans: readonly Span[]): boolean {
  return spans.some((span) => source.articles.has(span.article));
}

/** How many independent origins stand behind some words. */
export function countOriginsOf({ draft }: BriefSource, spans: readonly Span[]): OriginCount {
  return countOrigins(spans, draft.origins);
}
