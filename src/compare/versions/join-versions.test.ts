import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../kit/deep-freeze.ts";
import { makeBareArticle } from "../../kit/start-reading.ts";
import type { Article } from "../../model/article.ts";
import { joinVersions } from "./join-versions.ts";

const SENTENCES = [
  "A flood in the Senn valley killed 13 people on Tuesday, the governor of Veltland said.",
  "Rescuers searched for nine others who were missing since the dam above the town of Orrin broke.",
  "The river rose by four metres within two hours and carried away the only bridge.",
  "Schools will stay closed until Monday, and the army has sent boats and tents to the valley.",
  "Ilse Varga, the mayor of Orrin, asked why nobody had warned the people who live below the dam.",
  "The company that runs the dam said its gates had been tested in the spring.",
];
const REPORT = SENTENCES.join(" ");
const LATER = REPORT.replace("13 people", "14 people").replace("nine others", "eight others");

function make(id: string, text: string, more: Partial<Article> = {}): Article {
  const title = "Flood in the Senn valley";
  const blocks = [
    { kind: "title", start: 0, end: title.length, why: "test" },
    { kind: "paragraph", start: title.length + 2, end: title.length + 2 + text.length, why: "test" },
  ] as const;
  return deepFreeze(
    makeBareArticle(id, `${title}\n\n${text}`, blocks, {
      title: { article: id, start: 0, end: title.length },
      source: `https://example.org/flood`,
      ...more,
    }),
  );
}

function dated(day: string): Partial<Article> {
  return { published: { ...make("x", "x").published, value: day } };
}

function tell({ articles: [article] }: ReturnType<typeof joinVersions>): string[] {
  return (article?.earlier ?? []).flatMap(({ text, revisions }) =>
    revisions.map(
      ({ before, after }) =>
        `${before ? text.slice(before.start, before.end) : ""} → ${after ? article?.text.slice(after.start, after.end) : ""}`,
    ),
  );
}

describe("versions of one article", () => {
  it("keeps the later text and what changed, word by word", () => {
    const joined = joinVersions([
      make("a", LATER, { updated: "2031-03-05" }),
      make("b", REPORT, { updated: "2031-03-04" }),
    ]);
    expect(joined.articles).toHaveLength(1);
    expect(joined.articles[0]?.id).toBe("a");
    expect(tell(joined)).toEqual(["13 → 14", "nine → eight"]);
    expect(joined.articles[0]?.earlier[0]).toMatchObject({ same: "address", why: "it states an earlier date" });
    expect(joined.problems.map(({ code }) => code)).toEqual(["earlier-version"]);
  });

  it("knows one address in all its forms, and the one that the page gives itself", () => {
    for (const more of [
      { source: "http://www.example.org/flood/?utm_source=x" },
      { source: "saved.html", address: "https://example.org/flood" },
    ])
      expect(joinVersions([make("a", REPORT), make("b", LATER, more)]).articles).toHaveLength(1);
  });

  it("tells the order by update, day, capture and length, whichever is known", () => {
    const orders: readonly [Partial<Article>, Partial<Article>][] = [
      [{ updated: "2031-03-05T08:00:00Z" }, { updated: "2031-03-05T10:30:00+05:00" }],
      [dated("2031-03-05"), dated("2031-03-04")],
      [{ captured: "2031-03-05T08:00:00Z" }, { captured: "2031-03-05T07:00:00Z" }],
    ];
    for (const [later, earlier] of orders) {
      const joined = joinVersions([make("a", LATER, earlier), make("b", REPORT, later)]);
      expect(joined.articles.map(({ id }) => id)).toEqual(["b"]);
    }
    const longer = joinVersions([make("a", `${REPORT} The bridge will be built again.`), make("b", REPORT)]);
    expect(longer.articles.map(({ id }) => id)).toEqual(["a"]);
    expect(tell(longer)).toEqual([" → The bridge will be built again"]);
  });

  it("moves what was put in or left out to where a sentence begins", () => {
    const [more, less] = [`${REPORT} The army came, she said.`, `${REPORT}`].map(
      (text) => `${text} She left, she said.`,
    );
    const [older, newer] = [{ updated: "2031-03-04" }, { updated: "2031-03-05" }];
    expect(tell(joinVersions([make("a", more as string, newer), make("b", less as string, older)]))).toEqual([
      " → The army came, she said",
    ]);
    expect(tell(joinVersions([make("a", less as string, newer), make("b", more as string, older)]))).toEqual([
      "The army came, she said → ",
    ]);
  });

  it("counts a page with the same words once and keeps nothing of it", () => {
    const { articles, problems } = joinVersions([make("a", REPORT), make("b", REPORT)]);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.earlier).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["same-article-twice"]);
  });

  it("compares a text that was written anew by its sentences", () => {
    const long = Array.from({ length: 200 }, (_, i) => `Pier ${i} holds ${i * 7} boats of kind k${i}.`);
    const anew = long.map((sentence, i) => (i % 2 ? sentence.replace(/\w+/g, (word) => `${word}x`) : sentence));
    const joined = joinVersions([make("a", long.join(" ")), make("b", `${anew.join(" ")} And more.`)]);
    expect(tell(joined)).toHaveLength(100);
    expect(tell(joined)[0]).toBe("Pier 1 holds 7 boats of kind k1 → Pierx 1x holdsx 7x boatsx ofx kindx k1x");
  });
});

describe("articles that are not one", () => {
  it("keeps another article at the same address, such as a front page has", () => {
    const other = make("b", "The council of Brennick chose a new mayor on Monday night after a long debate.", {
      title: null,
    });
    expect(joinVersions([make("a", REPORT), other]).articles).toHaveLength(2);
  });

  it("keeps two pages that give the same address but share little", () => {
    const pages = [
      make("a", REPORT, { source: "https://example.org/flood?page=1", address: "https://example.org/flood" }),
      make("b", "On the second page the mayor tells of her night at the river and of the boats that never came.", {
        source: "https://example.org/flood?page=2",
        address: "https://example.org/flood",
      }),
    ];
    expect(joinVersions(pages).articles).toHaveLength(2);
  });
});

describe("near-identical pages", () => {
  const outlet = { name: "Senn Ledger", basis: "stated", evidence: [] } as const;
  const page = (id: string, text: string, more: Partial<Article> = {}) =>
    make(id, text, { source: `${id}.txt`, outlet, ...more });

  it("of one outlet are one article", () => {
    const { articles } = joinVersions([page("a", REPORT), page("b", LATER.replace("eight", "nine"))]);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.earlier[0]?.same).toBe("near-identical page");
  });

  it("of two outlets are two reports", () => {
    const other = page("b", LATER, { outlet: { ...outlet, name: "Orrin Times" } });
    expect(joinVersions([page("a", REPORT), other]).articles).toHaveLength(2);
    const unknown = { outlet: { ...outlet, name: null } };
    expect(joinVersions([page("a", REPORT, unknown), page("b", LATER, unknown)]).articles).toHaveLength(2);
  });

  it("of one outlet are two articles where weeks lie between them, or more than a few words differ", () => {
    expect(
      joinVersions([page("a", REPORT, dated("2031-03-03")), page("b", LATER, dated("2031-03-24"))]).articles,
    ).toHaveLength(2);
    const half = [...SENTENCES.slice(0, 3), ...SENTENCES.slice(3).map((sentence) => sentence.replace(/e/g, "o"))];
    expect(joinVersions([page("a", REPORT), page("b", half.join(" "))]).articles).toHaveLength(2);
  });
});

describe("any set of articles", () => {
  it("is joined the same in any order, and every change stands in both texts", () => {
    const texts = fc.uniqueArray(fc.subarray(SENTENCES, { minLength: 1 }), {
      minLength: 1,
      maxLength: 5,
      selector: String,
    });
    fc.assert(
      fc.property(texts, (chosen) => {
        const articles = chosen.map((sentences, i) => make(`v${i}`, sentences.join(" "), { sha256: `${i}` }));
        const joined = joinVersions(articles);
        expect(joinVersions([...articles].reverse())).toEqual(joined);
        for (const article of joined.articles) {
          for (const { text, revisions } of article.earlier) {
            for (const { before, after } of revisions) {
              expect(before ?? after).not.toBeNull();
              if (before) expect(text.slice(before.start, before.end)).toMatch(/\S/);
              if (after) expect(article.text.slice(after.start, after.end)).toMatch(/\S/);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is joined in time that grows with its number, also where one outlet repeats one text", () => {
    const outlet = { name: "Senn Ledger", basis: "stated", evidence: [] } as const;
    const many = Array.from({ length: 2000 }, (_, i) =>
      make(`p${i}`, `${REPORT} Gauge ${i} stood at ${i}.`, { source: `${i}.txt`, outlet }),
    );
    expect(joinVersions(many).articles.length).toBeGreaterThan(0);
  }, 20_000);
});
