import type { IndexedArticle, IndexedStory, StoryChange } from "../../model/indexed-story.ts";
import { formatDate, formatInterval } from "../dates.ts";

const ID_WIDTH = 14;

/** A list of stories for a terminal, two lines each: what it is, and its headline. */
export function tellStories(stories: readonly IndexedStory[]): string {
  return stories.map((story) => `${tellHead(story)}\n  ${story.title}\n`).join("");
}

/** What decisions by hand changed, a line each; then the stories as they are now. */
export function tellDecided(changes: readonly StoryChange[], stories: readonly IndexedStory[]): string {
  if (changes.length === 0) return "Nothing changed: it is so already.\n";
  const lines = changes.map((change) => `${change.story}: ${tellChange(change, change.story)}\n`);
  return `${lines.join("")}\n${tellStories(stories)}`;
}

/** One story with its articles and its history. */
export function tellStory(
  story: IndexedStory,
  articles: readonly IndexedArticle[],
  changes: readonly StoryChange[],
): string {
  const lines = [
    story.title,
    tellHead(story),
    "",
    "Articles",
    ...articles.map(({ id, first, last, source, title }) => `  ${id}  ${tellDays(first, last)}  ${title}  ${source}`),
    "",
    "History",
    ...changes.map((change) => `  ${tellChange(change, story.id)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function tellHead({ id, first, last, articles, state, pinned }: IndexedStory): string {
  const marks = [state === "frozen" ? "frozen" : "", pinned ? "pinned" : ""].filter((mark) => mark !== "");
  return [id.padEnd(ID_WIDTH), tellDays(first, last), tellCount(articles), ...marks].join(" · ");
}

function tellDays(first: string | null, last: string | null): string {
  return first === null && last === null ? "undated" : formatInterval(first, last);
}

function tellCount(articles: number): string {
  return articles === 1 ? "1 article" : `${articles} articles`;
}

/** A change as the story `id` sees it: it may be the one that articles left. */
function tellChange({ kind, story, articles, other, day, by }: StoryChange, id: string): string {
  const when = day === null ? "undated" : formatDate(day);
  const hand = by === "hand" ? " by hand" : "";
  return `${when}  ${tellEvent(kind, tellCount(articles.length), story === id ? other : story, story === id)}${hand}`;
}

function tellEvent(kind: StoryChange["kind"], count: string, other: string | null, isOwn: boolean): string {
  switch (kind) {
    case "opened":
      return `opened with ${count}`;
    case "joined":
      return `${count} joined`;
    case "moved":
    case "split":
      return isOwn ? `${count} ${kind} off from ${other}` : `${count} ${kind} off to ${other}`;
    case "linked":
      return isOwn ? `tells again of ${other}, which was frozen` : `came up again in ${other}`;
    case "merged":
      return isOwn ? `took in ${other}` : `went into ${other}`;
    default:
      return kind;
  }
}
