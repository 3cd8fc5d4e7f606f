import { listWords } from "../../kit/words.ts";
import type { Span } from "../../model/span.ts";
import type { Time } from "../../model/time.ts";
import type { Telling } from "../tellings/list-tellings.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** A day told in a sentence, and the name or noun right before it that says of what it is the day. */
interface Occasion {
  readonly time: Time;
  readonly key: string;
  /** The same word as it is written there. */
  readonly word: string;
}

const BEFORE = 4;
const SHORTEST_KEY = 4;

/** Days that sentences which tell the same thing give of the same occasion ("in Geneva on …"), where they differ. */
export function compareDates(view: DraftView, tellings: readonly Telling[]): readonly Finding[] {
  return tellings.flatMap((telling) => {
    const occasions = telling.flatMap((span) => listOccasions(view, span));
    return [...Map.groupBy(occasions, ({ key }) => key)].flatMap(([key, all]) => compareOccasion(view, key, all));
  });
}

function compareOccasion(view: DraftView, key: string, all: readonly Occasion[]): Finding[] {
  const values = [...Map.groupBy(all, ({ time }) => `${time.earliest} ${time.latest}`).values()];
  const sides = values.map((same) =>
    makeSide(
      view.wordsAt((same[0] as Occasion).time.span),
      same.map(({ time }) => time.span),
    ),
  );
  const shared = sides.some((side) => side.articles.length > 1);
  if (sides.length < 2 || shared || new Set(sides.flatMap((side) => side.articles)).size < 2) return [];
  const topic = nameTopic(key, all);
  const why = `${topic}: ${sides.map((side) => side.value).join(" in one report, ")} in another`;
  return [{ topic, kind: "date", verdict: "contradiction", why, sides, rule: "telling-date" }];
}

/** A name as it is written; a noun that opens a sentence in one report stands in lower case in another. */
function nameTopic(key: string, all: readonly Occasion[]): string {
  const [first = key, ...others] = new Set(all.map(({ word }) => word.replace(/[’']s?$/, "")));
  return others.length === 0 && /^\p{Lu}/u.test(first) ? first : key;
}

function listOccasions(view: DraftView, { article, start, end }: Span): Occasion[] {
  const reading = view.readings.get(article);
  const text = reading?.article.text ?? "";
  return (reading?.times ?? [])
    .filter((time) => time.type === "DATE" && isDay(time) && start <= time.span.start && time.span.end <= end)
    .flatMap((time) => {
      const words = listWords(text, start, time.span.start).slice(-BEFORE);
      const key = words.findLast((word) => word.folded.length >= SHORTEST_KEY);
      return key === undefined ? [] : [{ time, key: key.folded, word: text.slice(key.start, key.end) }];
    });
}

/** Told to the day, or as a span of days within a month. */
function isDay({ earliest, latest, value }: Time): boolean {
  return (
    earliest !== null &&
    latest !== null &&
    earliest.slice(0, 7) === latest.slice(0, 7) &&
    /\d{4}-\d\d-\d\d/.test(value ?? earliest) &&
    daysOf(earliest, latest) < 7
  );
}

function daysOf(earliest: string, latest: string): number {
  return Number(latest.slice(8)) - Number(earliest.slice(8));
}
