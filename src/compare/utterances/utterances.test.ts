import { describe, expect, it } from "vitest";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { makeReading } from "../testing.ts";
import { joinUtterances } from "./utterances.ts";

interface Said {
  readonly by: string | null;
  readonly words: string;
  readonly on?: string;
  readonly via?: string;
  readonly quoted?: string;
}

/** An article whose lines are what was said, one statement each. */
function report(id: string, lines: readonly Said[]): Reading {
  const reading = makeReading(
    id,
    lines.map(({ words }) => words),
  );
  const statements = lines.map(({ by, words, on, via, quoted }, index): Statement => {
    const start = reading.article.text.indexOf(words);
    const span = { article: id, start, end: start + words.length };
    const from = quoted ? start + words.indexOf(quoted) : 0;
    return {
      id: `${id}-${index}`,
      span,
      mode: quoted ? "mixed" : "indirect",
      speaker: { entity: by, name: by, surface: null },
      cue: [],
      content: [span],
      quoted: quoted ? [{ article: id, start: from, end: from + quoted.length }] : [],
      addressee: [],
      medium: [],
      via: via ?? null,
      nestedIn: null,
      condition: null,
      said: { value: on ?? null, basis: on ? "stated" : "none", why: "not told" },
      type: "assessment",
      utterance: `${id}-${index}`,
      negated: false,
      omits: [],
      rule: "test",
    };
  });
  return { ...reading, statements };
}

const weigh = (word: string) =>
  ["the", "of", "to", "a", "it", "has", "its", "was", "is", "would", "will"].includes(word) ? 0 : 0.6;
const join = (...readings: readonly Reading[]) =>
  joinUtterances(readings, [{ articles: readings.map(({ article }) => article.id) }], weigh, () => null).flatMap(
    ({ statements }) => statements.map(({ utterance }) => utterance),
  );

describe("joining utterances", () => {
  it("joins two wordings of what one speaker said on one day", () => {
    const [a, b] = join(
      report("a", [{ by: "oduya", words: "the harbour gate has done its job", on: "2031-05-02" }]),
      report("b", [{ by: "oduya", words: "the northern harbour gate has completed its task", on: "2031-05-02" }]),
    );
    expect(a).toBe(b);
  });

  it("keeps apart what two people said", () => {
    const [a, b] = join(
      report("a", [{ by: "oduya", words: "the harbour gate will close in May" }]),
      report("b", [{ by: "marlow", words: "the harbour gate will close in May" }]),
    );
    expect(a).not.toBe(b);
  });

  it("keeps apart the same position taken on days far apart", () => {
    const [a, b] = join(
      report("a", [{ by: "oduya", words: "the harbour gate must stay shut", on: "2031-05-02" }]),
      report("b", [{ by: "oduya", words: "the harbour gate must stay shut", on: "2031-05-20" }]),
    );
    expect(a).not.toBe(b);
  });

  it("grants a day for time zones", () => {
    const [a, b] = join(
      report("a", [{ by: "oduya", words: "the harbour gate must stay shut", on: "2031-05-02" }]),
      report("b", [{ by: "oduya", words: "the harbour gate must stay shut", on: "2031-05-03" }]),
    );
    expect(a).toBe(b);
  });

  it("joins the report of an agency with the words it hands on", () => {
    const quoted = "no ship will ever enter this bay";
    const [a, b] = join(
      report("a", [{ by: "agency", words: `the governor held that “${quoted}” again`, quoted }]),
      report("b", [{ by: "governor", via: "agency", words: `that “${quoted}” he said`, quoted }]),
    );
    expect(a).toBe(b);
  });

  it("joins a quotation with a part of it, however short", () => {
    const long = "we shall dredge harbour channels and remove stubborn wrecks before any winter storm arrives here";
    const [a, b] = join(
      report("a", [
        { by: "oduya", words: `the town would “remove stubborn wrecks”`, quoted: "remove stubborn wrecks" },
      ]),
      report("b", [{ by: "oduya", words: `“${long}”`, quoted: long }]),
    );
    expect(a).toBe(b);
  });

  it("does not let one report that is a little like both make one of two utterances", () => {
    const many = (name: string, words: string) =>
      Array.from({ length: 5 }, (_, index) => report(`${name}${index}`, [{ by: "oduya", words }]));
    const joined = join(
      ...many("a", "harbour gate must stay shut"),
      ...many("b", "islanders want cheaper ferry tickets"),
      report("c", [{ by: "oduya", words: "gate shut islanders ferry" }]),
    );
    expect(joined[0]).toBe(joined[4]);
    expect(joined[5]).toBe(joined[9]);
    expect(joined[0]).not.toBe(joined[5]);
  });

  it("gives a report that leaves the day open the day that the others know", () => {
    const readings = [
      report("a", [{ by: "oduya", words: "the harbour gate must stay shut", on: "2031-05-02" }]),
      report("b", [{ by: "oduya", words: "the harbour gate must stay shut", on: "2031-05-01/2031-05-02" }]),
    ];
    const joined = joinUtterances(readings, [{ articles: ["a", "b"] }], weigh, () => null);
    expect(joined.flatMap(({ statements }) => statements.map(({ said }) => said))).toMatchObject([
      { value: "2031-05-02", basis: "stated" },
      { value: "2031-05-02", basis: "inferred" },
    ]);
  });

  it("joins a catchword quoted alone with the whole quotation, and not what any speech holds", () => {
    const whole = "this is splendid news for the harbour and for the whole town";
    const [a, b, c] = join(
      report("a", [{ by: "oduya", words: whole, on: "2031-05-02", quoted: whole }]),
      report("b", [{ by: "oduya", words: "it splendid news", on: "2031-05-02", quoted: "splendid news" }]),
      report("c", [{ by: "oduya", words: "of it the pier", on: "2031-05-02", quoted: "of it" }]),
    );
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  it("asks for more words in common where the day of a report is not known", () => {
    const lines = ["tolls rise near lorries buses bridges", "tolls rise near ferries barges piers"] as const;
    const tell = (on?: string) =>
      join(...lines.map((words, at) => report(`${at}`, [{ by: "oduya", words, ...(on ? { on } : {}) }])));
    expect(new Set(tell("2031-05-02")).size).toBe(1);
    expect(new Set(tell()).size).toBe(2);
  });

  it("does not join across stories", () => {
    const readings = ["a", "b"].map((id) => report(id, [{ by: "oduya", words: "the harbour gate must stay shut" }]));
    const joined = joinUtterances(readings, [{ articles: ["a"] }, { articles: ["b"] }], weigh, () => null);
    expect(new Set(joined.flatMap(({ statements }) => statements.map(({ utterance }) => utterance))).size).toBe(2);
  });

  it("gives the same names whatever the order of the articles", () => {
    const readings = ["a", "b", "c"].map((id) =>
      report(id, [{ by: "oduya", words: "the harbour gate must stay shut" }]),
    );
    expect(new Set(join(...readings))).toEqual(new Set(join(...[...readings].reverse())));
  });

  it("keeps up with thousands of reports", () => {
    const readings = Array.from({ length: 2000 }, (_, index) =>
      report(`r${index}`, [
        { by: `speaker${index % 40}`, words: `the gate ${index % 90} harbour ${index % 70} must stay shut` },
      ]),
    );
    const started = performance.now();
    join(...readings);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
