import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import type { Difference } from "../../model/comparison.ts";

const WIRE = `Twelve dead in blast at Brandmoor colliery

By Ines Halloran, Northern Wire

HOLLIN, Kessia, 4 June 2030 — At least 12 miners were killed and 23 were missing on Tuesday after an explosion tore through the Brandmoor colliery in the Kessen valley, the mine rescue service said.

The blast occurred at about 10 p.m. on Monday at a depth of 640 metres, the operator, Kessen Coal, said in a statement. A total of 118 people were underground at the time.

Thirty-one people were taken to hospital, 9 of them with severe burns.

Energy Minister Petra Vance will visit the site on Thursday. "We will not reopen a single gallery before we know why these people died," Vance told reporters.

A memorial service is planned for Sunday in Hollin cathedral.

In 2019 a fire at Brandmoor killed four.
`;
const COPY = `Brandmoor blast kills a dozen

4 June 2030

At least 12 miners were killed and 23 were missing after an explosion ripped through the Brandmoor colliery in the Kessen valley.

The blast happened at about 10 p.m. on Monday at a depth of 460 metres. A total of 118 people were underground at the time.

Thirty-one people were taken to hospital, nine of them with severe burns.
`;
const UPDATE = `Death toll at Brandmoor mine climbs to 15 as hope fades

The Kessian Herald, 5 June 2030

Rescuers recovered three more bodies from the Brandmoor mine on Wednesday, bringing to 15 the number of people killed in the explosion of early Tuesday. Twenty miners are still missing.

Energy Minister Petra Vance, who visits the site on Friday, promised that the mine would stay closed "for as long as it takes".

About 5,000 people are expected at a memorial service in Hollin cathedral on Sunday.
`;
const TABLOID = `Families in fury at Brandmoor

5 June 2030

HOLLIN — Relatives of the dead of Brandmoor shouted at the energy minister's aides on Wednesday as the toll rose to 15.

Energy Minister Petra Vance said the Brandmoor mine would stay closed.

The memorial service takes place on Saturday.
`;

const account = read(
  [WIRE, COPY, UPDATE, TABLOID].map((text, index) => ({
    source: `${["wire", "copy", "update", "tabloid"][index]}.txt`,
    text,
  })),
);
const tell = ({ verdict, sides }: Difference): string =>
  `${verdict}: ${sides
    .map(({ value }) => value)
    .toSorted()
    .join(" | ")}`;
const listOf = (kind: string): string[] =>
  account.differences
    .filter((difference) => difference.kind === kind)
    .map(tell)
    .toSorted();

describe("the differences of four reports of an accident", () => {
  it("tell tolls that moved with the days, a depth with its digits turned, and no accident of years ago", () => {
    expect(listOf("value")).toEqual([
      "contradiction: 460 metres | 640 metres",
      "update: 15 | At least 12 miners | a dozen",
      "update: 23 | Twenty miners",
    ]);
  });

  it("tell the days of the blast and the service, under any noun and verb, and a visit that was moved", () => {
    expect(listOf("date")).toEqual([
      "contradiction: 10 p.m. on Monday | early Tuesday",
      "contradiction: Saturday | Sunday",
      "update: Friday | Thursday",
    ]);
  });

  it("tell nothing of a number in words and in digits, of the colour of a headline or of how long a promise holds", () => {
    expect(listOf("scope")).toEqual([]);
    expect(listOf("wording").filter((told) => /nine|Thirty-one/.test(told))).toEqual([]);
  });
});
