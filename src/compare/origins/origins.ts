import { makeId } from "../../kit/hash.ts";
import type { Origin, OriginReason, Reuse } from "../../model/comparison.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { AccountStage } from "../../model/stage.ts";
import type { Statement } from "../../model/statement.ts";
import { joinLinks } from "./join-links.ts";
import { listCopiedReports } from "./list-copied-reports.ts";
import { listRelays } from "./list-relays.ts";

export const origins: AccountStage = {
  scope: "account",
  name: "origins",
  summary: "Tells which articles and passages go back to one source and count as one witness.",
  reads: ["article", "statements", "entities", "reuse"],
  writes: ["origins"],
  run: ({ readings, reuse, entities }) => {
    const across = reuse.filter((link) => link.a.article !== link.b.article);
    const copies = across.filter((link) => link.kind !== "shared-quote");
    const perPair = Map.groupBy(
      copies.filter((link) => link.kind !== "paraphrase"),
      pairOf,
    );
    const passagesOf = (link: Reuse) => perPair.get(pairOf(link))?.length ?? 0;
    const firm = across.filter((link) => isFirm(link, passagesOf(link)));
    const quotes = across.filter((link) => link.kind === "shared-quote" && passagesOf(link) < 2);
    const found = [
      ...joinLinks(firm).map((spans) => makeOrigin(spans, "shared passage")),
      ...joinLinks(quotes).map((spans) => makeOrigin(spans, "shared quote")),
      ...listCopiedReports(
        readings.map(({ article }) => article),
        copies,
      ).map((spans) => makeOrigin(spans, "copied report")),
      ...listCredited(readings),
      ...listRelayed(readings.flatMap((reading) => reading.statements)),
      ...listRelays(readings, entities).map((spans) => makeOrigin(spans, "named relay")),
    ];
    return { origins: found.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  },
};

/**
 * A copy is firm where it is told which was made from which, where it is word for word, or where the same two articles
 * share more passages nearly to the letter (`passages` of them). A single one, or a paraphrase, may go back to a third
 * text, and makes nobody one witness. Who copies the text round a quotation has the quotation from there too.
 */
function isFirm({ direction, kind }: Reuse, passages: number): boolean {
  if (kind === "shared-quote") return passages > 1;
  if (direction !== "unknown" || kind === "verbatim") return true;
  return kind === "near-verbatim" && passages > 1;
}

function pairOf({ a, b }: Reuse): string {
  return [a.article, b.article].sort().join(" ");
}

/** Articles that credit the same agency or outlet by name. */
function listCredited(readings: readonly Reading[]): Origin[] {
  const credits = readings.flatMap(({ article }) => article.credits);
  return groupSpans(
    credits
      .filter((credit) => /\p{Lu}/u.test(credit.name))
      .map((credit) => ({ key: credit.name, spans: credit.evidence })),
  ).map((spans) => makeOrigin(spans, "credit line"));
}

/** Reports of one act of speech that name the same outlet or agency as the one that carried it. */
function listRelayed(statements: readonly Statement[]): Origin[] {
  const relayed = statements.flatMap((statement) =>
    [statement.via, ...statement.medium.map((party) => party.entity)]
      .filter((entity) => entity !== null)
      .map((entity) => ({ key: `${statement.utterance} ${entity}`, spans: [statement.span] })),
  );
  return groupSpans(relayed).map((spans) => makeOrigin(spans, "named relay"));
}

/** Spans by key, those of more than one article. */
function groupSpans(items: readonly { readonly key: string; readonly spans: readonly Span[] }[]): Span[][] {
  return [...Map.groupBy(items, (item) => item.key).values()]
    .map((group) => group.flatMap((item) => item.spans))
    .filter((spans) => new Set(spans.map((span) => span.article)).size > 1);
}

function makeOrigin(spans: readonly Span[], why: OriginReason): Origin {
  const articles = [...new Set(spans.map((span) => span.article))].sort();
  const id = makeId("o", why, ...spans.flatMap((span) => [span.article, span.start, span.end]));
  return { id, articles, spans, why: [why] };
}
