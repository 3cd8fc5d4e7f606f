import { overlaps } from "../../kit/overlaps.ts";
import { listWords } from "../../kit/words.ts";
import type { OriginCount } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import type { TimelineEntry } from "../../model/telling.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { type BriefSource, wordsOf } from "./brief-draft.ts";
import { contentsAt } from "./look-up.ts";
import { beginsWithPronoun, takeSentence, type Wording } from "./wording.ts";

/**
 * The words in which a line tells an entry of the timeline: its clause, or its sentence where a line has room for more than
 * the timeline gives; where that stands in the words of a speaker, the
 * sentence that names him, and nothing where one report alone quotes it. Null where none can be read alone.
 */
export function wordEntry(source: BriefSource, entry: TimelineEntry, origins: OriginCount): Wording | null {
  const [first] = entry.told;
  const last = entry.told.at(-1);
  if (!first || !last || !source.articles.has(first.article)) return null;
  const whole = { ...first, end: last.end };
  const statements = contentsAt(source, whole).filter(({ content }) => content.some((own) => holds(own, whole)));
  if (statements.length === 0) {
    if (beginsWithPronoun(source, whole)) return takeSentence(source, whole);
    const fuller = entry.what.includes("…") ? takeSentence(source, whole) : null;
    return fuller ?? { words: entry.what, cite: whole };
  }
  if (origins.least < 2 && statements.some(({ mode }) => mode === "direct")) return null;
  const sentence = takeSentence(source, whole);
  if (sentence === null) return null;
  const cues = statements.flatMap(({ cue }) => cue);
  const isNamed = cues.some((cue) => holds(sentence.cite, cue) && sentence.words.includes(wordsOf(source, cue)));
  return isNamed ? sentence : null;
}

/**
 * What a line on an entry cites: the place of its words, and of each report those places that have most of them, for a report
 * may tell several things of one happening.
 */
export function citeEntry(source: BriefSource, { spans }: TimelineEntry, { words, cite }: Wording): Span[] {
  const told = new Set(listWords(words).map(({ folded }) => folded));
  const sharedBy = (span: Span): number =>
    listWords(wordsOf(source, span)).filter(({ folded }) => told.has(folded)).length;
  const others = [...Map.groupBy(spans, ({ article }) => article).values()].flatMap((places) => {
    const most = Math.max(...places.map(sharedBy));
    return places.filter((place) => 2 * sharedBy(place) >= most);
  });
  return [cite, ...others.filter((span) => !overlaps(span, cite))];
}

/** The day or days of an entry as a line begins with them. */
export function tellDay({ date, latest }: TimelineEntry): string {
  return latest === null ? formatDate(date) : formatInterval(date, latest);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.article === inner.article && outer.start <= inner.start && inner.end <= outer.end;
}
