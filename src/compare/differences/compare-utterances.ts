import { memoizeByObject } from "../../kit/memoize.ts";
import { makeUnionFind } from "../../kit/union-find.ts";
import type { Span } from "../../model/span.ts";
import type { Party, Statement } from "../../model/statement.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared, tellUnshared } from "./unshared-words.ts";

/** Reports of one act of speech that differ: to whom and through whom it was said, on what condition, in what words. */
export function compareUtterances(view: DraftView): readonly Finding[] {
  const statements = view.draft.readings.flatMap((reading) => reading.statements);
  return [...Map.groupBy(statements, (statement) => statement.utterance).values()]
    .filter((reports) => reports.length > 1)
    .flatMap((reports) => [
      ...compareMedia(view, reports),
      ...compareSpeakers(view, reports),
      ...compareWording(view, reports),
    ]);
}

/** The outlets or agencies that each report, or its article of other words of that speaker and day, names. */
function compareMedia(view: DraftView, reports: readonly Statement[]): Finding[] {
  const media = (report: Statement): Party[] => {
    const own = listOutlets(report);
    return own.length > 0 ? own : listSiblings(view, report).flatMap(listOutlets);
  };
  const groups = Map.groupBy(
    reports.filter((report) => media(report).length > 0),
    (report) => media(report)[0]?.entity as string,
  );
  const sides = [...groups].map(([entity, own]) =>
    makeSide(
      view.nameOf(entity) ?? "",
      own.flatMap((report) => media(report).map((party) => party.surface as Span)),
    ),
  );
  return differsAcross(sides)
    ? [
        {
          topic: view.wordsAt(first(reports)),
          kind: "attribution",
          verdict: "contradiction",
          why: "one utterance, given through different media",
          sides,
          rule: "utterance-medium",
        },
      ]
    : [];
}

function listOutlets({ medium }: Statement): Party[] {
  return medium.filter((party) => party.entity !== null && party.surface !== null);
}

/** What the same article has the same speaker say on the same day. */
function listSiblings(view: DraftView, { span, speaker, said }: Statement): Statement[] {
  if (speaker.entity === null || said.value === null) return [];
  const { statements } = view.readings.get(span.article) ?? { statements: [] };
  return statementsByOrigin(statements).get(originOf({ speaker, said })) ?? [];
}

const statementsByOrigin = memoizeByObject((statements: readonly Statement[]) => Map.groupBy(statements, originOf));

/** Who is said to have spoken, and on which day. */
function originOf({ speaker, said }: Pick<Statement, "speaker" | "said">): string {
  return `${speaker.entity} ${said.value}`;
}

function compareSpeakers(view: DraftView, reports: readonly Statement[]): Finding[] {
  const named = reports.filter(({ speaker }) => speaker.entity !== null && speaker.surface !== null);
  const sides = joinChains(view, named).map((chain) => {
    const names = new Set(chain.map(({ speaker }) => view.nameOf(speaker.entity) ?? ""));
    return makeSide([...names].join(" or "), chain.flatMap(markSource));
  });
  return differsAcross(sides)
    ? [
        {
          topic: view.wordsAt(first(reports)),
          kind: "attribution",
          verdict: "other-scope",
          why: `one utterance, ascribed to ${sides.map((side) => side.value).join(" and to ")}`,
          sides,
          rule: "utterance-speaker",
        },
      ]
    : [];
}

/**
 * Reports that have a source in common, directly or through one that hands on what another said: who relays is no
 * second speaker, and neither is one who is called by his last name only.
 */
function joinChains(view: DraftView, reports: readonly Statement[]): Statement[][] {
  const sets = makeUnionFind(reports.length);
  const known = new Map<string, number>();
  reports.forEach(({ id, nestedIn, speaker, via }, index) => {
    const surname = view.nameOf(speaker.entity)?.split(" ").at(-1) ?? null;
    for (const key of [id, nestedIn, speaker.entity, via, surname]) {
      if (key === null) continue;
      const before = known.get(key);
      if (before === undefined) known.set(key, index);
      else sets.union(before, index);
    }
  });
  return sets.sets().map((set) => set.map((index) => reports[index] as Statement));
}

/** The reports of an utterance, in other articles than the first, that tell it in other words. */
function compareWording(view: DraftView, reports: readonly Statement[]): Finding[] {
  const [one, ...others] = reports as [Statement, ...Statement[]];
  const apart = others
    .filter((report) => report.span.article !== one.span.article)
    .map((report) => ({ report, unshared: listUnshared(view, one.content, report.content) }))
    .filter(({ unshared }) => unshared.a.length > 0 && unshared.b.length > 0);
  const [first] = apart;
  if (!first) return [];
  const direct = [one, ...apart.map(({ report }) => report)].every(({ mode }) => mode === "direct");
  const wordsOf = ({ content }: Statement): string => content.map(view.wordsAt).join(" … ");
  return [
    {
      topic: wordsOf(one),
      kind: "wording",
      verdict: direct ? "contradiction" : "vague-exact",
      why: `one utterance, ${direct ? "quoted" : "told"} in other words: ${tellUnshared(view, first.unshared)}`,
      sides: [
        makeSide(wordsOf(one), first.unshared.a),
        ...apart.map(({ report, unshared }) => makeSide(wordsOf(report), unshared.b)),
      ],
      rule: "utterance-wording",
    },
  ];
}

/** Where a report names its source: the words for the speaker, and the cue. */
function markSource({ speaker, cue, span }: Statement): Span[] {
  const spans = [...(speaker.surface ? [speaker.surface] : []), ...cue];
  return spans.length > 0 ? spans : [span];
}

function differsAcross(sides: readonly { readonly articles: readonly string[] }[]): boolean {
  return sides.length > 1 && new Set(sides.flatMap((side) => side.articles)).size > 1;
}

function first(reports: readonly Statement[]): Span {
  return (reports[0] as Statement).span;
}
