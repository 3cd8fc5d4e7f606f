import { describe, expect, it } from "vitest";
import type { Origin, OriginReason } from "../model/comparison.ts";
import type { Span } from "../model/span.ts";
import { countOrigins } from "./count-origins.ts";

const at = (article: string, start: number, end: number): Span => ({ article, start, end });
const origin = (why: OriginReason, ...spans: Span[]): Origin => ({
  id: why,
  articles: spans.map((span) => span.article),
  spans,
  why: [why],
});
const REPORTS = [at("a", 0, 20), at("b", 0, 20), at("c", 0, 20)];

describe("countOrigins", () => {
  it("counts every article for itself where nothing ties them", () => {
    expect(countOrigins(REPORTS, [])).toEqual({ least: 3, most: 3 });
  });

  it("counts a copy and its model once, and only for the words that were copied", () => {
    expect(countOrigins(REPORTS, [origin("shared passage", at("a", 5, 30), at("b", 5, 30))])).toEqual({
      least: 2,
      most: 2,
    });
    expect(countOrigins(REPORTS, [origin("shared passage", at("a", 50, 80), at("b", 5, 30))])).toEqual({
      least: 3,
      most: 3,
    });
  });

  it("lets a credit to one agency lower the least count only, for the whole article", () => {
    expect(countOrigins(REPORTS, [origin("credit line", at("a", 900, 910), at("c", 700, 710))])).toEqual({
      least: 2,
      most: 3,
    });
  });

  it("lets two reports that are copies as wholes lower the least count only, for words no passage ties", () => {
    expect(countOrigins(REPORTS, [origin("copied report", at("a", 30, 900), at("c", 30, 700))])).toEqual({
      least: 2,
      most: 3,
    });
  });

  it("leaves two reports of one quotation two", () => {
    expect(countOrigins(REPORTS, [origin("shared quote", ...REPORTS)])).toEqual({ least: 3, most: 3 });
  });

  it("counts nothing behind nothing", () => {
    expect(countOrigins([], [])).toEqual({ least: 0, most: 0 });
  });
});
