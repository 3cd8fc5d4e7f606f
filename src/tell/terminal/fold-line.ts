const PIECE = /\s*\S+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character
const COLOUR = /\u001b\[\d+m/g;
/** Continued lines stand so far inside the first, unless the screen is too narrow for that. */
const HANG = 2;

/**
 * A line folded at blanks so that none is wider than `width` columns; what goes on stands two columns inside the first.
 * Colours take no room. A word longer than a line stays whole. Counts code points, so wide scripts may run over.
 */
export function foldLine(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  const indent = /^ */.exec(line.replace(COLOUR, ""))?.[0] ?? "";
  const folded: string[] = [];
  let current = "";
  for (const [piece] of line.matchAll(PIECE)) {
    if (current !== "" && widthOf(current) + widthOf(piece) > width) {
      folded.push(current);
      current = `${indent}${" ".repeat(HANG)}${piece.trimStart()}`;
    } else current += piece;
  }
  return [...folded, current].join("\n");
}

function widthOf(text: string): number {
  return [...text.replace(COLOUR, "")].length;
}
