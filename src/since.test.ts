import { describe, expect, it } from "vitest";
import { type Account, read, since, tell } from "./index.ts";
import { deepFreeze } from "./kit/deep-freeze.ts";
import type { Change } from "./model/change.ts";

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

function textOf(account: Account, id: string): string {
  return account.articles.find((article) => article.id === id)?.text ?? "";
}
