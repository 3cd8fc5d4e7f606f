import type { TroubleCode } from "../../model/trouble.ts";
import { typesOf } from "./metadata/read-json-ld.ts";
import type { Survey } from "./survey-page.ts";

/** Shorter reports of pages that ask for money are the beginning of one. */
const STUB = 1500;
const MOSTLY_LINKS = 0.6;

/** What kind of page it is where that matters to a reader of its text: a paywall stub, a live blog, a list of links. */
export function describeKind(survey: Survey): Extract<TroubleCode, "paywall-stub" | "live-blog" | "link-list"> | null {
  const { facts, page, blocks, labelled, signsOf } = survey;
  const size = labelled.filter((part) => part.kind === "paragraph").reduce((sum, part) => sum + part.block.size, 0);
  if (facts.objects.some((object) => typesOf(object).includes("LiveBlogPosting"))) return "live-blog";
  const closed = facts.objects.some((object) => /^false$/i.test(String(object.isAccessibleForFree)));
  if (size < STUB && (closed || page.elements.some((element) => signsOf(element).has("paywalls"))))
    return "paywall-stub";
  const all = blocks.reduce((sum, block) => sum + block.size, 0);
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  return size < STUB / 3 && linked > all * MOSTLY_LINKS ? "link-list" : null;
}
