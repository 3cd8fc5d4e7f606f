import type { Range } from "../../../../src/model/span.ts";
import { decodeEntities, parseAttributes } from "./parse-markup.ts";
import type { Timex, TimexDocument } from "./timex.ts";

/** MEANTIME annotates the title and the first five sentences. */
const ANNOTATED_SENTENCES = 6;

interface CatToken extends Range {
  readonly sentence: number;
}

/** Reads a document in the CAT format of MEANTIME; null where it has no creation time. */
export function readCat(name: string, xml: string): TimexDocument | null {
  const { text, tokens } = readTokens(xml);
  const found = [...xml.matchAll(/<TIMEX3 ([^>]*?)(?:\/>|>([\s\S]*?)<\/TIMEX3>)/g)].map(([, attributes, anchors]) => ({
    ...parseAttributes(attributes as string),
    range: coverOf([...(anchors ?? "").matchAll(/t_id="(\d+)"/g)].map((match) => tokens.get(match[1] as string))),
  })) as { functionInDocument?: string; type?: string; value?: string; range: Range | null }[];
  const creation = found.find((each) => each.functionInDocument === "CREATION_TIME");
  const created = /^\d{4}-\d\d-\d\d/.exec(creation?.value ?? "")?.[0];
  if (!created) return null;
  const gold = found.flatMap(({ functionInDocument, type = "", value = "", range }): Timex[] =>
    range && functionInDocument !== "CREATION_TIME" ? [{ ...range, type, value }] : [],
  );
  const annotated = [...tokens.values()].filter((token) => token.sentence < ANNOTATED_SENTENCES);
  const scored = { start: 0, end: annotated.at(-1)?.end ?? 0 };
  return { name, text, created, gold, scored, leftOut: creation?.range ? [creation.range] : [] };
}

/** Sets the tokens as a printer would, sentences on lines of their own. */
function readTokens(xml: string): { text: string; tokens: Map<string, CatToken> } {
  let text = "";
  let sentence = 0;
  const tokens = new Map<string, CatToken>();
  for (const [, attributes, content] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const { t_id: id, sentence: number } = parseAttributes(attributes as string);
    const word = decodeEntities(content as string);
    if (Number(number) !== sentence) text += "\n\n";
    else if (text && !/^(?:[.,;:!?%)\]]|'s|n't|'')/.test(word) && !/[([$]$/.test(text)) text += " ";
    sentence = Number(number);
    tokens.set(id as string, { start: text.length, end: text.length + word.length, sentence });
    text += word;
  }
  return { text, tokens };
}

function coverOf(tokens: readonly (CatToken | undefined)[]): Range | null {
  const known = tokens.filter((token) => token !== undefined);
  if (known.length === 0) return null;
  return {
    start: Math.min(...known.map((token) => token.start)),
    end: Math.max(...known.map((token) => token.end)),
  };
}
