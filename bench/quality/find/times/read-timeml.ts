import { parseMarkup } from "./parse-markup.ts";
import type { Timex, TimexDocument } from "./timex.ts";

/** Reads a TimeML document (TimeBank, AQUAINT, TempEval-3); null where it has no text or no creation time. */
export function readTimeml(name: string, xml: string): TimexDocument | null {
  const created = /<DCT>[\s\S]*?value="(\d{4}-\d\d-\d\d)/.exec(xml)?.[1];
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1];
  if (!created || body === undefined) return null;
  const { text, elements } = parseMarkup(body);
  const gold = elements.flatMap(({ name: tag, attributes, start, end }): Timex[] =>
    tag === "TIMEX3" ? [{ start, end, type: attributes.type ?? "", value: attributes.value ?? "" }] : [],
  );
  return { name, text, created, gold, scored: { start: 0, end: text.length }, leftOut: [] };
}
