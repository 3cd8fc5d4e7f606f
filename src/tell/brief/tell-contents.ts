import { compareText } from "../../kit/compare-text.ts";
import { listOverlapping } from "../../kit/overlapping-ranges.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { type BriefSource, wordsOf } from "./brief-draft.ts";
import { isCopied } from "./copied-spans.ts";
import { shorten } from "./shorten.ts";

/** A comma and a blank may stand between a clause and its condition. */
const WIDEST_JOINT = 3;
/** Fewer words tell nothing without the sentence they were cut from. */
const FEWEST_WORDS = 3;
/** What hangs on its cue by one of these cannot be read without it. */
const PHRASES: ReadonlySet<string> = new Set(["xcomp", "obj", "iobj", "obl", "nmod", "acl"]);

/** What somebody said as a line tells it. */
export interface Contents {
  readonly words: string;
  /** Whether the cue stands among the words. */
  readonly withCue: boolean;
}

/** The contents of an utterance in the words of a witness rather than of its copy; a full quotation keeps marks of its own. */
export function tellContents(source: BriefSource, reports: readonly Statement[]): Contents | null {
  const wordings = reports.flatMap((report) => {
    const quotation = report.mode === "direct" ? tellQuotation(source, report) : null;
    const contents = quotation === null ? tellIndirect(source, report) : { words: quotation, withCue: false };
    if (contents === null || contents.words.split(" ").length < FEWEST_WORDS) return [];
    return [{ ...contents, isCopy: isCopied(report.span, source.draft.reuse) }];
  });
  wordings.sort(
    (a, b) => Number(a.isCopy) - Number(b.isCopy) || b.words.length - a.words.length || compareText(a.words, b.words),
  );
  return wordings[0] ?? null;
}

function tellQuotation(source: BriefSource, { quoted: [first] }: Statement): string | null {
  const words = first === undefined ? null : shorten(wordsOf(source, first).replace(/[,;]$/, ""));
  return words === null ? null : `“${words}”`;
}

/** The content, or where that is no clause ("[vowed] to fight on", "[accused] the mayor of theft") with the cue that it hangs on. */
function tellIndirect(source: BriefSource, report: Statement): Contents | null {
  const cue = isClause(source, report) ? undefined : cueBefore(report);
  const words = tellClause(source, report, cue);
  return words === null ? null : { words, withCue: cue !== undefined };
}

function cueBefore({ cue, content: [first] }: Statement): Span | undefined {
  return cue.find((span) => first !== undefined && span.article === first.article && span.end <= first.start);
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
function tellClause(source: BriefSource, { content: [first], condition }: Statement, cue?: Span): string | null {
  if (first === undefined) return null;
  const clause = cue === undefined ? dropOpener(source, first) : { ...first, start: cue.start };
  if (condition === null || overlaps(clause, condition)) return shorten(wordsOf(source, clause).replace(/[,;]$/, ""));
  const isBehind = condition.start >= clause.end && condition.start - clause.end <= WIDEST_JOINT;
  if (isBehind) return shorten(wordsOf(source, { ...clause, end: condition.end }));
  const [told, hangsOn] = [shorten(wordsOf(source, clause)), shorten(wordsOf(source, condition))];
  return told === null || hangsOn === null ? null : `${told} (${hangsOn})`;
}

/** Content without the conjunction that joined it to its cue, where that says nothing of its own. */
function dropOpener({ tokens, words }: BriefSource, span: Span): Span {
  const inside = listOverlapping(tokens.get(span.article) ?? [], span).filter(
    ({ start, end }) => start >= span.start && end <= span.end,
  );
  const [first, second] = inside;
  const isEmpty = first?.start === span.start && words.openers.includes(first.text.toLowerCase());
  return isEmpty && second ? { ...span, start: second.start } : span;
}
