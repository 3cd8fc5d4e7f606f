import type { Block } from "../../model/article.ts";
import { cutLines, type Piece } from "./cut-lines.ts";
import { labelByRule } from "./label-by-rule.ts";
import { labelCaptions } from "./label-captions.ts";
import { labelHead } from "./label-head.ts";
import { labelRepeats } from "./label-repeats.ts";
import { labelSignOff } from "./label-sign-off.ts";
import { splitLines } from "./line.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";
import { type Draft, endsOpen, endsSentence, isProse } from "./prose.ts";

/** A block with what its words tell, where it is a part of a metadata line. */
export interface LabelledPiece extends Block {
  readonly role: Piece["role"];
}

/**
 * Labels every stretch of a plain text: what the rules know first, then what its place says (title, deck, subheads),
 * and the rest is paragraphs.
 */
export function labelText(text: string, words: PageVocabulary): readonly LabelledPiece[] {
  const pieces = cutLines(splitLines(text), words);
  const draft: Draft = pieces.map((piece) => piece.label);
  labelByRule(pieces, draft, words);
  labelRepeats(pieces, draft);
  labelCaptions(pieces, draft, words);
  labelHead(pieces, draft, words);
  labelSignOff(pieces, draft, words);
  labelTail(pieces, draft);
  labelBody(pieces, draft);
  return pieces.map(({ line, role }, i) => {
    const label = draft[i] ?? { kind: "paragraph", why: "running text" };
    return { kind: label.kind, start: line.start, end: line.end, why: label.why, role };
  });
}

const LONGEST_LEFTOVER = 60;

/** Short lines without a full stop after the last paragraph, once something after it is known to be no report. */
function labelTail(pieces: readonly Piece[], draft: Draft): void {
  const first = pieces.findIndex((piece) => isProse(piece.line.text));
  for (let i = pieces.length - 1; i > first && first >= 0; i--) {
    if (draft[i]) continue;
    const { text } = (pieces[i] as Piece).line;
    if (text.length > LONGEST_LEFTOVER || endsSentence(text)) return;
    draft[i] = { kind: "furniture", why: "short line after the last paragraph" };
  }
}

const LONGEST_SUBHEAD = 90;
const MOST_WORDS = 14;

function labelBody(pieces: readonly Piece[], draft: Draft): void {
  pieces.forEach(({ line }, i) => {
    if (draft[i]) return;
    if (!/[\p{L}\p{N}]/u.test(line.text)) draft[i] = { kind: "furniture", why: "no word in it" };
    else if (isSubhead(line.text, pieces[i + 1]))
      draft[i] = { kind: "subhead", why: "short line without a full stop between paragraphs" };
  });
}

function isSubhead(text: string, next: Piece | undefined): boolean {
  if (text.length > LONGEST_SUBHEAD || !endsOpen(text) || !next) return false;
  return /^[\p{Lu}\p{Lo}\d‘“'"]/u.test(text) && text.split(/\s+/).length <= MOST_WORDS;
}
