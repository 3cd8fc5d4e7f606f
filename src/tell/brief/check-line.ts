import { memoizeByObject } from "../../kit/memoize.ts";
import type { Numerals } from "../../model/figure-words.ts";
import { type BriefSource, type LineDraft, wordsOf } from "./brief-draft.ts";
import { speaksOf } from "./look-up.ts";

const QUOTATION = /“([^“”]+)”|"([^"]+)"/g;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const WORD = /\p{L}+/gu;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]*/gu;

/**
 * Holds a line against its cites: every quotation must stand in one of them to the letter, every number and every
 * capitalised word in one of them or in what was worked out for them (`line.added`: dates; `line.named`: entities that
 * the cites speak of). Gives the reason why the line fails, or null.
 */
export function findViolation(source: BriefSource, line: LineDraft, numerals: Numerals): string | null {
  if (line.cites.length === 0) return "it cites nothing";
  const cited = line.cites.map((span) => wordsOf(source, span));
  if (cited.some((words) => words.length === 0)) return "a cite lies outside its article";
  return (
    findForeignQuotation(line.text, cited) ??
    findForeignNumber(line, cited, numerals) ??
    findUnmentionedEntity(source, line) ??
    findForeignName(source, line, cited)
  );
}

function findForeignQuotation(text: string, cited: readonly string[]): string | null {
  for (const match of text.matchAll(QUOTATION)) {
    const quotation = (match[1] ?? match[2] ?? "").replace(/[,.;:]$/, "").trim();
    if (!cited.some((words) => words.includes(quotation)))
      return `the quotation “${quotation}” stands in none of its cites`;
  }
  return null;
}

function findForeignNumber(line: LineDraft, cited: readonly string[], numerals: Numerals): string | null {
  const known = new Set([...cited, ...line.added].flatMap((words) => numbersIn(words, numerals)));
  const foreign = numbersIn(line.text, numerals).find((number) => !known.has(number));
  return foreign === undefined ? null : `the number ${foreign} stands in none of its cites`;
}

/** Numbers in digits without their separators, and numerals by value. */
function numbersIn(words: string, numerals: Numerals): string[] {
  const digits = (words.match(NUMBER) ?? []).map((number) =>
    number.replace(/,(?=\d{3}(?!\d))/g, "").replace(/^0+(?=\d)/, ""),
  );
  const values = valuesByWord(numerals);
  const named = (words.toLowerCase().match(WORD) ?? []).flatMap((word) => {
    const value = values.get(word);
    return value === undefined || value < 2 ? [] : [String(value)];
  });
  return [...digits, ...named];
}

const valuesByWord = memoizeByObject(
  ({ cardinals, tens, scales, plurals, pairs }: Numerals) =>
    new Map([cardinals, tens, scales, plurals, pairs].flatMap((list) => Object.entries(list))),
);

function findUnmentionedEntity(source: BriefSource, line: LineDraft): string | null {
  const missing = line.named.find((id) => !line.cites.some((cite) => speaksOf(source, cite, id)));
  return missing === undefined ? null : `its cites do not speak of ${source.entities.get(missing)?.name ?? missing}`;
}

function findForeignName(source: BriefSource, line: LineDraft, cited: readonly string[]): string | null {
  const names = line.named.flatMap((id) => source.entities.get(id)?.name ?? []);
  const known = [...cited, ...line.added, ...names].join("\n");
  const foreign = (line.text.match(NAME) ?? []).find((name) => !known.includes(name));
  return foreign === undefined ? null : `the name ${foreign} stands in none of its cites`;
}
