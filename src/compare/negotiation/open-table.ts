import { memoizeByObject } from "../../kit/memoize.ts";
import type { Origin, Story } from "../../model/comparison.ts";
import type { Entity, EntityId, EntityType } from "../../model/entity.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { NegotiationWords } from "../../model/negotiation.ts";
import type { Position } from "../../model/position.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { makeProfiler, type Profile, sideOf } from "../positions/profile-positions.ts";
import type { Sides } from "../positions/sides.ts";
import type { TermWeights } from "../term-weights.ts";
import { chooseWords } from "./choose-words.ts";

const NEAR = 300;

/** The negotiation of one story: its positions and meetings, with what is looked up about them. */
export interface Table {
  readonly story: string | null;
  /** The last day on which a report of the story appeared. */
  readonly today: string | null;
  readonly positions: readonly Position[];
  readonly meetings: readonly Meeting[];
  readonly readings: ReadonlyMap<ArticleId, Reading>;
  readonly origins: readonly Origin[];
  readonly sides: Sides;
  /** The entity that stands for each side. */
  readonly heads: ReadonlyMap<string, EntityId>;
  readonly words: NegotiationWords;
  profileOf(position: Position): Profile;
  /** What it is about, in the words of a witness. */
  wordsOf(position: Position): string;
  /** The entity that stands for the side of another. */
  standFor(entity: EntityId): EntityId;
  /** What the conditions speak of that the statements of a position give. */
  profileCondition(position: Position): Profile;
  /** The conditions that the statements of a position give. */
  conditionsOf(position: Position): readonly Span[];
  /** Every place a position rests on: its content and the conditions that its statements give. */
  citesOf(position: Position): readonly Span[];
}

/** What all tables of a run share. */
export interface Room {
  readonly draft: Draft;
  readonly sides: Sides;
  /** The entity that stands for each side. */
  readonly heads: ReadonlyMap<string, EntityId>;
  readonly weigh: TermWeights;
  readonly words: NegotiationWords;
}

export function openRoom(draft: Draft, sides: Sides, weigh: TermWeights, words: NegotiationWords): Room {
  const ranked = [...draft.entities].sort((a, b) => rankOf(b) - rankOf(a));
  const heads = new Map(ranked.map(({ id }) => [sideOf(sides, id), id]));
  return { draft, sides, heads, weigh, words };
}

/** A country stands for its side before a body, and a body before a person; the last of equals in the order of ids. */
function rankOf({ type }: Entity): number {
  return RANKS.indexOf(type) < 0 ? RANKS.length : RANKS.indexOf(type);
}

const RANKS: readonly EntityType[] = ["country", "organisation", "place", "person"];

export function openTable({ draft, sides, heads, weigh, words }: Room, readings: readonly Reading[]): Table {
  const members = new Map(readings.map((reading) => [reading.article.id, reading]));
  const story = storiesByArticle(draft.stories).get(readings[0]?.article.id ?? "") ?? null;
  const positions = positionsByArticle(draft.positions);
  const meetings = meetingsByArticle(draft.meetings);
  const conditions = new Map(
    readings.flatMap(({ statements }) => statements.map(({ id, condition }: Statement) => [id, condition] as const)),
  );
  const conditionsOf = (position: Position) => {
    const given = position.statements.flatMap((id) => conditions.get(id) ?? []);
    return given.length > 0 ? given : findCondition(position, members);
  };
  const profile = makeProfiler(readings, sides, weigh);
  return {
    story: story?.id ?? null,
    today: story?.last ?? null,
    positions: [...members.keys()].flatMap((id) => positions.get(id) ?? []),
    meetings: [...members.keys()].flatMap((id) => meetings.get(id) ?? []),
    readings: members,
    origins: draft.origins,
    sides,
    heads,
    words,
    conditionsOf,
    standFor: (entity) => heads.get(sideOf(sides, entity)) ?? entity,
    wordsOf: (position) => chooseWords(position, members, draft.reuse),
    profileOf: memoizeByObject(({ support }: Position) => profile(support)),
    profileCondition: (position) => profile(conditionsOf(position)),
    citesOf: (position) => [...position.support, ...conditionsOf(position)],
  };
}

/** Where the condition of a position stands that no statement gives: in its own words or close to them. */
function findCondition({ condition, support }: Position, readings: ReadonlyMap<ArticleId, Reading>): Span[] {
  if (condition === null) return [];
  return support.flatMap(({ article, start, end }) => {
    const from = Math.max(0, start - NEAR);
    const at = (readings.get(article)?.article.text ?? "").slice(from, end + NEAR).indexOf(condition);
    return at < 0 ? [] : [{ article, start: from + at, end: from + at + condition.length }];
  });
}

const storiesByArticle = memoizeByObject(
  (stories: readonly Story[]) => new Map(stories.flatMap((story) => story.articles.map((id) => [id, story] as const))),
);

/** Positions by the first article they rest on: none spans two stories. */
const positionsByArticle = memoizeByObject((positions: readonly Position[]) =>
  Map.groupBy(positions, ({ support }) => support[0]?.article ?? ""),
);

const meetingsByArticle = memoizeByObject((meetings: readonly Meeting[]) =>
  Map.groupBy(meetings, ({ mentions }) => mentions[0]?.span.article ?? ""),
);
