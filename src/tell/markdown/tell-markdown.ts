import type { Account } from "../../model/account.ts";
import type { Story } from "../../model/comparison.ts";
import { formatDate, formatInterval } from "../dates.ts";
import { escapeMarkdown } from "../escape.ts";
import { SECTIONS } from "../headings.ts";
import { tellKind } from "../kinds.ts";
import { tellRevisions } from "../revisions.ts";
import { assignSigla, describeCopy, orderSigla, type Sigla } from "../sigla.ts";
import { sliceAccount } from "../slice-account.ts";
import { tellTally } from "../tally.ts";
import { tellChanges } from "./changes.ts";
import { tellCites } from "./cites.ts";
import { tellDifferences } from "./differences.ts";
import { tellEpisodes } from "./episodes.ts";
import { tellNegotiation } from "./negotiation.ts";

/** The account as Markdown (CommonMark with tables): of each story its sources, episodes, brief, differences and negotiation. */
export function tellMarkdown(account: Account): string {
  const sigla = assignSigla(account);
  const slices = sliceAccount(account);
  const lines = account.stories.flatMap((story) => tellStory(slices.get(story.id) ?? account, story, sigla));
  return `${lines.join("\n")}\n`;
}

function tellStory(account: Account, story: Story, sigla: Sigla): string[] {
  return [
    `# ${escapeMarkdown(story.title)}`,
    "",
    ...tellSources(account, story, sigla),
    ...tellChanges(account, sigla),
    ...tellEpisodes(story, sigla),
    ...tellBrief(account, sigla),
    ...tellDifferences(account, sigla),
    ...tellNegotiation(account, sigla),
  ];
}

function tellSources(account: Account, story: Story, sigla: Sigla): string[] {
  const articles = new Map(account.articles.map((article) => [article.id, article]));
  const rows = orderSigla(story.articles, sigla).flatMap((siglum) => {
    const { article: id, sign } = siglum;
    const article = articles.get(id);
    if (!article) return [];
    const { published, outlet, source } = article;
    const date =
      published.value !== null ? formatDate(published.value) : formatInterval(published.earliest, published.latest);
    const copied = describeCopy(siglum, sigla) ?? "";
    const revisions = tellRevisions(article, account);
    const updated = revisions.length > 0 ? `<br>updated: ${escapeMarkdown(revisions.join("; "))}` : "";
    return [
      `| ${sign} | ${escapeMarkdown(outlet.name ?? "")} | ${date}${published.basis === "inferred" ? " (inferred)" : ""}${tellKind(article)} | ${copied} | ${escapeMarkdown(source)}${updated} |`,
    ];
  });
  return ["| | outlet | date | copy | file |", "|---|---|---|---|---|", ...rows, ""];
}

function tellBrief(account: Account, sigla: Sigla): string[] {
  return SECTIONS.flatMap(([section, head]) => {
    const told = account.brief.filter((line) => line.section === section);
    if (told.length === 0) return [];
    const lines = told.map(
      ({ text, cites, origins, silent }) =>
        `- ${escapeMarkdown(text)} (${tellTally(cites, origins, sigla, silent)}) ${tellCites(cites, sigla)}`,
    );
    return [`## ${head}`, "", ...lines, ""];
  });
}
