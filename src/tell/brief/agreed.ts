import { compareText } from "../../kit/compare-text.ts";
import { indexBySpan } from "../../kit/index-by-span.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Difference, OriginCount, Point } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import type { BriefSource, LineDraft } from "./brief-draft.ts";
import { toldAt } from "./look-up.ts";
import { listUtterances, tellUtterance } from "./utterances.ts";
import { chooseAgreedWording, chooseWording } from "./wording.ts";

const MOST_LINES = 10;
const MATTERS: ReadonlySet<Difference["kind"]> = new Set(["value", "date", "place"]);

/** Something that several origins report, and how it would be told. */
interface Candidate {
  readonly id: string;
  readonly origins: OriginCount;
  readonly articles: number;
  readonly spans: readonly Span[];
  readonly tell: () => LineDraft[];
}

/**
 * What at least two independent origins report, best attested first: acts of speech under the name of the speaker, and what
 * else is a point and not told yet under its day. Articles that copy one another count once; what gives one thing in two
 * ways is not agreed.
 */
export function tellAgreed(source: BriefSource, told: readonly LineDraft[]): LineDraft[] {
  const isTold = toldAt(told);
  const said = listUtterances(source).map((utterance): Candidate => {
    const spans = utterance.reports.map(({ span }) => span);
    const articles = new Set(spans.map(({ article }) => article)).size;
    const tell = () => tellUtterance(source, utterance, "agreed");
    return { id: utterance.id, origins: utterance.origins, articles, spans, tell };
  });
  const isSaid = toldAt(said.map(({ spans }) => ({ cites: spans })));
  const points = source.points
    .filter(({ spans }) => !isSaid(spans) && !isTold(spans))
    .map((point): Candidate => ({ ...point, tell: () => tellPoint(source, point, "agreed") }));
  const isDisputed = disputesAt(source);
  return [...said, ...points]
    .filter(({ origins, spans }) => origins.least >= 2 && !isDisputed(spans))
    .sort(byWeight)
    .flatMap(({ tell }) => tell())
    .slice(0, MOST_LINES);
}

/** Tells whether words give two readings of a figure, day or place that cannot both stand, or of which one is out of date. */
function disputesAt({ draft }: BriefSource): (spans: readonly Span[]) => boolean {
  const readings = draft.differences
    .filter(({ kind, verdict }) => MATTERS.has(kind) && (verdict === "contradiction" || verdict === "update"))
    .flatMap(({ id, sides }) => sides.map((side) => ({ id, side })));
  const at = indexBySpan(readings, ({ side }) => side.spans);
  return (spans) => {
    const touched = new Set(spans.flatMap(at));
    return new Set([...touched].map(({ id }) => id)).size < touched.size;
  };
}

/** A point told in the wording of one of its witnesses; nothing where none of them fits a line. */
export function tellPoint(source: BriefSource, point: Point, section: "agreed" | "single-source"): LineDraft[] {
  const choose = section === "agreed" ? chooseAgreedWording : chooseWording;
  const wording = choose(source, point.spans);
  if (wording === null) return [];
  const { words, cite } = wording;
  const others = point.spans.filter((span) => !overlaps(span, cite));
  const line = { section, text: words, cites: [cite, ...others], origins: point.origins, named: [], added: [] };
  return [section === "single-source" ? { ...line, silent: point.silent.count } : line];
}

function byWeight(a: Candidate, b: Candidate): number {
  return (
    b.origins.least - a.origins.least ||
    b.articles - a.articles ||
    b.spans.length - a.spans.length ||
    compareText(a.id, b.id)
  );
}
