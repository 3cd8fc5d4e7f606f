import { describe, expect, it } from "vitest";
import type { Draft } from "../../model/reading.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeReading } from "../testing.ts";
import { compareDates } from "./compare-dates.ts";
import { viewDraft } from "./draft-view.ts";

const { lexicon } = loadResources();

/** The topics of the days told last in sentences that tell the same thing, one a report. */
function topicsOf(...sentences: readonly string[]) {
  const readings = sentences.map((text, index) => {
    const reading = makeReading(`a${index}`, [text]);
    const start = text.lastIndexOf(" on ") + " on ".length;
    const day = `2031-03-0${text.slice(start, start + 1)}`;
    const span = { article: `a${index}`, start, end: text.length };
    return { ...reading, times: [{ type: "DATE", value: day, earliest: day, latest: day, span }] };
  });
  const view = viewDraft({ readings } as unknown as Draft, new Map(), lexicon);
  const telling = readings.map(({ article }, index) => ({
    article: article.id,
    start: 0,
    end: (sentences[index] as string).length,
  }));
  return compareDates(view, [telling]).map(({ topic }) => topic);
}

describe("compareDates", () => {
  it("names a day by the name before it, as it is written", () => {
    expect(topicsOf("The bridge was closed near Geneva on 3 March", "Near Geneva on 4 March")).toEqual(["Geneva"]);
  });

  it("names a day by the noun before it, in lower case, also where it opens a sentence", () => {
    expect(topicsOf("It was found in repairs on 3 March", "Repairs on 4 March")).toEqual(["repairs"]);
  });

  it("finds nothing where the days are the same", () => {
    expect(topicsOf("Near Geneva on 3 March", "Again near Geneva on 3 March")).toEqual([]);
  });
});
