import type { Range } from "../model/span.ts";

/** A stretch between quotation marks. `start` and `end` are inside the marks, `open` and `close` take them in. */
export interface Quotation extends Range {
  readonly open: number;
  readonly close: number;
  /** False where no mark closes it in its paragraph. */
  readonly closed: boolean;
  /** 0 for an outermost quotation, 1 for one inside another, … */
  readonly depth: number;
  /** True where the paragraph before ended inside a quotation and this one takes it up with a new opening mark. */
  readonly continues: boolean;
}

type Kind = "double" | "single";
type Role = "opens" | "closes" | null;

interface Opened {
  readonly kind: Kind;
  readonly at: number;
  readonly width: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  "“": "double",
  "„": "double",
  "«": "double",
  "”": "double",
  "»": "double",
  '"': "double",
  "‘": "single",
  "’": "single",
  "'": "single",
};
const OPENERS = new Set("“„«‘");
const CLOSERS = new Set("”»’");
const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;
const SPACE = /\s/u;
const BEFORE_OPENING = /[\s([{\-–—/:“„«‘"']/u;

/**
 * Finds quotations in the paragraphs of a text, in order of their opening mark, in one pass over each paragraph.
 * Curly and straight marks may be mixed; apostrophes are told from single marks by the letters around them. A mark
 * that nothing closes reaches at most to the end of its paragraph or to the next opening mark of its kind.
 */
export function scanQuotations(text: string, paragraphs: readonly Range[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let left: Quotation | undefined;
  for (const paragraph of paragraphs) {
    const quotations = scanParagraph(text, trim(text, paragraph));
    const [first] = quotations;
    if (first && left && first.open === trim(text, paragraph).start) {
      quotations[0] = { ...first, continues: true };
    }
    for (const quotation of quotations) found.push(quotation);
    const last = quotations.findLast((quotation) => quotation.depth === 0);
    left = last && !last.closed && last.end === trim(text, paragraph).end ? last : undefined;
  }
  return found;
}

function scanParagraph(text: string, { start, end }: Range): Quotation[] {
  const found: Quotation[] = [];
  const open: Opened[] = [];
  const counts = { single: 0, double: 0 };
  const lastSingle = findLastClosingSingle(text, start, end);
  for (let at = start; at < end; at++) {
    const width = widthOf(text, at, end);
    const kind = width === 2 ? "double" : KINDS[text.charAt(at)];
    if (!kind) continue;
    const role = judgeMark(text, { start: at, end: at + width }, { start, end }, kind, counts[kind] > 0, lastSingle);
    if (role === "opens") {
      open.push({ kind, at, width });
      counts[kind]++;
    } else if (role === "closes") {
      const opened = closeLast(kind, open, counts);
      if (opened.at + opened.width < at) found.push(makeQuotation(opened, at, at + width));
    }
    at += width - 1;
  }
  return setDepths([...found, ...cutUnclosed(text, open, found, end)]);
}

/** What a mark does, from the characters beside it and from what is open; null for an apostrophe or a stray mark. */
function judgeMark(
  text: string,
  { start: at, end: behind }: Range,
  { start, end }: Range,
  kind: Kind,
  isOpen: boolean,
  lastSingle: number,
): Role {
  const mark = behind - at === 2 ? '"' : text.charAt(at);
  const before = at > start ? text.charAt(at - 1) : " ";
  const after = behind < end ? text.charAt(behind) : " ";
  const canOpen = BEFORE_OPENING.test(before) && !SPACE.test(after);
  const canClose = isOpen && !WORD.test(after) && !(SPACE.test(before) && !SPACE.test(after));
  if (kind === "single") {
    if (canClose && !OPENERS.has(mark)) return "closes";
    return canOpen && !CLOSERS.has(mark) && !DIGIT.test(after) && at < lastSingle ? "opens" : null;
  }
  if (OPENERS.has(mark)) return canClose && !canOpen ? "closes" : "opens";
  if (CLOSERS.has(mark)) return isOpen ? "closes" : canOpen ? "opens" : null;
  return canClose ? "closes" : canOpen ? "opens" : null;
}

/** The last place where a single mark could close something: none opens behind it. */
function findLastClosingSingle(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) {
    if (KINDS[text.charAt(at)] !== "single" || OPENERS.has(text.charAt(at))) continue;
    const after = at + 1 < end ? text.charAt(at + 1) : " ";
    if (!SPACE.test(text.charAt(at - 1)) && !WORD.test(after)) return at;
  }
  return -1;
}

/** Takes the innermost open mark of this kind off the stack, and those of the other kind that stand above it. */
function closeLast(kind: Kind, open: Opened[], counts: Record<Kind, number>): Opened {
  for (;;) {
    const opened = open.pop() as Opened;
    counts[opened.kind]--;
    if (opened.kind === kind) return opened;
  }
}

/**
 * Double marks that nothing closed reach to the next outer opening mark, and never into a quotation that goes on behind
 * it; single ones were apostrophes.
 */
function cutUnclosed(text: string, open: readonly Opened[], closed: readonly Quotation[], end: number): Quotation[] {
  const unclosed = open.filter((opened) => opened.kind === "double");
  if (unclosed.length === 0) return [];
  const isDouble = (at: number) => KINDS[text.charAt(at)] === "double" || widthOf(text, at, end) === 2;
  const doubles = [...unclosed.map(({ at }) => at), ...closed.map((quotation) => quotation.open).filter(isDouble)].sort(
    (a, b) => a - b,
  );
  const singlesAround = closed.filter((quotation) => !isDouble(quotation.open) && holdsOneOf(doubles, quotation));
  const stops = [...doubles, ...singlesAround.map((quotation) => quotation.open)].sort((a, b) => a - b);
  let next = 0;
  return unclosed.flatMap((opened) => {
    while ((stops[next] ?? end) <= opened.at && next < stops.length) next++;
    const range = trim(text, { start: opened.at + opened.width, end: stops[next] ?? end });
    return range.end > range.start ? [{ ...makeQuotation(opened, range.end, range.end), closed: false }] : [];
  });
}

/** Whether one of the ascending places lies between the marks of the quotation; by bisection. */
function holdsOneOf(places: readonly number[], { start, end }: Range): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low < places.length && (places[low] as number) < end;
}

function makeQuotation({ at, width }: Opened, end: number, close: number): Quotation {
  return { start: at + width, end, open: at, close, closed: true, depth: 0, continues: false };
}

/** Two straight single marks side by side are one double mark of an old typewriter. */
function widthOf(text: string, at: number, end: number): number {
  return text.charAt(at) === "'" && at + 1 < end && text.charAt(at + 1) === "'" ? 2 : 1;
}

function setDepths(quotations: readonly Quotation[]): Quotation[] {
  const around: number[] = [];
  return [...quotations]
    .sort((a, b) => a.open - b.open)
    .map((quotation) => {
      while (around.length > 0 && (around.at(-1) as number) <= quotation.open) around.pop();
      const depth = around.length;
      around.push(quotation.close);
      return { ...quotation, depth };
    });
}

function trim(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
