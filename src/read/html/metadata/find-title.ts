import type { SignReader } from "../classify-element.ts";
import { type Page, type PageElement, textOf, tidy } from "../page-tree.ts";
import { firstMeta, type PageFacts } from "./page-facts.ts";
import { textProperty } from "./read-json-ld.ts";

/** The title of an article, and the heading on the page that shows it. */
export interface FoundTitle {
  readonly text: string | null;
  readonly heading: PageElement | null;
  /** What is left of `<title>` beside the title: mostly the name of the outlet. */
  readonly suffix: string | null;
}

const LONGEST = 400;
/** Between title and outlet in `<title>`. */
const SEPARATOR = /\s[|–—·•»:-]\s|\s?\|\s?|\s»\s?/g;

/**
 * The title: a heading on the page that the head of the page confirms (`og:title`, JSON-LD, `<title>`), else what the
 * head says, without the name of the outlet.
 */
export function findTitle(page: Page, facts: PageFacts, signsOf: SignReader): FoundTitle {
  const stated = [
    textProperty(facts.article, "headline"),
    firstMeta(facts, "og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title", "title"),
    facts.title,
  ].flatMap((each) => (each ? [tidy(each)] : []));
  const heading = findHeading(page, stated, signsOf);
  const shown = heading ? trimShown(tidy(textOf(heading, 4 * LONGEST)), stated) : null;
  const text = shown ?? (stated[0] ? cutSuffix(stated[0], facts)[0] : null);
  return { text, heading, suffix: findSuffix(text, facts) };
}

/** The heading without a label of its own ("News …"), where the head of the page names the rest of it. */
function trimShown(shown: string, stated: readonly string[]): string {
  return stated.find((each) => each.length > shown.length / 2 && shown.endsWith(each)) ?? shown;
}

interface Candidate {
  readonly element: PageElement;
  readonly score: number;
}

function findHeading(page: Page, stated: readonly string[], signsOf: SignReader): PageElement | null {
  let best: Candidate | null = null;
  for (const element of page.elements) {
    const base = weighHeading(element, signsOf);
    if (base === 0) continue;
    const text = tidy(textOf(element, 4 * LONGEST));
    if (text === "" || text.length > LONGEST) continue;
    const score = base + 4 * Math.max(0, ...stated.map((each) => similarity(text, each)));
    if (!best || score > best.score + 0.001) best = { element, score };
  }
  return best && best.score >= leastScore(best.element, stated) ? best.element : null;
}

/** A first-level heading of some words needs little confirmation, for the head is often worded for search engines. */
function leastScore(element: PageElement, stated: readonly string[]): number {
  if (stated.length === 0) return 1;
  return element.name === "h1" && wordsOf(textOf(element, 4 * LONGEST)).length >= 3 ? 1.3 : 3.2;
}

function weighHeading(element: PageElement, signsOf: SignReader): number {
  if (element.attributes.itemprop?.toLowerCase() === "headline") return element.name === "meta" ? 0 : 1.2;
  if (element.name === "h1") return 1;
  if (element.name === "h2" || element.name === "h3") return signsOf(element).has("titles") ? 0.6 : 0.4;
  return 0;
}

/** Share of the words of the shorter that stand in the other too, both ways, so that "Title | Outlet" is still near. */
export function similarity(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const known = new Set(second);
  const shared = first.filter((word) => known.has(word)).length;
  return (2 * shared) / (first.length + second.length);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "Title | Outlet" → ["Title", "Outlet"]; the longest part is the title. */
function cutSuffix(text: string, facts: PageFacts): readonly [title: string, rest: string | null] {
  const site = firstMeta(facts, "og:site_name", "application-name")?.toLowerCase();
  const cuts = [...text.matchAll(SEPARATOR)];
  for (const cut of cuts) {
    const before = text.slice(0, cut.index).trim();
    const after = text.slice(cut.index + cut[0].length).trim();
    if (site && (after.toLowerCase() === site || after.toLowerCase().startsWith(site))) return [before, after];
    if (site && before.toLowerCase() === site) return [after, before];
  }
  const last = cuts.at(-1);
  if (!last || last[0].includes(":")) return [text, null];
  const before = text.slice(0, last.index).trim();
  const after = text.slice(last.index + last[0].length).trim();
  return after.split(" ").length <= 4 && before.split(" ").length >= 4 ? [before, after] : [text, null];
}

function findSuffix(title: string | null, facts: PageFacts): string | null {
  if (!title || !facts.title) return null;
  const at = facts.title.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) return cutSuffix(facts.title, facts)[1];
  const rest = `${facts.title.slice(0, at)} ${facts.title.slice(at + title.length)}`.replace(
    /^[\s|–—·•»:-]+|[\s|–—·•»:-]+$/g,
    "",
  );
  return rest === "" ? null : rest;
}
