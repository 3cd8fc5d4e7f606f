import type { Piece } from "./cut-lines.ts";
import type { PageVocabulary } from "./page-vocabulary.ts";
import { type Draft, endsOpen } from "./prose.ts";

const LONGEST = 420;
/** How far from its end a caption carries its credit. */
const CREDIT_REACH = 110;
/** A picture without the name of an agency: who made or gave it stands in brackets at the end. */
const BRACKETED = /[([]([^()[\]]{2,100})[)\]]\.?$/;
const PICTURE_OF =
  /^(?:an? |the |this |in (?:this|an?) |undated |file |handout |aerial |combination |satellite ){0,4}(?:photo|photograph|picture|image|frame grab|screengrab)\b.{0,160}(?:\bshows\b|\bcenter\b|\bcentre\b|\bleft\b|\bright\b|\b(?:released|provided|taken|made available|distributed) (?:by|on|from)\b)/i;
/** "Ilse Bran, center, whose son …": where somebody stands in a picture. */
const PLACED =
  /,\s(?:(?:second|third|fourth|fifth|far)\s(?:from\s)?)?(?:center|centre|left|right|foreground)\s?,|\((?:center|centre|left|right|L|R|C)\)/;
const LONGEST_ALTERNATIVE = 90;

/** Labels captions by the credit of their picture, and the alternative text just above them. */
export function labelCaptions(pieces: readonly Piece[], draft: Draft, words: PageVocabulary): void {
  const first = pieces.findIndex((_, i) => !draft[i]);
  const last = pieces.findLastIndex((_, i) => !draft[i]);
  pieces.forEach((piece, i) => {
    if (draft[i] || i === first || piece.line.text.length > LONGEST) return;
    const why = explainCaption(piece.line.text, i, words);
    // "… for the march. (Agency)" below everything else is signed, and no picture.
    const isSigned = i === last && why !== null && /[.!?”"’]\s?\([^()]{2,30}\)$/.test(piece.line.text);
    if (why !== null && !isSigned) draft[i] = { kind: "caption", why };
  });
  labelAlternatives(pieces, draft, first);
}

const HEAD_LINES = 10;

/** Why a line is taken for a caption, null where it is none; `at` counts lines from the top. */
export function explainCaption(text: string, at: number, words: PageVocabulary): string | null {
  const end = text.slice(-CREDIT_REACH);
  const credit = BRACKETED.exec(end)?.[1];
  if (credit && (isPictureCredit(credit, words) || hasCue(credit, words))) return "ends in the credit of a picture";
  if (/\b(?:photo|photograph|picture|image)s?(?: credit)?\s?[:/]\s?[([]?[^.]{2,60}[)\]]?\.?$/i.test(end))
    return "ends in the credit of a picture";
  if (at < HEAD_LINES && endsInCredit(text, words)) return "ends in the name of an agency";
  if (at < HEAD_LINES && (PICTURE_OF.test(text) || PLACED.test(text))) return "says what a picture shows";
  return null;
}

/** "… missile test AP." or "… at the border. Reuters": an agency's name that the sentence has no place for. */
function endsInCredit(text: string, words: PageVocabulary): boolean {
  const match = /([^\s.,]{1,20})[.,]?\s(\S{2,20}?)\.?$/.exec(text.slice(-60));
  if (!match) return false;
  const [, before = "", name = ""] = match;
  return (
    isPictureCredit(name, words) &&
    !/^(?:by|to|the|from|with|and|of|at|for|a|an|told|in|on|agency|via|per)$/i.test(before)
  );
}

function isPictureCredit(text: string, words: PageVocabulary): boolean {
  return text
    .toLowerCase()
    .split(/\s?[/|,]\s?|\svia\s|\s?:\s?|\s-\s/)
    .some((part) => words.pictureCredits.has(part.trim()));
}

function hasCue(text: string, words: PageVocabulary): boolean {
  const lower = text.toLowerCase();
  return words.captionCues.some((cue) => lower.includes(cue));
}

function labelAlternatives(pieces: readonly Piece[], draft: Draft, first: number): void {
  pieces.forEach((piece, i) => {
    const text = piece.line.text;
    const above = draft[i + 1]?.kind === "caption" && !(pieces[i + 1] as Piece).line.gap;
    if (!draft[i] && i !== first && above && text.length <= LONGEST_ALTERNATIVE && endsOpen(text)) {
      draft[i] = { kind: "caption", why: "alternative text just above a caption" };
    }
  });
}
