import type { Account } from "../../model/account.ts";
import { EFFECT_HEADS, listToldChanges, PASSAGES_HEAD, tellMove, tellSubject } from "../change-words.ts";
import { escapeMarkdown } from "../escape.ts";
import type { Sigla } from "../sigla.ts";
import { tellCites } from "./cites.ts";

/** What is new in a story since an earlier account; nothing where there is none. */
export function tellChanges(account: Account, sigla: Sigla): string[] {
  const { told, passages } = listToldChanges(account);
  if (told.length + passages.length === 0) return [];
  const heads = EFFECT_HEADS.flatMap(([effect, head]) => {
    const lines = told
      .filter((change) => change.effect === effect)
      .map((change) => {
        const move = tellMove(change);
        const moved = move === null ? "" : ` (${escapeMarkdown(move)})`;
        return `- ${escapeMarkdown(tellSubject(change, account))}${moved} ${tellCites(change.cites, sigla)}`;
      });
    return lines.length === 0 ? [] : [`### ${head}`, "", ...lines, ""];
  });
  const alone = passages.map(({ text, cites }) => `- ${escapeMarkdown(text)} ${tellCites(cites, sigla)}`);
  return ["## What is new", "", ...heads, ...(alone.length > 0 ? [`### ${PASSAGES_HEAD}`, "", ...alone, ""] : [])];
}
