import { describe, expect, it } from "vitest";
import { compareAccounts } from "./compare/changes/compare-accounts.ts";
import type { Account } from "./index.ts";
import { listSpans } from "./kit/list-spans.ts";
import { LAYERS } from "./model/account.ts";
import { makeSampleAccount } from "./tell/testing/sample-account.ts";
import { spanOf } from "./tell/testing/span-of.ts";

/** What is not of one report alone. */
const WHOLE: ReadonlySet<keyof Account> = new Set([
  "articles",
  "stories",
  "entities",
  "reuse",
  "origins",
  "negotiation",
]);

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
      LAYERS.filter((layer) => !WHOLE.has(layer)).map((layer) => [
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
