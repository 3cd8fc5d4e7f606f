import { describe, expect, it } from "vitest";
import { compareAccounts } from "./compare/changes/compare-accounts.ts";
import { type Account, read, since, tell } from "./index.ts";
import { deepFreeze } from "./kit/deep-freeze.ts";
import { listSpans } from "./kit/list-spans.ts";
import type { Change } from "./model/change.ts";
import { makeSampleAccount } from "./tell/testing/sample-account.ts";
import { spanOf } from "./tell/testing/span-of.ts";

const REPORTS = [
  {
    source: "ferry-a.txt",
    text: `Ferry crews of Tolmarn walk out

Tolmarn Evening Post
Monday, 3 June 2030

The ferry crews of Tolmarn stopped work on Monday. The seafarers’ union said 13,000 passengers were stranded on the islands.

“We want a rest day after every seventh shift,” said Karin Obrecht, who leads the union.
`,
  },
  {
    source: "ferry-b.txt",
    text: `No boats to the islands of Tolmarn

Skerry Courier
3 June 2030

No ferry left Tolmarn on Monday after the ferry crews stopped work.

The ferry line’s director, Jonas Feld, said the islands had food for a week.
`,
  },
];
const SIXTH = {
  source: "ferry-c.txt",
  text: `Tolmarn ferry strike: line offers talks

Harbour Gazette
4 June 2030

The seafarers’ union said 14,000 passengers were stranded on the islands of Tolmarn.

Jonas Feld, the director of the ferry line, said he would meet Karin Obrecht in Tolmarn on 7 June 2030.
`,
};

describe("since", () => {
  const earlier = read(REPORTS);
  const later = read([...REPORTS, SIXTH]);
  const account = since(earlier, later);
  const lines = account.changes?.lines ?? [];
  const words = (change: Change) =>
    change.cites.map(({ article, start, end }) => textOf(account, article).slice(start, end));

  it("tells nothing of an account held against itself", () => {
    expect(since(later, later).changes?.lines).toEqual([]);
    expect(tell(since(later, later), "terminal")).toMatch(/^Nothing is new/);
  });

  it("names the report that was added and what the account knew before", () => {
    const sixth = account.articles.find(({ source }) => source === SIXTH.source);
    expect(account.changes?.added).toEqual([sixth?.id]);
    expect(account.changes?.since.articles).toHaveLength(2);
    expect(account.changes?.since.last).toBe("2030-06-03");
  });

  it("cites words for every change, within the texts of the later account", () => {
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines)
      expect(
        words(line).filter((each) => each.trim() === ""),
        line.text,
      ).toEqual([]);
    for (const line of lines) expect(line.cites.length, line.text).toBeGreaterThan(0);
  });

  it("lays a new figure beside the one it differs from", () => {
    const figure = lines.find(({ subject, is }) => subject === "difference" && is?.includes("14,000"));
    expect(figure?.was).toContain("13,000");
    expect(["contradicts", "changes", "differs"]).toContain(figure?.effect);
  });

  it("tells what only the new report says, once", () => {
    const told = lines.filter(({ effect, within }) => effect === "adds" && within === null);
    expect(told.filter((line) => words(line).some((each) => each.includes("would meet")))).toHaveLength(1);
    expect(told.flatMap(words).join(" ")).not.toContain("rest day");
  });

  it("keeps the plain sentences that only the new report has, and none that it shares", () => {
    const copy = REPORTS[1]?.text.split("\n").find((line) => line.startsWith("No ferry left")) ?? "";
    const text = SIXTH.text.replace(
      "Jonas Feld, the director",
      `Gulls took over the empty piers of the harbour.\n\n${copy}\n\nJonas Feld, the director`,
    );
    const { changes } = since(earlier, read([...REPORTS, { ...SIXTH, text }]));
    const passages = (changes?.lines ?? []).filter(({ subject, within }) => subject === "passage" && within === null);
    expect(passages.map((each) => each.text)).toEqual(["Gulls took over the empty piers of the harbour."]);
  });

  it("gives the same bytes whatever the order of the reports, and leaves both accounts as they were", () => {
    const frozen = deepFreeze(structuredClone(earlier));
    const again = since(frozen, deepFreeze(read([SIXTH, ...[...REPORTS].reverse()])));
    expect(JSON.stringify(again)).toBe(JSON.stringify(account));
  });

  it("keeps the changes in JSON, and takes that account as an earlier one", () => {
    const kept = JSON.parse(tell(account, "json")) as Account;
    expect(kept.changes).toEqual(account.changes);
    expect(since(kept, later).changes?.lines).toEqual([]);
  });

  it("warns of a report that is gone, and compares nothing that rested on it", () => {
    const { changes, problems } = since(later, earlier);
    expect(problems.map(({ code }) => code)).toContain("report-missing");
    expect(changes?.lines.flatMap(({ cites }) => cites).map(({ article }) => article)).not.toContain(
      account.changes?.added[0],
    );
  });

  it("takes a report under the same name with other words for a new version of it", () => {
    const [first, second] = REPORTS as [(typeof REPORTS)[0], (typeof REPORTS)[0]];
    const revised = { ...second, text: second.text.replace("food for a week", "food for two weeks") };
    const { changes, problems } = since(earlier, read([first, revised]));
    expect(changes?.added).toEqual([]);
    expect(problems.map(({ code }) => code)).not.toContain("report-missing");
    expect(changes?.lines.filter(({ is }) => is === "another version")).toHaveLength(1);
    expect(changes?.lines.filter(({ effect }) => effect === "settles")).toEqual([]);
  });

  it("takes an account of this format from before it had a ledger", () => {
    const { negotiation, ...before } = earlier;
    expect(since(before as Account, later).changes?.lines).toEqual(lines);
  });

  it("refuses what is no account of this format, and says what to do", () => {
    const old = { ...earlier, schema: "stemma/account@0" } as unknown as Account;
    expect(() => since(old, later)).toThrow(/stemma\/account@0.*make it again/);
    expect(() => since({} as Account, later)).toThrow(/is no account/);
    const outside = { ...earlier, points: [{ ...earlier.points[0], spans: [{ article: "x", start: 0, end: 3 }] }] };
    expect(() => since(outside as unknown as Account, later)).toThrow(/points\[0\] points outside its text/);
    const { brief, ...without } = earlier;
    expect(() => since(without as Account, later)).toThrow(/"brief" is no list/);
  });
});

describe("compareAccounts", () => {
  const later = makeSampleAccount();
  const withPoint = (account: Account, articles: readonly ("gazette" | "courier")[], least: number): Account => {
    const spans = articles.map((id) =>
      id === "gazette" ? spanOf(id, "more than 400 ships") : spanOf(id, "About 350 ships"),
    );
    const origins = { least, most: least };
    const silent = { count: 0, articles: [] };
    return {
      ...account,
      points: [{ id: `p-${least}`, text: "ships were stopped", spans, articles: spans.length, origins, silent }],
    };
  };
  const without = (account: Account, gone: string): Account => ({
    ...account,
    articles: account.articles.filter(({ id }) => id !== gone),
    ...Object.fromEntries(
      (
        [
          "mentions",
          "times",
          "figures",
          "statements",
          "meetings",
          "positions",
          "points",
          "differences",
          "timeline",
          "brief",
        ] as const
      ).map((layer) => [
        layer,
        (account[layer] as readonly object[]).filter(
          (item) => !listSpans(item).some(({ article }) => article === gone),
        ),
      ]),
    ),
  });
  const compare = (before: Account, after: Account) => compareAccounts(before, after).changes?.lines ?? [];

  it("confirms a point that gained an independent origin, and weakens one that lost it", () => {
    const [one, two] = [withPoint(later, ["gazette"], 1), withPoint(later, ["gazette", "courier"], 2)];
    const confirmed = compare(without(one, "courier"), two).filter(({ effect }) => effect === "confirms");
    expect(confirmed).toMatchObject([{ subject: "point", origins: { was: { least: 1 }, is: { least: 2 } } }]);
    const copied = withPoint(later, ["gazette", "courier"], 1);
    expect(compare(two, copied)).toMatchObject([
      { effect: "weakens", origins: { was: { least: 2 }, is: { least: 1 } } },
    ]);
  });

  it("only counts a point that a new report repeats without an origin of its own", () => {
    const before = without(withPoint(later, ["gazette"], 1), "courier");
    const lines = compare(before, withPoint(later, ["gazette", "courier"], 1));
    expect(lines.filter(({ subject, effect }) => subject === "point" && effect !== "adds")).toMatchObject([
      { effect: "repeats" },
    ]);
  });

  it("opens a contradiction that a new report brings, with what stood before and what stands now", () => {
    const opened = compare(without(later, "courier"), later).find(({ item }) => item === "d-1");
    expect(opened).toMatchObject({ effect: "contradicts", was: "more than 400", is: "about 350" });
  });

  it("takes a reading for confirmed by a new report of its own origin, and not by a copy", () => {
    const before = without(later, "mirror");
    const half = later.differences.map(({ sides, ...rest }) => ({
      ...rest,
      sides: sides.map((side) => ({ ...side, spans: side.spans.filter(({ article }) => article !== "mirror") })),
    }));
    const confirmedBy = (origins: Account["origins"]) =>
      compare({ ...before, differences: half }, { ...later, origins }).filter(
        ({ subject, effect }) => subject === "difference" && effect === "confirms",
      );
    expect(confirmedBy([])).toMatchObject([{ item: "d-1", is: "more than 400" }]);
    const copied = {
      ...later.origins[0],
      id: "o-1",
      articles: ["gazette", "mirror"],
      why: ["credit line" as const],
      spans: [],
    };
    expect(confirmedBy([copied])).toEqual([]);
  });

  it("tells a statement inside another with that", () => {
    const [long] = later.statements.filter(({ id }) => id === "s-3");
    if (!long) throw new Error("the sample has no such statement");
    const short = { ...long, id: "s-9", utterance: "s-9", span: { ...long.span, end: long.span.end - 5 } };
    const lines = compare(without(later, "courier"), { ...later, statements: [...later.statements, short] });
    const [outer, inner] = [long.id, short.id].map((id) => lines.find(({ item }) => item === id));
    expect(outer?.within).toBeNull();
    expect(inner?.within).toBe(outer?.id);
  });

  it("settles a difference that is no longer found, and says nothing of one in spelling", () => {
    const lines = compare(later, { ...later, differences: [] });
    expect(lines).toMatchObject([{ effect: "settles", item: "d-1", was: "contradiction" }]);
  });

  it("tells a changed verdict", () => {
    const differences = later.differences.map((each) =>
      each.id === "d-1" ? { ...each, id: "d-9", verdict: "update" as const } : each,
    );
    expect(compare(later, { ...later, differences })).toMatchObject([
      { effect: "changes", item: "d-9", earlier: "d-1", was: "contradiction", is: "update" },
    ]);
  });

  it("tells a demand that a new report answers", () => {
    const lines = compare(
      {
        ...without(later, "courier"),
        positions: later.positions.slice(0, 1).map((each) => ({ ...each, answers: [], status: "open" as const })),
      },
      later,
    );
    const answered = lines.find(({ subject, effect }) => subject === "position" && effect === "changes");
    expect(answered).toMatchObject({ item: "p-1", was: "open", is: "refused" });
    expect(answered?.cites.some(({ article }) => article === "courier")).toBe(true);
  });

  it("tells a meeting that a new report moves, but not a date that an old report would now bear", () => {
    const [talks] = later.meetings;
    if (!talks) throw new Error("the sample has no meeting");
    const moved = {
      ...talks,
      id: "g-9",
      date: { value: "2031-03-19", latest: null },
      mentions: [
        ...talks.mentions,
        { span: spanOf("courier", "Talks are planned for 11 or 12 March"), date: null, place: null },
      ],
    };
    const before = without(later, "courier");
    const lines = compare(before, { ...later, meetings: [moved] });
    expect(lines.filter(({ subject }) => subject === "meeting")).toMatchObject([
      { effect: "changes", was: "2031-03-12", is: "2031-03-19" },
    ]);
    expect(compare(before, { ...before, meetings: [{ ...moved, mentions: talks.mentions }] })).toEqual([]);
  });

  it("tells that something planned was moved where the new report names the old day too", () => {
    const span = spanOf("courier", "Talks are planned for 11 or 12 March");
    const [entry] = later.timeline.filter(({ id }) => id === "l-3");
    const [time] = later.times;
    if (!entry || !time) throw new Error("the sample lacks a plan or a time");
    const planned = {
      ...entry,
      id: "l-8",
      date: "2031-03-10",
      latest: null,
      spans: [spanOf("gazette", "meet in Port Senn on 12 March")],
    };
    const moved = { ...entry, id: "l-9", date: "2031-03-12", latest: null, spans: [span] };
    const days = (value: string) => ({ ...time, id: `t-${value}`, span: spanOf("courier", "11 or 12 March"), value });
    const before = { ...without(later, "courier"), timeline: [planned] };
    const after = { ...later, timeline: [planned, moved] };
    const tell = (value: string) =>
      compare(before, { ...after, times: [days(value)] }).find(({ item }) => item === "l-9");
    expect(tell("2031-03-10")).toMatchObject({
      effect: "changes",
      earlier: "l-8",
      was: "2031-03-10",
      is: "2031-03-12",
    });
    expect(tell("2031-03-11")).toMatchObject({ effect: "adds", earlier: null, was: null, is: "2031-03-12" });
  });

  it("says that two stories are one now", () => {
    const [story] = later.stories;
    if (!story) throw new Error("the sample has no story");
    const halves = [
      { ...story, id: "y-7", articles: story.articles.slice(0, 2) },
      { ...story, id: "y-8", articles: story.articles.slice(2) },
    ];
    expect(compare({ ...later, stories: halves }, later)).toMatchObject([
      { subject: "story", was: "2 stories", is: "1 story" },
    ]);
    expect(compare(later, { ...later, stories: halves })).toMatchObject([
      { subject: "story", was: "1 story", is: "2 stories" },
      { subject: "story", was: "1 story", is: "2 stories" },
    ]);
  });
});

function textOf(account: Account, id: string): string {
  return account.articles.find((article) => article.id === id)?.text ?? "";
}
