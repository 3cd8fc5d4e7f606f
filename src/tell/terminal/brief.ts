import { escapeTerminal } from "../escape.ts";
import { SECTIONS } from "../headings.ts";
import { tellTally } from "../tally.ts";
import { type Sheet, tellCites } from "./sheet.ts";

/** The lines of the brief under their heads; a head without lines is left out. */
export function tellBrief(sheet: Sheet): string[] {
  const { account, sigla, paint } = sheet;
  return SECTIONS.flatMap(([section, head]) => {
    const told = account.brief.filter((line) => line.section === section);
    if (told.length === 0) return [];
    const lines = told.flatMap(({ text, cites, origins, silent }) => [
      `  ${escapeTerminal(text)}`,
      paint.dim(`      ${tellTally(cites, origins, sigla, silent)}  ${tellCites(cites, sheet)}`),
    ]);
    return [paint.bold(head), ...lines, ""];
  });
}
