import { describe, expect, it } from "vitest";
import type { Article } from "./model/article.ts";
import type { ArticleStage, Resources } from "./model/stage.ts";
import type { Time } from "./model/time.ts";
import { PIPELINE } from "./pipeline.ts";
import { checkPipeline, runPipeline } from "./run-pipeline.ts";

const needsTimes: ArticleStage = {
  scope: "article",
  name: "needs-times",
  summary: "Reads times.",
  reads: ["times"],
  writes: ["figures"],
  run: () => ({ figures: [] }),
};

describe("checkPipeline", () => {
  it("accepts the list the program runs", () => {
    expect(() => checkPipeline(PIPELINE)).not.toThrow();
  });

  it("refuses a stage whose reads no earlier stage writes, and names both", () => {
    expect(() => checkPipeline([needsTimes])).toThrow(/needs-times reads times/);
  });
});

describe("runPipeline", () => {
  const marks: ArticleStage = {
    scope: "article",
    name: "marks",
    summary: "Marks what it read.",
    reads: ["article"],
    writes: ["times"],
    run: ({ article }) => ({ times: [{ id: article.id } as Time] }),
  };
  const resources = { lexicon: {}, model: { language: "en" } } as unknown as Resources;
  const inLanguage = (id: string, language: string) => ({ id, language }) as Article;

  it("leaves articles in another language whole and out of the stages of this one", () => {
    const articles = [inLanguage("a", "en"), inLanguage("b", "ru"), inLanguage("c", "und"), inLanguage("d", "en-GB")];
    const account = runPipeline([marks], articles, resources);
    expect(account.articles.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(account.times.map(({ id }) => id)).toEqual(["a", "c", "d"]);
  });

  it("keeps an article on which a stage fails, tells why, and reads the others", () => {
    const fails: ArticleStage = {
      ...marks,
      run: (reading) => {
        if (reading.article.id === "a") throw new Error("no verb");
        return { times: [{ id: reading.article.id } as Time] };
      },
    };
    const account = runPipeline([fails], [inLanguage("a", "en"), inLanguage("b", "en")], resources);
    expect(account.articles).toHaveLength(2);
    expect(account.times.map(({ id }) => id)).toEqual(["b"]);
    expect(account.problems).toMatchObject([{ code: "stage-failed", article: "a", severity: "error" }]);
    expect(account.problems[0]?.reason).toMatch(/no verb/);
  });
});
