import { describe, expect, it } from "vitest";
import { findNaively } from "./find-naively.ts";
import { readCat } from "./read-cat.ts";
import { readTimeml } from "./read-timeml.ts";
import { scoreTimex } from "./score-timex.ts";
import type { TimexDocument } from "./timex.ts";

const TIMEML = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2020-05-07">05/07/20</TIMEX3></DCT>
<TEXT>Rain &amp; wind <EVENT eid="e1">came</EVENT> <TIMEX3 tid="t1" type="DATE" value="2020-05-04">on <EVENT eid="e2">Monday</EVENT></TIMEX3>.</TEXT></TimeML>`;

const CAT = `<Document>
<token t_id="1" sentence="0" number="0">Ferry</token><token t_id="2" sentence="0" number="1">sinks</token>
<token t_id="3" sentence="1" number="2">May</token><token t_id="4" sentence="1" number="3">7</token>
<token t_id="5" sentence="1" number="4">,</token><token t_id="6" sentence="1" number="5">2020</token>
<token t_id="7" sentence="2" number="6">It</token><token t_id="8" sentence="2" number="7">sank</token>
<token t_id="9" sentence="2" number="8">Monday</token><token t_id="10" sentence="2" number="9">.</token>
<token t_id="11" sentence="6" number="10">Friday</token>
<Markables>
<TIMEX3 type="DATE" value="2020-05-07" functionInDocument="CREATION_TIME"><token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/></TIMEX3>
<TIMEX3 type="DATE" value="2020-05-04" functionInDocument="NONE"><token_anchor t_id="9"/></TIMEX3>
<TIMEX3 type="DATE" value="2020-05" functionInDocument="NONE"/>
</Markables></Document>`;

function documentOf(text: string, gold: TimexDocument["gold"]): TimexDocument {
  return { name: "x", text, created: "2020-05-07", gold, scored: { start: 0, end: text.length }, leftOut: [] };
}

describe("reading gold", () => {
  it("takes text and expressions out of TimeML, entities decoded and nested marks passed over", () => {
    const document = readTimeml("a", TIMEML);
    expect(document?.text).toBe("Rain & wind came on Monday.");
    expect(document?.created).toBe("2020-05-07");
    expect(document?.gold).toEqual([{ start: 17, end: 26, type: "DATE", value: "2020-05-04" }]);
  });

  it("sets the tokens of CAT as print, leaves the creation time out and stops after the annotated sentences", () => {
    const document = readCat("a", CAT) as TimexDocument;
    expect(document.text).toBe("Ferry sinks\n\nMay 7, 2020\n\nIt sank Monday.\n\nFriday");
    expect(document.gold.map(({ start, end }) => document.text.slice(start, end))).toEqual(["Monday"]);
    const given = [...document.gold, { start: 13, end: 24, type: "DATE", value: "2020-05-07" }];
    expect(scoreTimex(document, given).value).toEqual({ right: 1, given: 1, gold: 1 });
    expect(scoreTimex(document, findNaively(document)).value).toEqual({ right: 1, given: 1, gold: 1 });
  });

  it("refuses documents without a creation time", () => {
    expect(readTimeml("a", "<TEXT>x</TEXT>")).toBeNull();
    expect(readCat("a", "<Document></Document>")).toBeNull();
  });
});

describe("scoring times", () => {
  const gold = [
    { start: 0, end: 10, type: "DATE", value: "2020" },
    { start: 20, end: 30, type: "TIME", value: "2020-05-04TMO" },
    { start: 40, end: 50, type: "DURATION", value: "P1D" },
  ];

  it("counts overlap, extent, value and type as TempEval-3 does", () => {
    const given = [
      { start: 0, end: 10, type: "DATE", value: "2021" },
      { start: 25, end: 35, type: "DATE", value: "2020-05-04TMO" },
      { start: 60, end: 70, type: "DATE", value: "P1D" },
    ];
    const counts = scoreTimex(documentOf("x".repeat(80), gold), given);
    expect(counts.relaxed).toEqual({ right: 2, given: 3, gold: 3 });
    expect(counts.strict.right).toBe(1);
    expect(counts.value.right).toBe(1);
    expect(counts.type.right).toBe(1);
  });

  it("pairs one to one, the larger overlap first", () => {
    const given = [
      { start: 0, end: 2, type: "DATE", value: "1999" },
      { start: 2, end: 10, type: "DATE", value: "2020" },
    ];
    const counts = scoreTimex(documentOf("x".repeat(80), gold), given);
    expect(counts.relaxed).toEqual({ right: 1, given: 2, gold: 3 });
    expect(counts.value.right).toBe(1);
  });
});
