import type { Token } from "../model/sentence.ts";
import type { Range } from "../model/span.ts";

const CLOSES: Readonly<Record<string, string>> = { "“": "”", '"': '"', "‘": "’", "(": ")", "[": "]" };
const OPENS: Readonly<Record<string, string>> = { "”": "“", '"': '"', "’": "‘", ")": "(", "]": "[" };

/** The range of tokens `first` to `last` without marks at its edges, but for those that open or close something in it. */
export function trimMarks(tokens: readonly Token[], first: number, last: number): Range {
  let [from, to] = [first, last];
  while (to > from && isMark(tokens, to) && !closesWithin(tokens, from, to)) to--;
  while (from < to && isMark(tokens, from) && !opensWithin(tokens, from, to)) from++;
  return { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end };
}

function isMark(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.pos === "PUNCT";
}

function opensWithin(tokens: readonly Token[], from: number, to: number): boolean {
  const close = CLOSES[(tokens[from] as Token).text];
  return close !== undefined && tokens.slice(from + 1, to + 1).some(({ text }) => text === close);
}

/** Whether the last mark is the partner of one that is open until then. */
function closesWithin(tokens: readonly Token[], from: number, to: number): boolean {
  const { text } = tokens[to] as Token;
  const opening = OPENS[text];
  if (opening === undefined) return false;
  const count = (mark: string) => tokens.slice(from, to).filter((token) => token.text === mark).length;
  return opening === text ? count(text) % 2 === 1 : count(opening) > count(text);
}

/** Whether every quotation and bracket that is opened among some tokens is closed there, and none closed that was not opened. */
export function areMarksPaired(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  for (const { text } of tokens) {
    if (text === '"' ? open.at(-1) === text : text !== "’" && text in OPENS) {
      if (open.pop() !== OPENS[text]) return false;
    } else if (text !== "‘" && text in CLOSES) open.push(text);
  }
  return open.length === 0;
}
