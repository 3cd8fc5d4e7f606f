import { describe, expect, it } from "vitest";
import type { Draft } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeSampleAccount } from "../testing/sample-account.ts";
import { gatherSource, type LineDraft } from "./brief-draft.ts";
import { findViolation } from "./check-line.ts";

const account = makeSampleAccount();
const TEXT = "Mayor Ada Brenn said “the pier stays shut” until 12 March; three ships wait.";
const article = { ...(account.articles[0] as (typeof account.articles)[0]), id: "pier", text: TEXT };
const whole: Span = { article: "pier", start: 0, end: TEXT.length };
const mention = {
  id: "m-1",
  entity: "e-brenn",
  form: "name",
  span: { article: "pier", start: 6, end: 15 },
  type: "person",
  head: 2,
  rule: "test",
} as const;
const brenn = { id: "e-brenn", type: "person", name: "Ada Brenn", aliases: [], roles: [] } as const;

const draft = {
  readings: [{ article, mentions: [mention], sentences: [], tokens: [] }],
  entities: [brenn],
  points: [],
} as unknown as Draft;
const source = gatherSource(
  draft,
  { id: "y", title: "Pier", articles: ["pier"], first: null, last: null },
  loadResources().lexicon,
);
const numerals = loadResources().lexicon.numerals;

function check(line: Partial<LineDraft>): string | null {
  return findViolation(
    source,
    { section: "said", text: "", cites: [whole], origins: { least: 1, most: 1 }, named: [], added: [], ...line },
    numerals,
  );
}

describe("findViolation", () => {
  it("accepts a line whose every word stands in its cite", () => {
    expect(check({ text: "Ada Brenn: “the pier stays shut”", named: ["e-brenn"] })).toBeNull();
  });

  it("refuses a line without a cite", () => {
    expect(check({ text: "The pier stays shut.", cites: [] })).toMatch(/cites nothing/);
  });

  it("refuses a cite outside its article", () => {
    expect(check({ text: "The pier.", cites: [{ article: "pier", start: 900, end: 950 }] })).toMatch(/outside/);
  });

  it("refuses a quotation that was changed by one word", () => {
    expect(check({ text: "Ada Brenn: “the pier stays closed”", named: ["e-brenn"] })).toMatch(/pier stays closed/);
  });

  it("refuses a number in digits that no cite holds", () => {
    expect(check({ text: "the pier stays shut until 13" })).toMatch(/13/);
  });

  it("refuses a number in words that no cite holds, and accepts the same number in either form", () => {
    expect(check({ text: "four ships wait" })).toMatch(/4/);
    expect(check({ text: "3 ships wait" })).toBeNull();
  });

  it("accepts a number that was worked out for the cites and handed over as such", () => {
    expect(check({ text: "12 March 2024: three ships wait", added: ["12 March 2024"] })).toBeNull();
  });

  it("refuses a name that neither the cites nor the named entities hold", () => {
    expect(check({ text: "Tomas Reyl: the pier stays shut" })).toMatch(/Tomas/);
  });

  it("refuses an entity that the cites do not speak of", () => {
    const elsewhere: Span = { article: "pier", start: 20, end: TEXT.length };
    expect(check({ text: "Ada Brenn: three ships wait", cites: [elsewhere], named: ["e-brenn"] })).toMatch(
      /do not speak of Ada Brenn/,
    );
  });
});
