import { daysBetween } from "../../kit/days.ts";
import { overlaps } from "../../kit/overlaps.ts";
import { splitByStory } from "../../kit/split-by-story.ts";
import type { SilentReports } from "../../model/comparison.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { ArticleId, Span } from "../../model/span.ts";
import { listTellings, type Telling } from "../tellings/list-tellings.ts";
import type { TermWeights } from "../term-weights.ts";

/** Reports that appeared further apart had other news to tell. */
const NEAR_DAYS = 1;
/** More silent reports than this are counted and not listed: in a large story nearly all are silent on nearly everything. */
const MOST_LISTED = 12;

/** What is known of one story: its articles by the day they appeared, and who tells what each of their sentences tells. */
interface Company {
  readonly byDay: ReadonlyMap<string, readonly ArticleId[]>;
  readonly undated: readonly ArticleId[];
  readonly dayOf: ReadonlyMap<ArticleId, string | null>;
  readonly tellings: ReadonlyMap<ArticleId, readonly Telling[]>;
}

/**
 * For the places that report a thing, the reports of the same story and of those days that do not: nobody there says it,
 * in the same words or in others. A report without a date may be of those days and counts.
 */
export function makeSilenceFinder(draft: Draft, weigh: TermWeights): (spans: readonly Span[]) => SilentReports {
  const companyOf = new Map<ArticleId, Company>();
  for (const readings of splitByStory(draft.readings, draft.stories)) {
    const company = gatherCompany(readings, weigh);
    for (const { article } of readings) companyOf.set(article.id, company);
  }
  return (spans) => {
    const company = companyOf.get(spans[0]?.article ?? "");
    return company ? findSilent(company, spans) : { count: 0, articles: [] };
  };
}

function gatherCompany(readings: readonly Reading[], weigh: TermWeights): Company {
  const dayOf = new Map(readings.map(({ article }) => [article.id, article.published.value?.slice(0, 10) ?? null]));
  const byDay = new Map<string, ArticleId[]>();
  const undated: ArticleId[] = [];
  for (const [id, day] of dayOf) {
    if (day === null) undated.push(id);
    else byDay.set(day, [...(byDay.get(day) ?? []), id]);
  }
  const tellings = new Map<ArticleId, Telling[]>();
  for (const telling of listTellings(readings, weigh)) {
    for (const { article } of telling) tellings.set(article, [...(tellings.get(article) ?? []), telling]);
  }
  return { byDay, undated, dayOf, tellings };
}

function findSilent({ byDay, undated, dayOf, tellings }: Company, spans: readonly Span[]): SilentReports {
  const reporting = new Set(spans.map(({ article }) => article));
  const telling = new Set(reporting);
  for (const span of spans) {
    const same = tellings.get(span.article)?.find((told) => told.some((own) => overlaps(own, span)));
    for (const { article } of same ?? []) telling.add(article);
  }
  const days = [...reporting].flatMap((article) => dayOf.get(article) ?? []);
  const near = [...byDay].filter(
    ([day]) => days.length === 0 || days.some((own) => Math.abs(daysBetween(own, day)) <= NEAR_DAYS),
  );
  const silent = [...near.flatMap(([, articles]) => articles), ...undated].filter((article) => !telling.has(article));
  return { count: silent.length, articles: silent.length > MOST_LISTED ? [] : silent.sort() };
}
