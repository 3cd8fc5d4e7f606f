import { parseDay } from "../../../kit/calendar.ts";
import type { Publication } from "../../../model/article.ts";
import type { Time } from "../../../model/time.ts";
import type { ArticleView } from "../article-view.ts";
import type { Spoken } from "./date-statements.ts";
import { spanOf, type Timeline } from "./find-own-time.ts";
import { DAY, findNarratedDays } from "./narrated-days.ts";

/** A day on which somebody is known to have said or done something. */
export interface Deed {
  /** The token of the cue or the verb. */
  readonly verb: number;
  /** ISO day. */
  readonly day: string;
  /** Keys of those who did it. */
  readonly doers: ReadonlySet<string>;
  readonly isSpeech: boolean;
}

/** The deeds of an article in text order, all and by doer. */
export interface Deeds {
  readonly all: readonly Deed[];
  readonly byDoer: ReadonlyMap<string, readonly Deed[]>;
}

/** What is done more days before the report than this is background, and no longer the news that is spoken of. */
const FRESH = 3;

/** What statements with a day of their own and the narrator tell of who was about when in the last days, in text order. */
export function listDeeds(
  view: ArticleView,
  spoken: readonly Spoken[],
  own: readonly (Time | null)[],
  { times, layer }: Timeline,
  published: Publication,
): Deeds {
  const words = spoken.flatMap(({ attribution, speaker }, index): Deed[] => {
    const time = own[index];
    const day = time ? spanOf(time) : null;
    const doers = new Set(speaker === null ? [] : [speaker]);
    return day && DAY.test(day) ? [{ verb: attribution.anchor, day, doers, isSpeech: true }] : [];
  });
  const narrated = findNarratedDays(view, times, layer).map((deed) => ({ ...deed, isSpeech: false }));
  const all = [...words, ...narrated].filter(({ day }) => isFresh(day, published)).sort((a, b) => a.verb - b.verb);
  return { all, byDoer: groupByDoer(all) };
}

/** The last of the deeds, in text order, before a token; undefined where there is none. */
export function findDeedBefore(deeds: readonly Deed[], token: number): Deed | undefined {
  let low = 0;
  let high = deeds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deeds[middle] as Deed).verb < token) low = middle + 1;
    else high = middle;
  }
  return deeds[low - 1];
}

function groupByDoer(deeds: readonly Deed[]): ReadonlyMap<string, readonly Deed[]> {
  const byDoer = new Map<string, Deed[]>();
  for (const deed of deeds) {
    for (const doer of deed.doers) {
      const own = byDoer.get(doer);
      if (own) own.push(deed);
      else byDoer.set(doer, [deed]);
    }
  }
  return byDoer;
}

function isFresh(day: string, { value, earliest, latest }: Publication): boolean {
  const [from, to] = [value ?? earliest, value ?? latest];
  return from === null || to === null || (day <= to && (parseDay(from) ?? 0) - (parseDay(day) ?? 0) <= FRESH);
}
