import { createColors } from "picocolors";
import type { Account } from "../../model/account.ts";
import type { Story } from "../../model/comparison.ts";
import type { Span } from "../../model/span.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { escapeTerminal } from "../escape.ts";
import { isQuiet, SECTIONS } from "../headings.ts";
import { assignSigla, citeSpan, listSigla, type Sigla } from "../sigla.ts";
import { tellTally } from "../tally.ts";

export interface TerminalOptions {
  readonly colours: boolean;
}

type Colours = ReturnType<typeof createColors>;

const MOST_DIFFERENCES = 12;
const MOST_CITES = 4;

/** The account in short lines for a terminal: sources, brief and differences of each story; plain text without colours. */
export function tellTerminal(account: Account, { colours }: TerminalOptions): string {
  const paint = createColors(colours);
  const sigla = assignSigla(account);
  const lines = account.stories.flatMap((story) => tellStory(account, story, sigla, paint));
  return lines.length === 0 ? "No story was found in what was read.\n" : `${lines.join("\n")}\n`;
}

function tellStory(account: Account, story: Story, sigla: Sigla, paint: Colours): string[] {
  return [
    paint.bold(escapeTerminal(story.title)),
    paint.dim(
      [
        `${story.articles.length} ${story.articles.length === 1 ? "report" : "reports"}`,
        formatInterval(story.first, story.last),
      ]
        .filter(Boolean)
        .join(", "),
    ),
    "",
    ...tellSources(account, story, sigla, paint),
    ...tellBrief(account, story, sigla, paint),
    ...tellDifferences(account, story, sigla, paint),
  ];
}

function tellSources(account: Account, story: Story, sigla: Sigla, paint: Colours): string[] {
  const members = new Set(story.articles);
  const sources = [...sigla.values()].flatMap(({ article: id, sign, copyOf }) => {
    const article = account.articles.find((each) => each.id === id);
    if (!article || !members.has(id)) return [];
    const { published, outlet, source } = article;
    const date =
      published.value !== null
        ? formatDate(published.value)
        : formatInterval(published.earliest, published.latest) || "undated";
    const doubt = published.basis === "inferred" ? " (inferred)" : "";
    const copied = copyOf === null ? "" : `, from ${sigla.get(copyOf)?.sign}`;
    return [
      `  ${paint.cyan(sign.padEnd(4))}${escapeTerminal(outlet.name ?? "outlet unknown")}, ${date}${doubt}${copied}  ${paint.dim(escapeTerminal(source))}`,
    ];
  });
  return [...sources, ""];
}

function tellBrief(account: Account, story: Story, sigla: Sigla, paint: Colours): string[] {
  return SECTIONS.flatMap(([section, head]) => {
    const told = account.brief.filter((line) => line.section === section && line.story === story.id);
    if (told.length === 0) return [];
    const lines = told.flatMap(({ text, cites, origins }) => [
      `  ${escapeTerminal(text)}`,
      paint.dim(`      ${tellTally(cites, origins, sigla)}  ${tellCites(cites, sigla)}`),
    ]);
    return [paint.bold(head), ...lines, ""];
  });
}

function tellDifferences(account: Account, story: Story, sigla: Sigla, paint: Colours): string[] {
  const members = new Set(story.articles);
  const within = account.differences.filter(({ sides }) =>
    sides.some((side) => side.articles.some((id) => members.has(id))),
  );
  const told = within.filter((difference) => !isQuiet(difference));
  if (within.length === 0) return [];
  const rows = told.slice(0, MOST_DIFFERENCES).flatMap(({ topic, verdict, why, sides }) => [
    `  ${escapeTerminal(topic)}: ${paint.yellow(verdict)}${why ? paint.dim(` (${escapeTerminal(why)})`) : ""}`,
    ...sides.map(({ value, spans }) => {
      const signs = listSigla(spans, sigla).map(({ sign }) => sign);
      return `      ${paint.cyan(signs.join(" ").padEnd(8))} ${escapeTerminal(value)}  ${paint.dim(tellCites(spans, sigla))}`;
    }),
  ]);
  const left = within.length - Math.min(told.length, MOST_DIFFERENCES);
  const more =
    left > 0 ? [paint.dim(`  and ${left} more, most of them of wording and spelling: see --html or --json`)] : [];
  return [paint.bold("Differences"), ...rows, ...more, ""];
}

function tellCites(spans: readonly Span[], sigla: Sigla): string {
  const cites = spans.slice(0, MOST_CITES).map((span) => citeSpan(span, sigla));
  return cites.join(" ") + (spans.length > MOST_CITES ? " …" : "");
}
