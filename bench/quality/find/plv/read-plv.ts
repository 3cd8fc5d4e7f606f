import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";

/** One sentence of PLV: who does what to whom, coded over the roots of PLOVER (with YIELD for concede and retreat). */
export interface PlvSentence {
  readonly text: string;
  readonly source: Range;
  readonly target: Range;
  readonly root: string;
  readonly quad: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const PARTS = ["test", "dev", "train"];

/** The sentences of the part to score in `data/events/plv` (test, else dev, else train); null where there is none. */
export function readPlv(data: string): PlvSentence[] | null {
  const folder = join(data, "events", "plv");
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => /^PLV_.*\.tsv$/.test(name));
  const file =
    PARTS.map((part) => files.find((name) => name.toLowerCase().includes(part))).find((name) => name !== undefined) ??
    files[0];
  if (file === undefined) return null;
  const rows = papaparse.parse<Record<string, string>>(readFileSync(join(folder, file), "utf8"), {
    header: true,
    delimiter: "\t",
    skipEmptyLines: true,
  });
  return rows.data.flatMap((row) => readMarked(row.marked_sentence ?? "", row.gold_root ?? "", row.gold_penta ?? ""));
}

/** Takes the marks `<s>` and `<t>` out of a sentence and keeps where they stood; nothing where a mark is missing. */
export function readMarked(marked: string, root: string, quad: string): PlvSentence[] {
  let text = "";
  const at: Record<string, number> = {};
  for (const piece of marked.split(/(<\/?[st]>)/)) {
    if (/^<\/?[st]>$/.test(piece)) at[piece] ??= text.length;
    else text += piece;
  }
  const [sourceStart, sourceEnd, targetStart, targetEnd] = ["<s>", "</s>", "<t>", "</t>"].map((mark) => at[mark]);
  if (sourceStart === undefined || sourceEnd === undefined || targetStart === undefined || targetEnd === undefined)
    return [];
  return [
    {
      text,
      source: { start: sourceStart, end: sourceEnd },
      target: { start: targetStart, end: targetEnd },
      root,
      quad,
    },
  ];
}
