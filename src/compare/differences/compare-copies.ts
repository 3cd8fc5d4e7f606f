import type { Reuse } from "../../model/comparison.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";
import { listUnshared } from "./unshared-words.ts";

const LEAST_TELLING = 2;

/** What changed on the way from one report to the other where they share a passage: words, or the source that was named. */
export function compareCopies(view: DraftView): readonly Finding[] {
  return view.draft.reuse
    .filter((link) => link.a.article !== link.b.article)
    .flatMap((link) => {
      if (link.kind === "verbatim") return [];
      const unshared = listUnshared(view.wordsAt(link.a), view.wordsAt(link.b));
      const wording =
        unshared.a.length + unshared.b.length >= LEAST_TELLING && unshared.a.length > 0 && unshared.b.length > 0
          ? [describeWording(view, link, unshared)]
          : [];
      return [...wording, ...findStripped(view, link)];
    });
}

function describeWording(
  view: DraftView,
  link: Reuse,
  unshared: { readonly a: readonly string[]; readonly b: readonly string[] },
): Finding {
  const quoted = link.kind === "shared-quote";
  return {
    topic: view.wordsAt(link.a),
    kind: "wording",
    verdict: "vague-exact",
    why: `${quoted ? "one utterance" : "one passage"}, other words: ${unshared.a.slice(0, 4).join(", ")} / ${unshared.b.slice(0, 4).join(", ")}`,
    sides: [link.a, link.b].map((span) => makeSide(view.wordsAt(span), [span])),
    rule: quoted ? "quote-wording" : "copy-wording",
  };
}

/** A claim that one report gives on somebody's word and its copy gives as bare fact, or on another's word. */
function findStripped(view: DraftView, { a, b }: Reuse): Finding[] {
  const [ofA, ofB] = [listSources(view, a), listSources(view, b)];
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

/** On whose word the statements in a passage rest. */
function listSources(view: DraftView, span: Span): EntityId[] {
  const statements = view.readings.get(span.article)?.statements ?? [];
  return statements
    .filter((statement) => statement.span.start < span.end && span.start < statement.span.end)
    .flatMap((statement) => [statement.speaker.entity, statement.via])
    .filter((entity) => entity !== null);
}
