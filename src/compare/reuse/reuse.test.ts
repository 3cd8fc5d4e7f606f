import { describe, expect, it } from "vitest";
import { makeReading, wordsAt } from "../testing.ts";
import { weighBlurs } from "./exchanges.ts";
import { findReuse } from "./reuse.ts";

const COMMON = new Set(
  "the a an of to in on and that it its was were is be by for with had has have will would their they not said told".split(
    " ",
  ),
);
const weigh = (word: string): number => (COMMON.has(word) ? 0.05 : word.length > 8 ? 1 : 0.5);

const ORIGINAL = [
  "The harbour board of Velmora has ordered the ferry company to replace all lifeboats before the summer season begins, citing rust found during an inspection.",
  "Inspectors counted nineteen boats with cracked hulls and warned that none of them could be lowered safely in a heavy swell.",
  "Company director Ana Trelle said the work would be finished by the end of May and paid for out of reserves.",
];
const SPUN = [
  "The harbour board of Velmora has instructed the ferry firm to substitute all lifeboats before the summer season commences, quoting corrosion discovered during an examination.",
  "Inspectors tallied nineteen vessels with fractured hulls and cautioned that none of them could be lowered safely in a ponderous swell.",
  "Company director Ana Trelle said the labour would be finished by the end of May and remunerated out of reserves.",
];

describe("weighBlurs", () => {
  const blur = (...pairs: [string, string][]) =>
    weighBlurs(
      pairs.map(([from, to]) => ({ from, to })),
      new Set(["twelve"]),
    );

  it("takes whoever rounds, or says it in a word, for the one who copied", () => {
    expect(blur(["4,217", "4,000"], ["36", "dozens"])?.sign).toBe(1);
    expect(blur(["4,000", "4,217"], ["many", "36"])?.sign).toBe(-1);
  });

  it("says nothing of one number, of numerals, or where both round", () => {
    expect(blur(["4,217", "4,000"])).toBeNull();
    expect(blur(["12", "twelve"], ["12", "twelve"])).toBeNull();
    expect(blur(["4,217", "4,000"], ["90", "93"], ["36", "many"])).toBeNull();
  });
});

describe("findReuse", () => {
  it("finds a copied sentence to the letter", () => {
    const readings = [
      makeReading("a", ORIGINAL),
      makeReading("b", ["Rain is expected along the whole coast tonight.", ORIGINAL[1] as string]),
    ];
    const [link, ...others] = findReuse(readings, weigh, new Set());
    expect(others).toEqual([]);
    expect(link).toMatchObject({ kind: "verbatim", overlap: 1, direction: "unknown" });
    expect(link?.why).toContain("nothing tells which was made from which");
    expect(link && wordsAt(readings, link.b)).toBe(ORIGINAL[1]);
  });

  it("finds a rewrite by synonyms and tells which came first by the rarer words", () => {
    const rare = new Set(
      "instructed substitute commences corrosion tallied fractured cautioned ponderous remunerated".split(" "),
    );
    const weighRare = (word: string): number => (rare.has(word) ? 1 : weigh(word));
    const links = findReuse([makeReading("a", ORIGINAL), makeReading("b", SPUN)], weighRare, new Set());
    expect(links).toHaveLength(3);
    for (const link of links) {
      expect(["near-verbatim", "paraphrase"]).toContain(link.kind);
      expect(link.direction).toBe("a→b");
      expect(link.why.join()).toContain("rarer words");
    }
  });

  it("takes the report that an agency filed for the model of one that credits the agency", () => {
    const credit = (article: string, start: number) => ({
      name: "AFP",
      evidence: [{ article, start, end: start + 3 }],
    });
    const wire = makeReading("a", ["VELMORA (AFP) —", ...ORIGINAL], { credits: [credit("a", 9)] });
    const [dateline, ...body] = wire.article.blocks;
    const blocks = [{ ...(dateline as (typeof body)[0]), kind: "dateline" as const }, ...body];
    const copy = makeReading("b", [...ORIGINAL, "(With AFP inputs)"], { credits: [credit("b", 0)] });
    const links = findReuse([{ ...wire, article: { ...wire.article, blocks } }, copy], weigh, new Set());
    expect(links).toHaveLength(3);
    for (const link of links)
      expect(link).toMatchObject({ direction: "a→b", why: expect.arrayContaining(["credits AFP"]) });
  });

  it("leaves the direction open where the evidence points both ways", () => {
    const day = (value: string) =>
      ({ value, earliest: value, latest: value, basis: "stated", why: "", evidence: [] }) as const;
    const outlet = { name: "Courier", basis: "stated", evidence: [] } as const;
    const early = makeReading("a", ORIGINAL, {
      published: day("2031-03-01"),
      credits: [{ name: "Courier", evidence: [{ article: "a", start: 0, end: 3 }] }],
    });
    const links = findReuse(
      [early, makeReading("b", ORIGINAL, { published: day("2031-03-02"), outlet })],
      weigh,
      new Set(),
    );
    for (const link of links) {
      expect(link.direction).toBe("unknown");
      expect(link.why.at(-1)).toMatch(/points both ways: .*credits Courier.*appeared earlier/);
    }
    expect(links).toHaveLength(3);
  });

  it("calls a quotation that two reports share a shared quote, of no direction", () => {
    const readings = [
      makeReading("a", [
        "“We will not open the gates before the water has fallen below the second mark,” Trelle told reporters.",
      ]),
      makeReading("b", [
        "At the evening briefing the director was asked about the canal and answered: “We will not open the gates before the water has fallen below the second mark.”",
      ]),
    ];
    expect(findReuse(readings, weigh, new Set())).toMatchObject([{ kind: "shared-quote", direction: "unknown" }]);
  });
});

describe("what is no reuse", () => {
  it("is two reports of one event in their own words", () => {
    const readings = [
      makeReading("a", [
        "Ana Trelle, director of the ferry company, promised repairs by the end of May.",
        "The board had complained about rusty lifeboats.",
      ]),
      makeReading("b", [
        "Lifeboats on the Velmora line are to be mended this spring.",
        "Officials were unhappy with the state of the fleet, and director Ana Trelle has given in.",
      ]),
    ];
    expect(findReuse(readings, weigh, new Set())).toEqual([]);
  });
});

describe("what reports of one affair have in common", () => {
  it("is who bears an office, and where a thing stands", () => {
    const readings = [
      makeReading("a", [
        "Acting harbour master Ana Trelle said the ferries would sail again on Friday.",
        "A surveyor wrote in March of a hole in the Velmora Head lighthouse.",
      ]),
      makeReading("b", [
        "Acting harbour master Ana Trelle said the ferries would be scrapped and the crews paid off in autumn.",
        "The council was asked who had known of a hole in the Velmora Head lighthouse before the winter storms.",
      ]),
    ];
    expect(findReuse(readings, weigh, new Set())).toEqual([]);
  });

  it("is no few words beside a single copied sentence, but may be beside several", () => {
    const few = ["Nobody would repay the lifeboat deposit.", "She asked them to repay the lifeboat deposit at once."];
    const link = (copied: readonly string[]) =>
      findReuse(
        [makeReading("a", [...copied, few[0] as string]), makeReading("b", [...copied, few[1] as string])],
        weigh,
        new Set(),
      );
    expect(link(ORIGINAL.slice(0, 1))).toHaveLength(1);
    expect(link(ORIGINAL)).toHaveLength(4);
  });
});

describe("reuse among several passages", () => {
  it("ties a headline to the sentence of its own body that it restates", () => {
    const readings = [makeReading("a", [["title", "Ferry company told to replace lifeboats"], ...ORIGINAL])];
    const [link] = findReuse(readings, weigh, new Set());
    expect(link).toMatchObject({ direction: "a→b", why: ["the title restates the body"] });
    expect(link && wordsAt(readings, link.b)).toBe("Ferry company told to replace lifeboats");
  });

  it("does not come from page furniture", () => {
    const furniture = [
      "furniture",
      "Sign up for the morning letter of this newspaper and never miss a story from the coast.",
    ] as const;
    expect(findReuse([makeReading("a", [furniture]), makeReading("b", [furniture])], weigh, new Set())).toEqual([]);
  });

  it("does not tie a copy to what its model shares with a third report", () => {
    const quote =
      "The pier “will be closed to every kind of heavy traffic until autumn”, the mayor of Velmora said in the council on Monday evening.";
    const third =
      "A clerk read out the order: the pier “will be closed to every kind of heavy traffic until autumn” or longer.";
    const readings = [
      makeReading("a", [quote], {
        published: {
          value: "2031-03-01",
          earliest: "2031-03-01",
          latest: "2031-03-01",
          basis: "stated",
          why: "",
          evidence: [],
        },
      }),
      makeReading("b", [quote], {
        published: {
          value: "2031-03-02",
          earliest: "2031-03-02",
          latest: "2031-03-02",
          basis: "stated",
          why: "",
          evidence: [],
        },
      }),
      makeReading("c", [third]),
    ];
    const links = findReuse(readings, weigh, new Set()).map(
      (link) => `${link.a.article}${link.b.article} ${link.kind} ${link.direction}`,
    );
    expect(links.sort()).toEqual(["ab verbatim a→b", "ac shared-quote unknown"]);
  });

  it("gives the same links whatever the order of the articles", () => {
    const [a, b, c] = [makeReading("a", ORIGINAL), makeReading("b", SPUN), makeReading("c", ORIGINAL.slice(1))];
    const normal = (links: ReturnType<typeof findReuse>): string[] =>
      links.map((link) => [link.a.article, link.b.article].sort().join("") + link.kind).sort();
    expect(normal(findReuse([c, b, a], weigh, new Set()))).toEqual(normal(findReuse([a, b, c], weigh, new Set())));
  });

  it("takes a paragraph that is printed again for a highlight of its report", () => {
    const paragraph = "The harbour board will close the old pier for a year, and the ferry will sail from the mole.";
    const reading = makeReading("a", [paragraph, "Nobody was hurt.", ["furniture", paragraph]]);
    expect(findReuse([reading], weigh, new Set())).toMatchObject([{ kind: "verbatim", direction: "a→b" }]);
  });

  it("ties a sentence that an article says again to where it said so first, and only that to other articles", () => {
    const again = makeReading("a", [ORIGINAL[1] as string, ...ORIGINAL, ORIGINAL[1] as string]);
    const links = findReuse([again, makeReading("b", ORIGINAL.slice(1, 2))], weigh, new Set());
    expect(links.filter(({ a, b }) => a.article === b.article).map(({ a }) => a.start)).toEqual([0, 0]);
    expect(links.filter(({ a, b }) => a.article !== b.article).map(({ a }) => a.start)).toEqual([0]);
  });

  it("holds each passage against a few of its own article, however often that says nearly the same", () => {
    const variants = Array.from({ length: 80 }, (_, index) =>
      (ORIGINAL[1] as string).replace("nineteen", `${index + 20}`),
    );
    expect(findReuse([makeReading("a", variants)], weigh, new Set()).length).toBeLessThan(4 * variants.length);
  });

  it("fills a gap between copied sentences with what stands there in both, changed or not, and with nothing else", () => {
    const short = "No child was aboard, she said.";
    const copy = (between: string) => [ORIGINAL[0] as string, between, ORIGINAL[1] as string];
    const count = (...bodies: string[][]) =>
      findReuse(
        bodies.map((body, index) => makeReading(`${index}`, body)),
        weigh,
        new Set(),
      ).length;
    expect(count(copy(short), copy("No baby was aboard, she added."))).toBe(3);
    expect(count(copy(short), copy("Rain fell all day."))).toBe(2);
    expect(count([short], ["No baby was aboard, she added."])).toBe(0);
  });

  it("ties of two sentences that begin alike each to its own copy", () => {
    const alike = [
      "“I have always said that the ferries of this town must sail in winter and in storms,” said Trelle.",
      "“I have always said that the ferries of this town must be paid for by those who sail,” said Trelle.",
    ];
    const links = findReuse([makeReading("a", alike), makeReading("b", [...alike].reverse())], weigh, new Set());
    const across = links.filter(({ a, b }) => a.article !== b.article);
    expect(across.map(({ overlap }) => overlap)).toEqual([1, 1]);
  });

  it("sees one quotation in two translations", () => {
    const [a, b] = [
      makeReading("a", ["She said: “The guild will join all foreign endeavours to halt the whaling altogether.”"]),
      makeReading("b", ["The guild, she added, would “join foreign endeavours to halt whaling altogether”."]),
    ];
    expect(findReuse([a, b], weigh, new Set())).toMatchObject([{ kind: "shared-quote" }]);
  });
});
