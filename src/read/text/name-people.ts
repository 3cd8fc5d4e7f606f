import type { Author } from "../../model/article.ts";
import type { ArticleId } from "../../model/span.ts";
import type { LabelledPiece } from "./label-text.ts";
import { makeSpan } from "./make-span.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";
import { isOrganisation } from "./split-names.ts";

const WHERE = new Set(["byline", "metadata", "credit"]);

/**
 * The people among `names`, each with the place in a byline that names it, if there is one. Agencies are credits, desks
 * and institutes no people.
 */
export function namePeople(
  names: readonly string[],
  text: string,
  pieces: readonly LabelledPiece[],
  article: ArticleId,
  words: PageVocabulary,
): readonly Author[] {
  const people = names.filter(
    (name) => !words.agencies.has(name.toLowerCase().replace(/^the /, "")) && !isOrganisation(name, words),
  );
  return people.map((name) => {
    const wanted = name.toLowerCase();
    const piece = pieces.find(
      ({ kind, start, end }) => WHERE.has(kind) && text.slice(start, end).toLowerCase().includes(wanted),
    );
    if (!piece) return { name, evidence: [] };
    const at = piece.start + text.slice(piece.start, piece.end).toLowerCase().indexOf(wanted);
    return { name, evidence: [makeSpan(article, at, at + name.length)] };
  });
}
