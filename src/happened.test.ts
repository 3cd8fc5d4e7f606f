import { describe, expect, it } from "vitest";
import { read } from "./index.ts";

/** A storm in three reports: two of their own, one of which plans what the third tells as done. */
const account = read([
  {
    source: "storm-a.txt",
    text: `Storm breaks sea wall at Orvik

Lindmark Gazette
4 March 2031

A storm broke the sea wall at Orvik early on Monday, and 14 boats were lost.

The council will meet on Wednesday to vote on a new wall.

“Nobody warned us on Sunday,” said Jonas Feld, a fisherman.

If the dyke breaks on Friday, the lower town will be flooded, engineers fear.

The old wall was built in 1962.
`,
  },
  {
    source: "storm-b.txt",
    text: `Sea wall gone, harbour of Orvik in ruins

Island Courier
5 March 2031

The storm that broke the sea wall at Orvik on Monday has cost the town 14 boats.

Mayor Ada Brenn said on Tuesday that the town would ask the crown for help.
`,
  },
  {
    source: "storm-c.txt",
    text: `Orvik votes for a new sea wall

Northern Post
6 March 2031

The council of Orvik met on Wednesday and voted for a new wall.
`,
  },
]);
const happened = account.brief.filter(({ section }) => section === "happened");
const texts = happened.map(({ text }) => text);

describe("what happened", () => {
  it("comes first in the brief, under its days and in their order", () => {
    expect(account.brief[0]?.section).toBe("happened");
    const days = texts.map((text) => /^(\d+) Mar 2031: /.exec(text)?.[1]);
    expect(days).toEqual([...days].sort());
  });

  it("is told once with all the independent reports behind it", () => {
    const storm = happened.filter(({ text }) => text.includes("sea wall at Orvik"));
    expect(storm).toHaveLength(1);
    expect(storm[0]?.text).toBe(
      "3 Mar 2031: A storm broke the sea wall at Orvik early on Monday, and 14 boats were lost",
    );
    expect(storm[0]?.origins).toEqual({ least: 2, most: 2 });
  });

  it("tells what was planned and is done in the words of the report that tells it as done", () => {
    expect(texts.join("\n")).toMatch(/5 Mar 2031: The council of Orvik met on Wednesday and voted for a new wall/);
    expect(texts.join("\n")).not.toMatch(/will meet/);
  });

  it("holds no condition, no background and nothing that one quotation alone tells", () => {
    expect(texts.join("\n")).not.toMatch(/dyke|1962|warned us/);
  });
});
