import type { Verdict } from "../../model/comparison.ts";
import type { Figure } from "../../model/figure.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

/** A figure with what it counts, as one word that stands for all nouns of that meaning. */
interface Counted {
  readonly figure: Figure;
  readonly noun: string;
}

const SMALLEST = 10;
const FARTHEST = 20;
const ROUNDING = 0.05;

/** Figures of different reports that count the same thing and are not the same, and the same thing vouched for or not. */
export function compareFigures(view: DraftView, sameCounted: ReadonlyMap<string, string>): readonly Finding[] {
  const counted = view.draft.readings.flatMap(({ figures }) =>
    figures
      .filter((figure) => figure.kind === "count" && largest(figure) >= SMALLEST)
      .flatMap((figure) => listNouns(figure).map((noun) => ({ figure, noun: sameCounted.get(noun) ?? noun }))),
  );
  return [...Map.groupBy(counted, ({ noun }) => noun)].flatMap(([noun, all]) => compareCounts(view, noun, all));
}

/** What is counted, by its last word (where nouns stand before "of", "in" …) and by its unit. */
function listNouns({ unit, counted }: Figure): string[] {
  const head = /^[^,:]*?(?=$|[,:]| (?:of|in|on|at|near|for|to|between|from|with|that|who|last|this|since) )/.exec(
    counted ?? "",
  )?.[0];
  const last = head?.trim().split(/\s+/).at(-1)?.toLowerCase();
  return [...new Set([unit?.toLowerCase(), last].filter((word) => word !== undefined && word !== ""))] as string[];
}

function compareCounts(view: DraftView, noun: string, all: readonly Counted[]): Finding[] {
  const groups = groupNear(all.map(({ figure }) => figure));
  return groups.flatMap((figures) => {
    const byArticle = new Set(figures.map((figure) => figure.span.article));
    if (byArticle.size < 2) return [];
    const values = [...Map.groupBy(figures, (figure) => `${figure.min} ${figure.max}`).values()];
    const findings: Finding[] = [];
    if (values.length > 1) {
      findings.push({
        topic: noun,
        kind: "value",
        ...judge(figures),
        sides: values.map((same) =>
          makeSide(
            view.wordsAt((same[0] as Figure).span),
            same.map((figure) => figure.span),
          ),
        ),
        rule: "figure-value",
      });
    }
    return [...findings, ...compareSources(view, noun, figures)];
  });
}

/** Figures of one magnitude: the largest is at most twenty times the smallest. */
function groupNear(figures: readonly Figure[]): Figure[][] {
  const sorted = [...figures].sort((a, b) => largest(a) - largest(b));
  const groups: Figure[][] = [];
  for (const figure of sorted) {
    const group = groups.at(-1);
    if (group && largest(figure) <= FARTHEST * largest(group[0] as Figure)) group.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

function largest({ value, min, max }: Figure): number {
  return value ?? max ?? min ?? 0;
}

/** The verdict on figures that differ, by their bounds. */
export function judge(figures: readonly Figure[]): { readonly verdict: Verdict; readonly why: string } {
  const lows = figures.map(({ min }) => min ?? Number.NEGATIVE_INFINITY);
  const highs = figures.map(({ max }) => max ?? Number.POSITIVE_INFINITY);
  const exact = figures.filter(({ min, max }) => min !== null && min === max);
  const [low, high] = [Math.max(...lows), Math.min(...highs)];
  const spread = Math.max(...figures.map(largest)) / Math.max(1, Math.min(...figures.map(largest)));
  if (spread <= 1 + ROUNDING) return { verdict: "rounding", why: "the figures differ by less than one in twenty" };
  const uppers = figures.filter(({ min, max }) => min === null && max !== null);
  if (uppers.length > 1 && new Set(uppers.map(({ max }) => max)).size > 1)
    return { verdict: "contradiction", why: "two highest numbers that are not the same" };
  if (low > high) return { verdict: "contradiction", why: "no number fits all of them" };
  if (exact.length === 0 && figures.every(({ max }) => max === null))
    return { verdict: "bound", why: "lower bounds: one does not exclude the other" };
  return { verdict: "vague-exact", why: "one figure is within the bounds of the other" };
}

/** The same thing counted on somebody's word in one report and in the reporter's own voice in another. */
function compareSources(view: DraftView, noun: string, figures: readonly Figure[]): Finding[] {
  const sourced = figures.filter(({ source }) => source !== null);
  const bare = figures.filter(
    ({ source, span }) => source === null && !sourced.some((each) => each.span.article === span.article),
  );
  if (sourced.length === 0 || bare.length === 0) return [];
  const name = view.nameOf((sourced[0] as Figure).source);
  return [
    {
      topic: noun,
      kind: "attribution",
      verdict: "other-scope",
      why: `counted by ${name} in one report, by nobody in particular in another`,
      sides: [sourced, bare].map((own) =>
        makeSide(
          view.wordsAt((own[0] as Figure).span),
          own.map((figure) => figure.span),
        ),
      ),
      rule: "figure-source",
    },
  ];
}
