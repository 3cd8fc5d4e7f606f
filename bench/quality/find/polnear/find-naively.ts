import type { Range } from "../../../../src/model/span.ts";
import type { Attribution } from "./read-polnear.ts";

const WORD = String.raw`\p{Lu}(?:[\w.’'-]*\w)?`;
const NAME = String.raw`(?:[Tt]he \w+|[Hh]e|[Ss]he|[Tt]hey|${WORD}(?: ${WORD}){0,5})`;
const VERB = "(?:said|says|say|added|told|wrote|asked|announced|claimed|warned)";
const QUOTATION = String.raw`[“"][^“”"\n]{1,900}[”"]`;
const AFTER_QUOTATION = new RegExp(`(${QUOTATION}) (?:(${VERB}) (${NAME})|(${NAME}) (${VERB}))`, "dgu");
const SAID_THAT = new RegExp(String.raw`(${NAME}) (${VERB}),? ((?:that )?[^\n.“”"]{3,400}|${QUOTATION})`, "dgu");

/** The baseline: the patterns `X said (that) …` and `“…,” X said` over a dozen verbs, and nothing else. */
export function findNaively(text: string): readonly Attribution[] {
  const taken: Range[] = [];
  const found: Attribution[] = [];
  const add = (groups: readonly (Range | undefined)[]) => {
    const [source, cue, content] = groups;
    if (!source || !cue || !content || taken.some((range) => range.start === cue.start)) return;
    taken.push(cue);
    found.push({ source: [source], cue: [cue], content: [content] });
  };
  for (const match of text.matchAll(AFTER_QUOTATION)) {
    add([rangeOf(match, 3) ?? rangeOf(match, 4), rangeOf(match, 2) ?? rangeOf(match, 5), rangeOf(match, 1)]);
  }
  for (const match of text.matchAll(SAID_THAT)) add([rangeOf(match, 1), rangeOf(match, 2), rangeOf(match, 3)]);
  return found.sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0));
}

function rangeOf(match: RegExpExecArray, group: number): Range | undefined {
  const bounds = match.indices?.[group];
  return bounds && { start: bounds[0], end: bounds[1] };
}
