import { describe, expect, it } from "vitest";
import type { Mention } from "../../model/entity.ts";
import type { Draft } from "../../model/reading.ts";
import { makeReading } from "../testing.ts";
import { splitAffairs } from "./split-affairs.ts";

/** An article that names each of a cast three times. */
const cast = (id: string, ...names: string[]) => ({
  ...makeReading(id, ["words"]),
  mentions: [...names, ...names, ...names].map((entity) => ({ entity }) as Mention),
});
const story = (...articles: string[]) => ({ id: articles.join(), title: "", articles, first: null, last: null });
const split = (draft: Partial<Draft>) =>
  splitAffairs({ meetings: [], reuse: [], ...draft } as unknown as Draft).map(({ readings }) =>
    readings.map(({ article }) => article.id).join(),
  );

describe("splitAffairs", () => {
  it("joins stories of one cast, and leaves others apart, though a name is in all of them", () => {
    const readings = [
      cast("a", "king", "queen", "duke", "abbot", "crown"),
      cast("b", "king", "queen", "duke", "abbot", "realm"),
      cast("c", "king", "miller", "weaver", "smith", "reeve"),
    ];
    const stories = [story("a"), story("b"), story("c")];
    expect(split({ readings, stories })).toEqual(["a,b", "c"]);
  });

  it("keeps the articles of a story together, whomever they name", () => {
    const readings = [cast("a", "king"), cast("b", "miller")];
    expect(split({ readings, stories: [story("a", "b")] })).toEqual(["a,b"]);
  });
});
