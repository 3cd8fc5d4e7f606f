import { describe, expect, it } from "vitest";
import type { Draft } from "../../model/reading.ts";
import { loadResources } from "../../store/load-resources.ts";
import { countReads } from "../../testing/count-reads.ts";
import { viewDraft } from "./draft-view.ts";

const { lexicon } = loadResources();

/** So many places of one article, each ten characters from the next. */
function listPlaces(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    span: { article: "a", start: index * 10, end: index * 10 + 6 },
  }));
}

/** The view of one article whose mentions, statements and times are `items`. */
function viewOf(items: readonly object[]) {
  const reading = { article: { id: "a", text: "" }, mentions: items, statements: items, times: items };
  return viewDraft({ readings: [reading] } as unknown as Draft, new Map(), lexicon);
}

describe("viewDraft", () => {
  it("finds what a span touches, in the order of the text, and nothing in an article it does not know", () => {
    const view = viewOf(listPlaces(100));
    for (const find of [view.mentionsIn, view.timesIn, view.statementsIn]) {
      const found: readonly object[] = find({ article: "a", start: 205, end: 231 });
      expect(found).toMatchObject([{ id: "20" }, { id: "21" }, { id: "22" }, { id: "23" }]);
      expect(find({ article: "a", start: 206, end: 210 })).toEqual([]);
      expect(find({ article: "b", start: 205, end: 231 })).toEqual([]);
    }
  });

  it("looks at thousands of places of one article without holding each against all that stands in it", () => {
    const places = listPlaces(5000);
    const watched = countReads(places, "span");
    const view = viewOf(watched.items);
    for (const { span } of places) expect(view.mentionsIn(span)).toHaveLength(1);
    expect(watched.countReads()).toBeLessThan(5 * places.length);
  });
});
