import { compareText } from "../../kit/compare-text.ts";
import { isCopied } from "../../kit/copied-spans.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Token } from "../../model/sentence.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { type BriefSource, wordsOf } from "./brief-draft.ts";
import { cuesAt } from "./look-up.ts";
import { LONGEST_LINE, shorten } from "./shorten.ts";
import { shortenSpan } from "./shorten-span.ts";
import { isWhole, wholeWordsOf } from "./whole-words.ts";

/** A comma and a blank may stand between a clause and its condition. */
const WIDEST_JOINT = 3;
/** Fewer words tell nothing without the sentence they were cut from. */
const FEWEST_WORDS = 3;
/** What hangs on its cue by one of these cannot be read without it. */
const PHRASES: ReadonlySet<string> = new Set(["xcomp", "obj", "iobj", "obl", "nmod", "acl"]);

const TELLING: ReadonlySet<Token["pos"]> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);

/** What somebody said as a line tells it. */
export interface Contents {
  readonly words: string;
  /** Whether the cue stands among the words. */
  readonly withCue: boolean;
  /** The cue as a verb in front of the words, where it says more than that something was said; empty where not. */
  readonly verb: string;
}

/**
 * The contents of an utterance in the words of a witness rather than of its copy, and of one that does not pass on words of
 * others; a full quotation keeps marks of its own. Null where no report has words that can be read alone.
 */
export function tellContents(source: BriefSource, reports: readonly Statement[]): Contents | null {
  const wordings = reports
    .filter((report) => namesSomething(source, report))
    .flatMap((report) => {
      const contents = tellReport(source, report);
      if (contents === null || contents.words.split(" ").length < FEWEST_WORDS || !isWhole(contents.words)) return [];
      const rank = Number(isCopied(report.span, source.draft.reuse)) + 2 * Number(holdsCue(source, report));
      return [{ ...contents, rank }];
    });
  wordings.sort((a, b) => a.rank - b.rank || b.words.length - a.words.length || compareText(a.words, b.words));
  return wordings[0] ?? null;
}

/** Whether the content has a word of its own ("has asked for four" leaves open four of what). */
function namesSomething(source: BriefSource, { content }: Statement): boolean {
  const words = content.flatMap((span) => tokensIn(source, span));
  return words.length === 0 || words.some(({ pos }) => TELLING.has(pos));
}

function tellReport(source: BriefSource, report: Statement): Contents | null {
  const quotation = report.mode === "direct" ? tellQuotation(source, report) : null;
  if (quotation !== null) return { words: quotation, withCue: false, verb: "" };
  const cue = finiteCue(source, report);
  const isPlain = source.plainCues.has(report.rule.split(",")[0] as string);
  const before = cue !== undefined && isBefore(cue, report) ? cue : undefined;
  if (!isClause(source, report)) {
    const words = before === undefined ? null : tellClause(source, report, before);
    return words === null ? null : { words, withCue: true, verb: "" };
  }
  if (before !== undefined && !isPlain) {
    const words = tellClause(source, report, before);
    if (words !== null) return { words, withCue: true, verb: "" };
  }
  const words = tellClause(source, report);
  if (words === null) return null;
  const act = source.words.acts[report.type];
  return { words, withCue: false, verb: isPlain ? "" : cue === undefined ? act : wordsOf(source, cue) };
}

function tellQuotation(source: BriefSource, { quoted: [first] }: Statement): string | null {
  const words = first === undefined ? null : shorten(wordsOf(source, first).replace(/[,;]$/, ""));
  return words === null ? null : `“${words}”`;
}

/** The cue as a verb that can stand behind the name of the speaker: "warned", "has denied"; no noun and no "demanding". */
function finiteCue(source: BriefSource, { cue: [first] }: Statement): Span | undefined {
  const words = first === undefined ? [] : tokensIn(source, first);
  const hasTense = words.some(({ pos, features }) => pos === "AUX" || (pos === "VERB" && features.form === "finite"));
  return hasTense && words.some(({ pos }) => pos === "VERB") ? first : undefined;
}

function isBefore(cue: Span, { content: [first] }: Statement): boolean {
  return first !== undefined && cue.article === first.article && cue.end <= first.start;
}

/** Whether somebody's words are passed on within the content, cue and all. */
function holdsCue(source: BriefSource, { id, content }: Statement): boolean {
  return content.some((own) => cuesAt(source, own).some((other) => other.id !== id));
}

/** Whether the content is a clause of its own: what governs its topmost word does not take it for an object. */
function isClause({ tokens }: BriefSource, { content: [first] }: Statement): boolean {
  if (first === undefined) return false;
  const inside = listOverlapping(tokens.get(first.article) ?? [], first);
  const [from, to] = [inside[0]?.index ?? 0, inside.at(-1)?.index ?? -1];
  const top = inside.find(({ head, relation }) => relation !== "punct" && (head < from || head > to));
  if (top === undefined) return true;
  const isInfinitive = inside.some(
    ({ pos, relation, head }) => pos === "PART" && relation === "mark" && head === top.index,
  );
  return !isInfinitive && !PHRASES.has(top.relation);
}

/** A clause with the condition it hangs on: without it, a threat with a way out would be told as a plan. */
function tellClause(source: BriefSource, { content, condition }: Statement, cue?: Span): string | null {
  const [first] = content;
  if (first === undefined) return null;
  const whole = joinPieces(source, content);
  const clause = cue === undefined ? dropOpener(source, whole) : { ...whole, start: cue.start };
  if (condition === null || overlaps(clause, condition)) return shortenSpan(source, clause);
  const isBehind = condition.start >= clause.end;
  const isBefore = cue === undefined && condition.end <= clause.start && clause.start - condition.end <= WIDEST_JOINT;
  if (isBehind || isBefore) {
    const [start, end] = [Math.min(clause.start, condition.start), Math.max(clause.end, condition.end)];
    const together = wholeWordsOf(source, { ...clause, start, end });
    if (together.length <= LONGEST_LINE) return together;
  }
  const [told, hangsOn] = [shortenSpan(source, clause), shortenSpan(source, condition)];
  return told === null || hangsOn === null ? null : `${told} (${hangsOn})`;
}

/** The content from its first piece to its last where that fits a line ("a plan that, he said, would fail"), else its first piece. */
function joinPieces(source: BriefSource, content: readonly Span[]): Span {
  const [first, ...others] = content as readonly [Span, ...Span[]];
  const end = Math.max(
    first.end,
    ...others.filter(({ article }) => article === first.article).map((piece) => piece.end),
  );
  const whole = { ...first, end };
  return wordsOf(source, whole).length <= LONGEST_LINE ? whole : first;
}

/** Content without the conjunction that joined it to its cue, where that says nothing of its own. */
function dropOpener(source: BriefSource, span: Span): Span {
  const [first, second] = tokensIn(source, span);
  const isEmpty = first?.start === span.start && source.words.openers.includes(first.text.toLowerCase());
  return isEmpty && second ? { ...span, start: second.start } : span;
}

function tokensIn({ tokens }: BriefSource, span: Span): readonly Token[] {
  return listOverlapping(tokens.get(span.article) ?? [], span).filter(
    ({ start, end }) => start >= span.start && end <= span.end,
  );
}
