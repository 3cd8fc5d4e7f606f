import type { Account } from "../../model/account.ts";
import type { Difference } from "../../model/comparison.ts";
import { adviseOn, tellVerdict } from "../difference-words.ts";
import { escapeMarkdown } from "../escape.ts";
import { isQuiet, shortenLemma } from "../headings.ts";
import { orderDifferences } from "../order-differences.ts";
import { listSigla, type Sigla } from "../sigla.ts";
import { tellCites } from "./cites.ts";

/** Where the reports differ, most misleading first; wording and spelling under a head of their own. */
export function tellDifferences({ differences }: Account, sigla: Sigla): string[] {
  const ordered = orderDifferences(differences);
  return [
    ...tellHead(
      "## Differences",
      ordered.filter((each) => !isQuiet(each)),
      sigla,
    ),
    ...tellHead("## Differences of wording and spelling", ordered.filter(isQuiet), sigla),
  ];
}

function tellHead(head: string, differences: readonly Difference[], sigla: Sigla): string[] {
  if (differences.length === 0) return [];
  return [head, "", ...differences.flatMap((difference) => tellDifference(difference, sigla)), ""];
}

function tellDifference(difference: Difference, sigla: Sigla): string[] {
  const { topic, kind, why, sides } = difference;
  const advice = adviseOn(difference);
  const reason = [tellVerdict(difference), why].filter((part) => part !== "").join(", ");
  return [
    `- **${escapeMarkdown(shortenLemma(topic))}** (${kind}): ${escapeMarkdown(reason)}`,
    ...sides.map(({ value, spans }) => {
      const signs = listSigla(spans, sigla).map(({ sign }) => sign);
      return `  - ${signs.join(" ")}: ${escapeMarkdown(value)} ${tellCites(spans, sigla)}`;
    }),
    ...(advice === null ? [] : [`  - → ${advice}`]),
  ];
}
