import type { Piece } from "./cut-lines.ts";
import type { Label } from "./line.ts";
import type { CompiledPageLine, PageVocabulary } from "./page-vocabulary.ts";
import { type Draft, endsSentence, isProse, normaliseLine } from "./prose.ts";

const LONGEST = 400;
const HEAD_LINES = 12;
const FOOT_LINES = 40;
const LIST_LINES = 20;

/** Labels what a rule of the lexicon recognises: anywhere, in the lines before the first paragraph, and from the end up. */
export function labelByRule(pieces: readonly Piece[], draft: Draft, words: PageVocabulary): void {
  const first = pieces.findIndex((piece) => isProse(piece.line.text));
  const headEnd = Math.min(first < 0 ? pieces.length : first, HEAD_LINES);
  pieces.forEach((piece, i) => {
    if (draft[i]) return;
    const rule = matchRule(piece.line.text, words, i < headEnd ? "head" : "anywhere");
    if (!rule || (rule.gives === "related" && isOnTop(draft, i))) return;
    draft[i] = labelOf(rule);
    if (rule.opens === "list") labelList(pieces, draft, i, rule);
  });
  labelFoot(pieces, draft, words);
}

/** "Opinion: Why the dam must go" above everything else is no link but the title. */
function isOnTop(draft: Draft, at: number): boolean {
  return draft.slice(0, at).every((label) => label !== null && label !== undefined) && at < HEAD_LINES;
}

/** The first rule for a line that stands at `where`. */
export function matchRule(
  text: string,
  words: PageVocabulary,
  where: CompiledPageLine["where"],
): CompiledPageLine | null {
  if (text.length > LONGEST) return null;
  return (
    words.rules.find((rule) => (rule.where === "anywhere" || rule.where === where) && rule.pattern.test(text)) ?? null
  );
}

function labelOf(rule: CompiledPageLine): Label {
  return { kind: rule.gives, why: rule.reason };
}

/** The items under a heading: bullets, lines without a full stop, and lines the text says again further down. */
function labelList(pieces: readonly Piece[], draft: Draft, heading: number, rule: CompiledPageLine): void {
  const last = Math.min(pieces.length, heading + 1 + LIST_LINES);
  for (let i = heading + 1; i < last; i++) {
    if (draft[i] || !isListItem(pieces, i, rule)) return;
    draft[i] = { kind: rule.gives, why: `under the heading: ${rule.reason}` };
  }
}

function isListItem(pieces: readonly Piece[], at: number, rule: CompiledPageLine): boolean {
  const { text } = (pieces[at] as Piece).line;
  // What follows a list of links is the report again once lines get long.
  if (rule.gives === "related" && isProse(text)) return false;
  if (/^[-–•*▪·]\s/.test(text) || !endsSentence(text)) return true;
  return rule.gives === "highlights" && isRepeatedBelow(pieces, at);
}

function isRepeatedBelow(pieces: readonly Piece[], at: number): boolean {
  const wanted = normaliseLine((pieces[at] as Piece).line.text);
  return pieces.slice(at + 1).some((piece) => normaliseLine(piece.line.text).startsWith(wanted));
}

/** From the end upwards, as long as every line is known: rules for the foot never meet the report itself. */
function labelFoot(pieces: readonly Piece[], draft: Draft, words: PageVocabulary): void {
  for (let i = pieces.length - 1; i >= Math.max(1, pieces.length - FOOT_LINES); i--) {
    if (draft[i]) continue;
    const rule = matchRule((pieces[i] as Piece).line.text, words, "foot");
    if (!rule) break;
    draft[i] = labelOf(rule);
  }
  labelRest(pieces, draft, words);
}

/** Everything after the heading of the comments, unless much of the text would go with it. */
function labelRest(pieces: readonly Piece[], draft: Draft, words: PageVocabulary): void {
  const from = Math.ceil(pieces.length / 2);
  for (let i = from; i < pieces.length; i++) {
    const rule = draft[i] ? null : matchRule((pieces[i] as Piece).line.text, words, "foot");
    if (rule?.opens !== "rest") continue;
    for (let after = i; after < pieces.length; after++) draft[after] ??= labelOf(rule);
    return;
  }
}
