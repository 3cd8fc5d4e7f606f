import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import type { Difference } from "../../model/comparison.ts";

const WIRE = `Canada threatens steel tariffs as talks with Brazil stall

By Dana Whitlock, Atlantic Wire
March 18, 2031

OTTAWA — Canada will impose a 25 percent tariff on Brazilian steel from April 1 unless Brazil lifts its ban on Canadian wheat, Trade Minister Paul Renaud said on Tuesday.

"We have waited for eleven months, and we have run out of patience," Renaud told reporters after talks with his Brazilian counterpart, Lucia Amaral, in Geneva broke down on Monday.

Brazil banned imports of Canadian wheat in April 2030 after inspectors found a fungus in two shipments. Canada has called the ban groundless.

Amaral said the threat was unacceptable. She said Brazil would answer any tariff "dollar for dollar".

The two ministers will meet again in Lisbon on March 27, a spokeswoman for Renaud said.

Canadian farmers have lost 1.2 billion dollars in sales, according to the Canadian Grain Council.
`;
const TRIBUNE = `Brazil vows 'dollar for dollar' answer to Canada

Rio Tribune, 19 March 2031

Brazil's trade minister Lúcia Amaral has vowed to answer Canadian tariffs on steel "dollar for dollar", calling the threat from Ottawa unacceptable.

Canadian minister Paul Renaud had said on Tuesday that Canada would impose a 25 per cent tariff on Brazilian steel from 1 April.

Talks between the ministers in Geneva ended without a result on Monday. A further meeting is expected on 28 March in Lisbon.

Brazil stopped importing wheat from Canada last April after a fungus was found in several shipments.

The dispute has cost Canadian farmers about one billion dollars, analysts say.

President Mateus Rocha said he would call Prime Minister Helen Ward this week.
`;
const POST = `Ward and Rocha agree to let experts look at wheat

By Tom Bell | The Prairie Post | March 21, 2031

Prime Minister Helen Ward and Brazilian President Mateus Rocha agreed on Thursday to let independent experts inspect Canadian wheat, her office said.

The leaders spoke by telephone for 40 minutes. Ward told Rocha that the tariff on steel could be put off if the inspection started before April 1.

Renaud, the trade minister, said the tariff of up to 25 percent remained on the table. He will meet Amaral in Lisbon next Thursday.

The ban, in force since April 2030, has cost farmers $1.2 billion, the Canadian Grain Council says. The council said some 3,000 farms were in danger.
`;
const ONLINE = `Canada drops steel tariff after call with Brazil

March 22, 2031
Global Business Online

Canada will not impose tariffs on Brazilian steel after its prime minister, Helen Ward, and Brazil's president, Mateus Rocha, agreed to let experts look at Canadian wheat.

Ward and Rocha spoke for about an hour on Friday. Ward said the tariff would be put off.

Brazil had found a fungus in three shipments of wheat. "We have waited for eleven months and run out of patience," Paul Renaud, the Canadian trade minister, said in Geneva on Monday.

Renaud and Amaral will hold talks in Madrid on March 27.

More than 3,500 farms are in danger, according to the grain council.
`;

const { differences } = read(
  [WIRE, TRIBUNE, POST, ONLINE].map((text, index) => ({ source: `${index + 1}.txt`, text })),
);
const tell = ({ kind, verdict, sides }: Difference): string =>
  `${kind}, ${verdict}: ${sides
    .map(({ value }) => value)
    .toSorted()
    .join(" | ")}`;
const told = (rule: string): string[] => differences.filter((each) => each.rule === rule).map(tell);

describe("the differences of four reports of a trade dispute", () => {
  it("tell what is done at last and was to be left undone, or the other way round, as an update", () => {
    expect(told("deed-denial")).toEqual([
      expect.stringMatching(
        /^scope, update: Canada will impose a 25 percent tariff .* \| Canada will not impose tariffs /,
      ),
    ]);
  });

  it("tell two cities of one meeting as two places", () => {
    expect(told("meeting-place")).toEqual(["place, contradiction: Lisbon | Madrid"]);
  });

  it("tell small numbers of one thing in sentences that tell the same", () => {
    expect(told("told-figure")).toContain("value, contradiction: three shipments | two shipments");
  });

  it("tell a condition that a report leaves out", () => {
    expect(told("utterance-omission: condition")).toEqual([
      expect.stringContaining("unless Brazil lifts its ban on Canadian wheat"),
    ]);
  });
});
