import { childBy } from "../../kit/dependency-tree.ts";
import type { Quotation } from "../../kit/scan-quotations.ts";
import { type ArticleView, findToken, lowerAt, sentenceOf } from "./article-view.ts";
import { type CueTable, entriesOf } from "./cue-table.ts";

/** The quotations that a cue reports as a whole, by the token of the cue; and those that go on from another. */
export interface AttachedQuotations {
  readonly byCue: ReadonlyMap<number, readonly number[]>;
  /** Quotations without a cue of their own that follow upon another one, by its number. */
  readonly goesOn: ReadonlyMap<number, number>;
}

const REACH = 45;
const DASHES = new Set([",", "—", "–", "-"]);
const OTHER_CLAUSE: ReadonlySet<string> = new Set(["VERB", "AUX", "SCONJ", "CCONJ", "PRON"]);
/** A verb that is part of a noun's name speaks nothing: "[press] secretary". */
const MODIFIERS = new Set(["amod", "compound"]);
const JOINING: ReadonlySet<string> = new Set(["PUNCT", "CCONJ"]);
const STOPS = new Set([".", "!", "?", ";", ":"]);

/**
 * Finds for each quotation the cue beside it: behind it ("…," said X; "…," X said), before it (X said: "…"), or that
 * of the quotation before it where it opens a sentence right behind ("…," X said. "…") or is joined to it ("…" and "…").
 */
export function attachQuotations(view: ArticleView, table: CueTable): AttachedQuotations {
  const byCue = new Map<number, number[]>();
  const goesOn = new Map<number, number>();
  const cueOf = new Map<number, number>();
  view.quotations.forEach((quotation, number) => {
    const isMember = (cueOf.has(number - 1) || goesOn.has(number - 1)) && isJoined(view, number);
    const cue = isMember ? null : findCueFor(view, table, quotation);
    if (isMember) goesOn.set(number, number - 1);
    else if (cue !== null) {
      cueOf.set(number, cue);
      const list = byCue.get(cue);
      if (list) list.push(number);
      else byCue.set(cue, [number]);
    } else if (number > 0 && follows(view, number, cueOf.get(number - 1) ?? null, goesOn.has(number - 1))) {
      goesOn.set(number, number - 1);
    }
  });
  return { byCue, goesOn };
}

function findCueFor(view: ArticleView, table: CueTable, quotation: Quotation): number | null {
  const before = endsWithLead(view, quotation) ? findCueBefore(view, table, quotation) : null;
  return before ?? findCueAfter(view, table, quotation) ?? null;
}

/** Whether a comma, a colon or a verb leads into the quotation, so that it is spoken as a whole. */
function endsWithLead(view: ArticleView, { open }: Quotation): boolean {
  const last = findToken(view.tokens, open) - 1;
  const token = view.tokens[last];
  return token !== undefined && ([",", ":"].includes(token.text) || token.pos === "VERB");
}

function findCueBefore(view: ArticleView, table: CueTable, quotation: Quotation): number | null {
  const from = findToken(view.tokens, quotation.open) - 1;
  const sentence = view.tokens[from]?.sentence;
  for (let at = from; at >= 0 && from - at < REACH; at--) {
    const token = view.tokens[at];
    if (!token || token.sentence !== sentence || (at < from && STOPS.has(token.text))) return null;
    if (view.quotationOf[at] !== -1) return null;
    if (token.pos === "VERB") {
      const clause = childBy(view.tree, at, "ccomp");
      const isFree = clause === null || clause >= from;
      return speaks(table, token.lemma) && isFree && !(at === from && isUnsaid(view, at)) ? at : null;
    }
  }
  return null;
}

/** "did not say “…”", "would answer “every shot”": words in marks that a verb runs into which has not come to pass. */
function isUnsaid(view: ArticleView, verb: number): boolean {
  const { shiftedAuxiliaries, futureAuxiliaries, negations } = view.words;
  const before = lowerAt(view, verb - 1);
  return negations.has(before) || shiftedAuxiliaries.has(before) || futureAuxiliaries.has(before);
}

function findCueAfter(view: ArticleView, table: CueTable, quotation: Quotation): number | null {
  const from = findToken(view.tokens, quotation.close);
  const start = findTagStart(view, quotation, from);
  if (start === null || isMidClause(view, quotation)) return null;
  // "called it “nonsense”, and dismissed the rest": what is joined on tells of another deed
  if (view.tokens[start]?.pos === "CCONJ") return null;
  const isFragment = !/[,?!—–-]/.test(view.text.charAt(quotation.end - 1)) && start === from;
  let at = start;
  for (; at < view.tokens.length && at - start < REACH; at++) {
    const token = view.tokens[at];
    if (!token || STOPS.has(token.text) || view.quotationOf[at] !== -1) return null;
    if (token.pos !== "VERB" || MODIFIERS.has(token.relation) || !speaks(table, token.lemma)) continue;
    if (isFragment && childBy(view.tree, at, "mark") !== null) return null;
    const head = view.tokens[token.head];
    const isQuoted = head !== undefined && head.index >= start && view.words.relayVerbs.has(head.lemma);
    const subject = isQuoted ? childBy(view.tree, head.index, "nsubj:pass") : childBy(view.tree, at, "nsubj");
    const begins = subject !== null && subject < at ? (view.tree.leftmost[subject] as number) : at;
    if (begins <= start + 1 || at === start) return at;
    return subject === null && isNominal(view, start, at) ? at : null;
  }
  return null;
}

/** Whether names and nouns with what marks them out, and no other verb, fill the words up to a verb without a subject. */
function isNominal(view: ArticleView, first: number, last: number): boolean {
  if (view.tokens[first]?.pos === "ADP") return false;
  return view.tokens.slice(first, last).every(({ pos }) => !OTHER_CLAUSE.has(pos));
}

/** "wants “to talk at once”, the mayor said": words in marks that the clause before them runs straight into. */
function isMidClause(view: ArticleView, { open, start }: Quotation): boolean {
  const last = findToken(view.tokens, open) - 1;
  const token = view.tokens[last];
  if (!token || token.sentence !== view.tokens[findToken(view.tokens, start)]?.sentence) return false;
  if (!["VERB", "AUX", "ADP", "DET", "SCONJ"].includes(token.pos)) return false;
  for (let at = last; at >= 0 && view.tokens[at]?.sentence === token.sentence; at--)
    if (view.tokens[at]?.relation.startsWith("nsubj")) return true;
  return false;
}

/** The first token behind the quotation that can belong to "X said"; null where the sentence ends with the mark. */
function findTagStart(view: ArticleView, { start, end, close }: Quotation, from: number): number | null {
  const next = view.tokens[from];
  if (!next || /\n/.test(view.text.slice(close, next.start))) return null;
  if (DASHES.has(next.text)) return from + 1;
  const inside = view.text.charAt(end - 1);
  if (/[,—…–-]/.test(inside)) return from;
  if (next.pos === "PUNCT" || inside === ".") return null;
  if (/[?!]/.test(inside)) return from;
  const first = findToken(view.tokens, start);
  const last = view.tokens[from - 2];
  const opensSentence =
    (sentenceOf(view, first)?.first ?? 0) >= first - 1 || last?.sentence !== view.tokens[first]?.sentence;
  return opensSentence && next.sentence === last?.sentence ? from : null;
}

function speaks(table: CueTable, lemma: string): boolean {
  return entriesOf(table, lemma).some(({ cue }) => cue.frames.includes("quotation"));
}

/** Whether a quotation goes on from the one before: marked so, or in the sentence right behind that of its cue. */
function follows(view: ArticleView, number: number, cue: number | null, chained: boolean): boolean {
  const quotation = view.quotations[number] as Quotation;
  if (quotation.continues) return true;
  if (cue === null && !chained) return false;
  const first = findToken(view.tokens, quotation.start);
  const token = view.tokens[first];
  const before = view.tokens[findToken(view.tokens, quotation.open) - 1];
  const anchor = cue === null ? before : view.tokens[cue];
  if (!token || !anchor || !before || !STOPS.has(before.text) || token.sentence - anchor.sentence > 1) return false;
  const [own, former] = [sentenceOf(view, token.index)?.block ?? -1, sentenceOf(view, anchor.index)?.block ?? -1];
  return own === former || (own === former + 1 && fillsBlock(view, quotation, own));
}

/** "promised “a full inquiry” and “justice for the crew”": nothing but a joining word between the two. */
function isJoined(view: ArticleView, number: number): boolean {
  const [former, quotation] = [view.quotations[number - 1], view.quotations[number]] as [Quotation, Quotation];
  const [first, last] = [findToken(view.tokens, former.close), findToken(view.tokens, quotation.open)];
  if (view.tokens[first]?.sentence !== view.tokens[last]?.sentence || last - first > JOINING.size) return false;
  return last > first && view.tokens.slice(first, last).every(({ pos }) => JOINING.has(pos));
}

/** A paragraph that is nothing but words in marks goes on from the one before. */
function fillsBlock(view: ArticleView, { open, close }: Quotation, block: number): boolean {
  const around = [findToken(view.tokens, open) - 1, findToken(view.tokens, close)];
  return around.every((at) => sentenceOf(view, at)?.block !== block);
}
