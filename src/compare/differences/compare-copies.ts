import type { Reuse } from "../../model/comparison.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared, tellUnshared } from "./unshared-words.ts";

/** What changed on the way from one report to the other where they share a passage: words, or the source that was named. */
export function compareCopies(view: DraftView): readonly Finding[] {
  return view.draft.reuse
    .filter((link) => link.a.article !== link.b.article && link.kind !== "verbatim")
    .flatMap((link) => [...compareWording(view, link), ...findStripped(view, link)]);
}

function compareWording(view: DraftView, { a, b, kind }: Reuse): Finding[] {
  const unshared = listUnshared(view, [a], [b]);
  if (unshared.a.length === 0 || unshared.b.length === 0) return [];
  const quoted = kind === "shared-quote";
  return [
    {
      topic: view.wordsAt(a),
      kind: "wording",
      verdict: "vague-exact",
      why: `${quoted ? "one utterance" : "one passage"}, other words: ${tellUnshared(view, unshared)}`,
      sides: [makeSide(view.wordsAt(a), unshared.a), makeSide(view.wordsAt(b), unshared.b)],
      rule: quoted ? "quote-wording" : "copy-wording",
    },
  ];
}

/** A claim that one report gives on somebody's word and its copy gives as bare fact, or on another's word. */
function findStripped(view: DraftView, { a, b }: Reuse): Finding[] {
  const [ofA, ofB] = [listSources(view, a), listSources(view, b)];
  if (ofA === null || ofB === null) return [];
  const strip = (from: Span, to: Span, lost: EntityId): Finding => ({
    topic: view.wordsAt(from),
    kind: "attribution",
    verdict: "other-scope",
    why: `one report gives it on the word of ${view.nameOf(lost)}, the other does not say so`,
    sides: [from, to].map((span) => makeSide(view.wordsAt(span), [span])),
    rule: "stripped-attribution",
  });
  const namedIn = (span: Span, entity: EntityId): boolean =>
    (view.readings.get(span.article)?.mentions ?? []).some(
      (mention) => mention.entity === entity && mention.span.start < span.end && span.start < mention.span.end,
    );
  const lostA = ofA.filter((entity) => !ofB.includes(entity) && !namedIn(b, entity));
  const lostB = ofB.filter((entity) => !ofA.includes(entity) && !namedIn(a, entity));
  if (lostA.length > 0) return [strip(a, b, lostA[0] as EntityId)];
  return lostB.length > 0 ? [strip(b, a, lostB[0] as EntityId)] : [];
}

/** On whose word the statements in a passage rest; null where that of one is not known. */
function listSources(view: DraftView, span: Span): EntityId[] | null {
  const statements = (view.readings.get(span.article)?.statements ?? []).filter(
    (statement) => statement.span.start < span.end && span.start < statement.span.end,
  );
  if (statements.some((statement) => statement.speaker.entity === null)) return null;
  return statements.flatMap(({ speaker, via }) => [speaker.entity, via]).filter((entity) => entity !== null);
}
