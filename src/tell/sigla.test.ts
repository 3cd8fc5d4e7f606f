import { describe, expect, it } from "vitest";
import type { Account } from "../model/account.ts";
import { assignSigla, citeSpan, describeCopy, listSigla } from "./sigla.ts";
import { makeEmptyAccount, makeSampleAccount } from "./testing/sample-account.ts";
import { spanOf } from "./testing/span-of.ts";

const account = makeSampleAccount();

function signs(of: Account): Record<string, string> {
  return Object.fromEntries([...assignSigla(of)].map(([article, siglum]) => [article, siglum.sign]));
}

describe("assignSigla", () => {
  it("gives letters by day of publication, and a copy the letter of its model with a prime", () => {
    expect(signs(account)).toEqual({ gazette: "A", mirror: "A′", courier: "B", ledger: "C" });
  });

  it("puts a report without a date after those of the last day on which it can have appeared", () => {
    const published = { ...account.articles[1]!.published, latest: "2031-03-03" };
    const articles = account.articles.map((article) => (article.id === "ledger" ? { ...article, published } : article));
    expect(signs({ ...account, articles, reuse: [] })).toEqual({
      gazette: "A",
      ledger: "B",
      courier: "C",
      mirror: "D",
    });
  });

  it("puts what was copied before reports that are later than its copy, though it bears no date itself", () => {
    const days = new Map([
      ["gazette", null],
      ["mirror", "2031-01-01"],
    ]);
    const articles = account.articles.map((article) => {
      const day = days.get(article.id);
      if (day === undefined) return article;
      return { ...article, published: { ...article.published, value: day, earliest: day, latest: day } };
    });
    expect(signs({ ...account, articles })).toMatchObject({ gazette: "A", mirror: "A′" });
  });

  it("does not depend on the order of the articles", () => {
    expect(signs({ ...account, articles: [...account.articles].reverse() })).toEqual(signs(account));
  });

  it("keeps an article that shares only a quotation a witness of its own", () => {
    const reuse = account.reuse.map((passage) => ({ ...passage, kind: "shared-quote" as const }));
    expect(signs({ ...account, reuse }).mirror).toBe("D");
  });

  it("keeps half-alike articles apart where nothing says who copied", () => {
    const reuse = account.reuse.map((passage) => ({ ...passage, direction: "unknown" as const }));
    expect(signs({ ...account, reuse }).mirror).toBe("D");
  });

  it("says from whom a copy is, and of two with the same text only that, where nobody can say who copied", () => {
    const tell = (of: Account) => {
      const sigla = assignSigla(of);
      return [...sigla.values()].flatMap((siglum) => describeCopy(siglum, sigla) ?? []);
    };
    expect(tell(account)).toEqual(["from A"]);
    const reuse = account.reuse.map((passage) => ({ ...passage, direction: "unknown" as const }));
    const whole = reuse.map((passage) => ({ ...passage, overlap: 1 }));
    const same = account.articles.map((article) => {
      const { b } = reuse.find((passage) => passage.b.article === article.id) ?? {};
      return b === undefined
        ? article
        : { ...article, blocks: [{ kind: "paragraph" as const, start: b.start, end: b.end, why: "" }] };
    });
    expect(tell({ ...account, articles: same, reuse: whole })).toEqual(["same text as A"]);
  });

  it("survives two articles each said to copy the other", () => {
    const back = account.reuse.map((passage) => ({ ...passage, direction: "b→a" as const }));
    expect(signs({ ...account, reuse: [...account.reuse, ...back] }).mirror).toBe("A′");
  });

  it("goes on after Z and numbers copies beyond the third", () => {
    const [first] = account.articles;
    const many = Array.from({ length: 30 }, (_, index) => ({ ...first!, id: `n${index}`, source: `${100 + index}` }));
    const alone = assignSigla({ ...account, articles: many, reuse: [] });
    expect(alone.get("n25")?.sign).toBe("Z");
    expect(alone.get("n26")?.sign).toBe("AA");
    const whole = { start: 0, end: first!.text.length };
    const reuse = many.slice(1).map((copy) => ({
      ...account.reuse[0]!,
      a: { article: "n0", ...whole },
      b: { article: copy.id, ...whole },
    }));
    const copies = assignSigla({ ...account, articles: many, reuse });
    expect(copies.get("n3")?.sign).toBe("A‴");
    expect(copies.get("n12")?.sign).toBe("A′¹²");
  });

  it("has nothing to give where nothing was read", () => {
    expect(assignSigla(makeEmptyAccount()).size).toBe(0);
  });
});

describe("citeSpan", () => {
  it("names the source by its siglum and the words by their place", () => {
    const span = spanOf("mirror", "Orsania");
    expect(citeSpan(span, assignSigla(account))).toBe(`[A′:${span.start}-${span.end}]`);
  });
});

describe("listSigla", () => {
  it("lists each cited source once, in the order of the sources", () => {
    const spans = [spanOf("courier", "boats"), spanOf("gazette", "boats"), spanOf("courier", "ships")];
    expect(listSigla(spans, assignSigla(account)).map(({ sign }) => sign)).toEqual(["A", "B"]);
  });
});
