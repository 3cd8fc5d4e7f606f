import { describe, expect, it } from "vitest";
import { type BriefSource, countOriginsOf } from "./brief-draft.ts";

const place = (article: string) => ({ article, start: 10, end: 14 });
const passage = { id: "o", articles: ["a", "b"], spans: [place("a"), place("b")], why: ["shared passage"] };

describe("countOriginsOf", () => {
  it("counts reports once that have their words from one another, and not more than there are", () => {
    const source = (origins: readonly unknown[]) => ({ draft: { origins } }) as unknown as BriefSource;
    expect(countOriginsOf(source([]), [place("a"), place("b")])).toEqual({ least: 2, most: 2 });
    expect(countOriginsOf(source([passage]), [place("a"), place("b")])).toEqual({ least: 1, most: 1 });
    expect(countOriginsOf(source([passage]), [place("a"), place("a")])).toEqual({ least: 1, most: 1 });
  });
});
