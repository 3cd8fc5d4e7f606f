import type { Sentence } from "../../model/sentence.ts";
import { type ArticleView, findToken, lowerAt, type TokenRange, textAt } from "./article-view.ts";
import type { Source } from "./attribution.ts";

/** What somebody says in a conversation that is printed with the names of those who talk. */
export interface Turn {
  readonly source: Source;
  readonly cueRange: TokenRange;
  readonly content: readonly TokenRange[];
}

const LONGEST_NAME = 4;

/**
 * The answers of an interview: paragraphs that open with a person's name and a colon ("Oduya: The pier is safe.").
 * Looked for only where another paragraph opens so with another name and asks; what is asked is no statement.
 */
export function findTurns(view: ArticleView): readonly Turn[] {
  const turns = listParagraphs(view).flatMap((paragraph) => readTurn(view, paragraph) ?? []);
  const answers = turns.filter((turn) => !asks(view, turn));
  const askers = new Set(turns.filter((turn) => asks(view, turn)).map((turn) => nameOf(view, turn)));
  return answers.filter((turn) => {
    const isPerson = view.mentionAt.get(turn.source.head)?.type === "person";
    return isPerson && askers.size > 0 && !askers.has(nameOf(view, turn));
  });
}

/** The tokens of each paragraph of running text. */
function listParagraphs(view: ArticleView): readonly TokenRange[] {
  const found = new Map<number, TokenRange>();
  for (const { kind, block, first, last } of view.sentences as readonly Sentence[])
    if (kind === "paragraph") found.set(block, { first: found.get(block)?.first ?? first, last });
  return [...found.values()];
}

function readTurn(view: ArticleView, { first, last }: TokenRange): Turn | null {
  const { start } = view.tokens[first] ?? {};
  for (let head = first; head < Math.min(last, first + LONGEST_NAME); head++) {
    const mention = view.mentionAt.get(head);
    if (mention?.form !== "name" || mention.span.start !== start) continue;
    const colon = findToken(view.tokens, mention.span.end);
    if (textAt(view, colon) !== ":" || colon + 1 >= last) return null;
    const source = { range: { first, last: colon }, head, antecedent: null, shared: false };
    return { source, cueRange: { first: colon, last: colon + 1 }, content: [{ first: colon + 1, last }] };
  }
  return null;
}

function asks(view: ArticleView, { content }: Turn): boolean {
  return textAt(view, (content[0]?.last ?? 0) - 1) === "?";
}

function nameOf(view: ArticleView, { source }: Turn): string {
  return lowerAt(view, source.head);
}
