import type { Publication } from "../../../model/article.ts";
import type { Said, SaidWhy } from "../../../model/statement.ts";
import type { Time } from "../../../model/time.ts";
import type { ArticleView } from "../article-view.ts";
import type { Attribution } from "../attribution.ts";
import { layContents } from "../lay-contents.ts";
import { type Deeds, findDeedBefore, listDeeds } from "./deeds.ts";
import { findEarlierTime, pointsBack } from "./find-earlier-time.ts";
import { findOwnTime, isVague, spanOf, type Timeline } from "./find-own-time.ts";
import { isEvent, tenseOf } from "./is-event.ts";
import { DAY } from "./narrated-days.ts";
import { newsDayOf } from "./news-day.ts";

/** An attribution with the key of its speaker; null where nobody is known to have spoken. */
export interface Spoken {
  readonly attribution: Attribution;
  readonly speaker: string | null;
}

const UNKNOWN: Said = { value: null, basis: "none", why: "not told" };

/**
 * Dates each statement, in this order: by a time that its sentence names for the cue; by the cue that it goes on from or
 * by which it is handed on; where the sentence points back ("at the same meeting"), by the time told before; words told
 * as one event by the day of the speaker's nearest dated words or deeds, else by the days from the news told last to the
 * day the article appeared. What somebody holds all along has no day.
 */
export function dateStatements(
  view: ArticleView,
  spoken: readonly Spoken[],
  times: readonly Time[],
  published: Publication,
): readonly Said[] {
  const attributions = spoken.map(({ attribution }) => attribution);
  const timeline: Timeline = { times, layer: layContents(attributions, view.tokens.length) };
  const own = attributions.map((attribution) => findOwnTime(view, attribution, timeline));
  const deeds = listDeeds(view, spoken, own, timeline, published);
  const news = newsDayOf(view, published, times);
  const numbers = new Map(attributions.map(({ anchor }, number) => [anchor, number]));
  const said: Said[] = [];
  spoken.forEach(({ attribution, speaker }, index) => {
    const time = own[index] ?? null;
    const leader = time ? null : findLeader(view, spoken, index, numbers);
    said.push(
      (time && fromTime(view, time, attribution, news)) ??
        (leader === null ? null : goOn(said[leader])) ??
        (pointsBack(view, attribution.anchor) ? fromEarlier(view, attribution, timeline) : null) ??
        (isEvent(view, attribution) ? fromNews(deeds, attribution, speaker, news) : UNKNOWN),
    );
  });
  return said;
}

/** "Accused them on Friday"; what somebody has done since a time goes on to the day of the report. */
function fromTime(view: ArticleView, time: Time, attribution: Attribution, news: string | null): Said | null {
  if (isVague(time)) return UNKNOWN;
  const value = spanOf(time);
  if (value === null) return null;
  const [, last = news] = news?.split("/") ?? [];
  const goesOn = view.words.sinceMarkers.has(wordBefore(view, time)) && tenseOf(view, attribution) !== "past";
  const why: SaidWhy = "named beside the cue";
  const basis = time.basis === "stated" ? "stated" : "inferred";
  return goesOn && last ? { value: `${value}/${last}`, basis: "inferred", why } : { value, basis, why };
}

function wordBefore(view: ArticleView, { span }: Time): string {
  return /(\p{L}+)\s+$/u.exec(view.text.slice(Math.max(0, span.start - 20), span.start))?.[1]?.toLowerCase() ?? "";
}

function goOn(said: Said | undefined): Said | null {
  if (!said || said.value === null) return said ?? null;
  return { value: said.value, basis: "inferred", why: "goes on from words with a date" };
}

function fromEarlier(view: ArticleView, { anchor }: Attribution, timeline: Timeline): Said | null {
  const time = findEarlierTime(view, anchor, timeline);
  return time && { value: spanOf(time), basis: "inferred", why: "points back to a time told before" };
}

/**
 * The statement whose speaker this cue carries on ("…, adding that"; "has said … and warned"), or by which it is handed
 * on, in its own sentence; null where it stands alone.
 */
function findLeader(
  view: ArticleView,
  spoken: readonly Spoken[],
  index: number,
  numbers: ReadonlyMap<number, number>,
): number | null {
  const { attribution, speaker } = spoken[index] as Spoken;
  const { anchor, relayedBy, source } = attribution;
  if (relayedBy !== null) return numbers.get(relayedBy) ?? null;
  if (!source?.shared) return null;
  for (let near = index - 1; near >= 0; near--) {
    const leader = spoken[near] as Spoken;
    if (view.tokens[leader.attribution.anchor]?.sentence !== view.tokens[anchor]?.sentence) return null;
    if (leader.speaker !== speaker) continue;
    const standsAlone = view.tokens[anchor]?.features.form === "finite" && tenseOf(view, leader.attribution) === "past";
    return standsAlone ? null : near;
  }
  return null;
}

function fromNews(deeds: Deeds, { anchor }: Attribution, speaker: string | null, news: string | null): Said {
  const own = deeds.byDoer.get(speaker ?? "") ?? [];
  const near = findDeedBefore(own, anchor) ?? own.find(({ isSpeech }) => isSpeech);
  if (near) return { value: near.day, basis: "inferred", why: "the day of the speaker's nearest words or deeds" };
  if (news === null) return UNKNOWN;
  const last = findDeedBefore(deeds.all, anchor)?.day;
  const value = last && DAY.test(news) && last < news ? `${last}/${news}` : news;
  return { value, basis: "inferred", why: "between the last news told and the report" };
}
