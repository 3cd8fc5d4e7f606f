import { describe, expect, it } from "vitest";
import { addPiece, createPieces } from "../segmentation/pieces.ts";
import { endOfQuotation } from "./end-of-quotation.ts";

/** The end of the opening quotation of a sentence whose words and marks stand apart. */
function endIn(text: string): number {
  const pieces = createPieces();
  for (const match of text.matchAll(/\S+/g)) addPiece(pieces, match.index, match.index + match[0].length);
  return endOfQuotation(text, pieces, 0, pieces.count);
}

describe("endOfQuotation", () => {
  it.each([
    ["“ The ford is closed , ” she said .", 7],
    ["' Nobody lost this ! ' say pilots", 6],
    ["« Who pays for it ? » asked Oda Brenn .", 7],
  ])("cuts %j where its telling begins", (text, end) => {
    expect(endIn(text)).toBe(end);
  });

  it.each([
    ["a word in marks", "“ Late ” is her word ."],
    ["a clause the marks run into", "“ The ford is ” what she calls it ."],
    ["marks that open nothing", "She said “ the ford is closed , ” and left ."],
    ["marks that fill the sentence", "“ The ford is closed , she said . ”"],
    ["marks that never close", "“ The ford is closed , she said ."],
  ])("leaves %s whole", (_, text) => {
    expect(endIn(text)).toBe(0);
  });
});
