import type { ArticleKind } from "../../model/article.ts";
import type { PageVocabulary } from "../text/page-vocabulary.ts";
import { typesOf } from "./metadata/read-json-ld.ts";
import type { Survey } from "./survey-page.ts";

/** Shorter reports of pages that ask for money are the beginning of one. */
const STUB = 1500;
const MOSTLY_LINKS = 0.6;
const LEAST_CAPTIONS = 3;
const LEAST_ENTRIES = 3;

/** Kinds by the types of schema.org that the article of a page bears; a review or an analysis is still reporting. */
const KINDS_OF_TYPES: Readonly<Record<string, ArticleKind>> = {
  LiveBlogPosting: "live-blog",
  OpinionNewsArticle: "opinion",
  ImageGallery: "gallery",
  MediaGallery: "gallery",
};

/**
 * What sort of page this is: by the types in its JSON-LD, by the names of its section and of the folders in its
 * address, by a label before its title, and by what its blocks are. A name alone makes no live blog or gallery: the
 * blocks must look like one.
 */
export function tellKind(survey: Survey): ArticleKind {
  const { facts, page, signsOf } = survey;
  const named = nameKinds(survey);
  const size = sizeOf(survey, "paragraph");
  const closed = facts.objects.some((object) => /^false$/i.test(String(object.isAccessibleForFree)));
  if (isTyped(survey, "live-blog") || (named.has("live-blog") && countStamps(survey) >= LEAST_ENTRIES))
    return "live-blog";
  if (size < STUB && (closed || page.elements.some((element) => signsOf(element).has("paywalls")))) return "stub";
  if (isGallery(survey, named, size)) return "gallery";
  if (named.has("opinion") || isTyped(survey, "opinion")) return "opinion";
  return isLinkList(survey, size) ? "link-list" : "report";
}

function isTyped({ facts }: Survey, kind: ArticleKind): boolean {
  const objects = kind === "opinion" && facts.article ? [facts.article] : facts.objects;
  return objects.some((object) => typesOf(object).some((type) => KINDS_OF_TYPES[type] === kind));
}

/** The kinds that section, address and title name. */
function nameKinds({ facts, section, title, url, words }: Survey): ReadonlySet<ArticleKind> {
  const path = URL.parse(facts.canonical ?? url)?.pathname ?? URL.parse(url)?.pathname ?? "";
  const label = /^([\p{L} -]{3,24})(?::| \||\s[–—-])\s/u.exec(title.text ?? "")?.[1];
  const names = [...path.split("/").slice(1, -1), ...(section?.split(/[/|>,;]/) ?? []), label ?? ""];
  return new Set(names.flatMap((name) => kindNamed(name, words) ?? []));
}

/** What a name of a section means: "Opinion", `op-ed`, `in-pictures`. */
export function kindNamed(name: string, { pageKinds }: PageVocabulary): ArticleKind | null {
  return (
    pageKinds.get(
      name
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, " "),
    ) ?? null
  );
}

function sizeOf({ labelled }: Survey, ...kinds: readonly string[]): number {
  return labelled.reduce((sum, { kind, block }) => sum + (kinds.includes(kind) ? block.size : 0), 0);
}

/** Dates and times of day that stand between the paragraphs: the entries of a live blog have one each. */
function countStamps({ labelled }: Survey): number {
  const first = labelled.findIndex(({ kind }) => kind === "paragraph");
  const last = labelled.findLastIndex(({ kind }) => kind === "paragraph");
  return labelled.slice(first, last).filter(({ kind, text }) => kind === "metadata" || CLOCK.test(text)).length;
}

const CLOCK = /^\D{0,12}\d{1,2}[:.]\d{2}\b.{0,20}$/;

function isGallery(survey: Survey, named: ReadonlySet<ArticleKind>, size: number): boolean {
  const captions = survey.labelled.filter(({ kind }) => kind === "caption").length;
  if (captions < LEAST_CAPTIONS) return false;
  const captioned = sizeOf(survey, "caption");
  return captioned > 2 * size || (captioned > size / 2 && (named.has("gallery") || isTyped(survey, "gallery")));
}

function isLinkList({ blocks }: Survey, size: number): boolean {
  const all = blocks.reduce((sum, block) => sum + block.size, 0);
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  return size < STUB / 3 && linked > all * MOSTLY_LINKS;
}
