import { describe, expect, it } from "vitest";
import { loadResources } from "../../../store/load-resources.ts";
import { fingerprintLists, LISTS_PART } from "./fingerprint-lists.ts";

const { lexicon, model } = loadResources();
const print = (bytes: unknown): string => Buffer.from(bytes as Uint8Array).toString("hex");

describe("the lists of the labeller", () => {
  it("are those that models/en/names.bin was learnt from; else learn it anew (npm run train, --only names)", () => {
    expect(print(model.parts[LISTS_PART])).toBe(print(fingerprintLists(lexicon)));
  });

  it("have another fingerprint with a word more", () => {
    const { nameWords } = lexicon;
    const longer = { ...lexicon, nameWords: { ...nameWords, titles: [...nameWords.titles, "Margrave"] } };
    expect(print(fingerprintLists(longer))).not.toBe(print(fingerprintLists(lexicon)));
  });

  it("keep their fingerprint when a list changes at which the labeller does not look", () => {
    const { nameWords } = lexicon;
    const longer = { ...lexicon, nameWords: { ...nameWords, dealings: [...nameWords.dealings, "truce"] } };
    expect(print(fingerprintLists(longer))).toBe(print(fingerprintLists(lexicon)));
  });
});
