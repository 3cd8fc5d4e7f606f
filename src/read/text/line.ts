import type { BlockKind } from "../../model/article.ts";
import type { Range } from "../../model/span.ts";

/** A line of a text, or the part of one that was cut off, without the white space around it. */
export interface Line extends Range {
  readonly text: string;
  /** Whether it stands first on its line and an empty line stands before it. */
  readonly gap: boolean;
}

/** What a line is, and the rule that said so. */
export interface Label {
  readonly kind: BlockKind;
  readonly why: string;
}

/** Lines with what is known of each; undefined where nothing is known yet. */
export type Labels = readonly (Label | undefined)[];

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** The lines of `text` that hold more than white space. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let gap = false;
  const add = (to: number) => {
    const line = trimRange(text, from, to);
    if (line.start === line.end) gap = lines.length > 0;
    else {
      lines.push({ ...line, text: text.slice(line.start, line.end), gap });
      gap = false;
    }
  };
  for (const match of text.matchAll(BREAK)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}

/** The part of `line` from `start` to `end` (offsets in the line), without white space around it; null if empty. */
export function cutLine(line: Line, start: number, end: number): Line | null {
  const part = trimRange(line.text, start, end);
  if (part.start === part.end) return null;
  return {
    start: line.start + part.start,
    end: line.start + part.end,
    text: line.text.slice(part.start, part.end),
    gap: line.gap && part.start === 0,
  };
}

const SPACE = /[\s\u200b\u2060\ufeff]/;

function trimRange(text: string, start: number, end: number): Range {
  let first = start;
  let last = end;
  while (first < last && SPACE.test(text[first] as string)) first++;
  while (last > first && SPACE.test(text[last - 1] as string)) last--;
  return { start: first, end: last };
}
