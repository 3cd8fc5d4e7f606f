import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";

/** 6 and 7 May 2031 are a Tuesday and a Wednesday. */
const DATED = `Presidents speak of the strait

By Ada Marlow - May 7, 2031

President Mira Oduya of Arda and President Joren Pell of Belmar spoke by telephone on Tuesday about the strait of Tarn.

Ferries went on sailing through the strait of Tarn.
`;
const UNDATED = (rest: string) => `Oduya and Pell talk about the strait

By Ivo Brandt - May 7, 2031

President Mira Oduya of Arda and President Joren Pell of Belmar had a telephone conversation about the strait of Tarn.

${rest}
`;

function daysOf(rest: string) {
  const text = UNDATED(rest);
  const { statements, articles } = read([
    { source: "dated.txt", text: DATED },
    { source: "undated.txt", text },
  ]);
  const id = articles.find(({ source }) => source === "undated.txt")?.id;
  return statements
    .filter(({ span }) => span.article === id && text.slice(span.start, span.end).includes("strait must"))
    .map(({ said }) => said.value);
}

describe("saidAtMeetings", () => {
  it("dates what those who met said by the day that another report gives for the meeting", () => {
    expect(daysOf("Oduya stressed that the strait must stay open.")).toEqual(["2031-05-06"]);
    expect(daysOf("Both presidents stressed that the strait must stay open.")).toEqual(["2031-05-06"]);
  });

  it("leaves alone what has a day of its own and what others said", () => {
    expect(daysOf("On Wednesday, Oduya stressed that the strait must stay open.")).toEqual(["2031-05-07"]);
    expect(daysOf("Governor Lena Voss stressed that the strait must stay open.")).toEqual(["2031-05-07"]);
  });
});
