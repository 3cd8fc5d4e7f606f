import { describe, expect, it } from "vitest";
import { isVariant } from "./compare-spellings.ts";

describe("isVariant", () => {
  it("knows another transliteration, a short first name and other marks", () => {
    expect(isVariant("Dmitri Orlen", "Dmitry Orlen")).toBe(true);
    expect(isVariant("Tom Brask", "Thomas Brask")).toBe(false);
    expect(isVariant("Jon Brask", "Jonas Brask")).toBe(true);
    expect(isVariant("Lee Min-ho", "Lee Min Ho")).toBe(true);
    expect(isVariant("Tas News", "TAS News")).toBe(true);
  });

  it("does not take a shorter name, an initialism with points, capitals or another person for a spelling", () => {
    expect(isVariant("Orlen", "Dmitry Orlen")).toBe(false);
    expect(isVariant("U.K.", "UK")).toBe(false);
    expect(isVariant("VELMORA", "Velmora")).toBe(false);
    expect(isVariant("Velmoran Peninsula", "Velmoran peninsula")).toBe(false);
    expect(isVariant("Dmitry Orlen", "Dmitry Astrov")).toBe(false);
  });
});
