import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import type { Account } from "../../model/account.ts";

const WIRE = `Bridge collapse in Torvald kills at least seven

By Lena Orsk, Sarnia Wire — 12 May 2025

TORVALD — At least seven people were killed when a railway bridge collapsed under a freight train near the town of Torvald late on Sunday, the regional rescue service said.

Another 19 people were injured, four of them critically, according to the rescue service.

“The bridge was inspected in March and nothing was found that would have called for closing it,” said Pavel Runde, the head of the Karelund railway authority.

The railway union has accused the authority of ignoring warnings about rust. Runde did not comment on the claim.
`;
const COPY = `Seven dead after rail bridge falls

12 May 2025

At least seven people were killed when a railway bridge collapsed under a freight train near the town of Torvald late on Sunday.

Another 19 people were injured, four of them critically.

“The bridge was inspected in March and nothing was found that would have called for closing it,” said Pavel Runde, the head of the Karelund railway authority.

The authority ignored warnings about rust.
`;
const LATER = `Eleven die as bridge gives way

By Jonas Tellwin

13 May 2025

MIRE — Eleven people died and 23 were injured when the Torvald railway bridge collapsed on Saturday night, officials said on Tuesday.

“Nothing was found that would have called for closing it,” Pavel Runde said on Monday.

The railway authority did not ignore the warnings about rust, Runde said.
`;

const account = read([
  { source: "wire.txt", text: WIRE },
  { source: "copy.txt", text: COPY },
  { source: "later.txt", text: LATER },
]);
const sourceOf = ({ articles }: Account, id: string): string =>
  articles.find((article) => article.id === id)?.source ?? "";
const tell = (rule: string): string[] =>
  account.differences
    .filter((difference) => difference.rule === rule)
    .map(({ verdict, sides }) =>
      [verdict, ...sides.map(({ value, articles }) => `${articles.map((id) => sourceOf(account, id))}: ${value}`)].join(
        " | ",
      ),
    );

describe("the differences of a story", () => {
  it("tell a toll that rose as an update, and a part of it as nothing", () => {
    expect(tell("figure-value").toSorted()).toEqual([
      expect.stringMatching(/^update \| .*Another 19 people \| later\.txt: 23$/),
      expect.stringMatching(/^update \| .*At least seven people \| later\.txt: Eleven/),
    ]);
  });

  it("tell every claim that lost its source in the copy, whoever the source is", () => {
    const stripped = tell("stripped-attribution").join("\n");
    expect(stripped).toMatch(
      /wire\.txt: The railway union has accused .* \| copy\.txt: The authority ignored warnings/,
    );
    expect(stripped).toMatch(/wire\.txt: Another 19 people were injured.*\| copy\.txt/);
    expect(stripped).not.toMatch(/inspected in March/);
  });

  it("tell a happening that cannot have been on both days", () => {
    expect(tell("occurrence-date")).toEqual([
      expect.stringMatching(/^contradiction \| .*Sunday.*Saturday night|^contradiction \| .*Saturday night.*Sunday/),
    ]);
  });

  it("tell what is claimed in one report and denied in another", () => {
    expect(tell("telling-denial")).toEqual([expect.stringMatching(/^contradiction \| .*ignor.*did not ignore/)]);
  });

  it("tell a quotation that was cut", () => {
    expect(tell("quotation-cut")).toHaveLength(1);
  });

  it("come with figures and dates first, then sources", () => {
    const kinds = account.differences.map(({ kind }) => kind);
    expect(kinds[0]).toBe("value");
    expect(kinds.lastIndexOf("value")).toBeLessThan(kinds.indexOf("date"));
    expect(kinds.lastIndexOf("date")).toBeLessThan(kinds.indexOf("attribution"));
  });

  it("leave a report alone that says the same", () => {
    const same = read([
      { source: "one.txt", text: WIRE },
      { source: "two.txt", text: WIRE.replace("Lena Orsk, Sarnia Wire", "the newsroom") },
    ]);
    expect(same.differences.filter(({ kind }) => kind !== "scope")).toEqual([]);
  });
});
