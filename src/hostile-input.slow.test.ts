import { describe, expect, it } from "vitest";
import { read } from "./index.ts";
import { listSpans } from "./kit/list-spans.ts";

/** A report like any other, which must be read whatever stands beside it. */
const GOOD = {
  source: "good",
  text: "Harbour opens\n\nThe harbour opened on Tuesday, March 5, 2024, Mayor Ada Brenn said.\n",
};
const HOSTILE = {
  empty: "",
  "white space": " \n\t\u00a0\n",
  "one line of a million letters": "a".repeat(1_000_000),
  "two hundred thousand opened quotations": "“".repeat(200_000),
  "two hundred thousand brackets and commas": "(,".repeat(100_000),
  "digits without end": "1,000 ".repeat(100_000),
  "capitals without end": "Ava Marsh ".repeat(50_000),
  "lone surrogates": "The minister said \ud800 so on \udfff Tuesday.",
  "control characters": "The \u0000 minister \u0007 said \u001b[31m so.",
  "right-to-left text": "قالت الوزيرة يوم الثلاثاء إن المحادثات ستبدأ. \u202eThe end.",
  Russian: "Министр иностранных дел заявил во вторник, что переговоры начнутся в январе.",
  "markup in text": `The minister said "<script>alert(1)</script>" & 'so' on Tuesday.`,
} as const;

describe("hostile input", () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`is read without a failing stage: ${name}`, { timeout: 240_000 }, () => {
      const account = read([{ source: name, text }, GOOD]);
      expect(failuresOf(account)).toEqual([]);
      const lengths = new Map(account.articles.map(({ id, text }) => [id, text.length]));
      expect(listSpans(account).filter(({ article, end }) => end > (lengths.get(article) ?? -1))).toEqual([]);
      expect(account.articles.some(({ source }) => source === GOOD.source)).toBe(true);
    });
  }
});

function failuresOf({ problems }: ReturnType<typeof read>): string[] {
  return problems.filter(({ code }) => code === "stage-failed").map(({ reason }) => reason);
}
