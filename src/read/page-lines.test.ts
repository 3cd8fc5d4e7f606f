import { describe, expect, it } from "vitest";
import { loadResources } from "../store/load-resources.ts";
import { compilePageVocabulary } from "./text/page-vocabulary.ts";

const { rules } = compilePageVocabulary(loadResources().lexicon);

describe("the lines around an article", () => {
  it.each(rules.flatMap((rule) => rule.yes.map((line) => [line, rule] as const)))("%s is recognised", (line, rule) => {
    expect(line).toMatch(rule.pattern);
  });

  it.each(rules.flatMap((rule) => rule.no.map((line) => [line, rule] as const)))("%s is left alone", (line, rule) => {
    expect(line).not.toMatch(rule.pattern);
  });

  it("reads a hostile line of any rule in linear time", () => {
    const hostile = [
      "a ".repeat(200),
      "1 ".repeat(200),
      "share ".repeat(66),
      "more ".repeat(80),
      "photo ".repeat(66),
      "_a".repeat(200),
    ];
    for (const line of hostile) {
      for (const rule of rules) rule.pattern.test(`${line}\u0000`);
    }
  }, 10_000);
});
