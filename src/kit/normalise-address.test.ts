import { describe, expect, it } from "vitest";
import { normaliseAddress } from "./normalise-address.ts";

describe("normaliseAddress", () => {
  it("gives one form to all addresses of a page", () => {
    for (const address of [
      "https://example.org/news/1?id=2&b=3",
      "http://WWW.Example.org:80/news/1/?b=3&id=2#top",
      "https://m.example.org/news/1/amp?utm_source=x&id=2&b=3&fbclid=y",
      "https://amp.example.org/amp/news/1/index.html?id=2&b=3",
    ]) {
      expect(normaliseAddress(address), address).toBe("example.org/news/1?b=3&id=2");
    }
  });

  it("keeps pages apart that differ in path, page or host", () => {
    const addresses = [
      "https://example.org/a",
      "https://example.org/a?page=2",
      "https://example.org/A",
      "https://e.org/a",
    ];
    expect(new Set(addresses.map(normaliseAddress)).size).toBe(addresses.length);
  });

  it("takes no front page and no file", () => {
    for (const address of ["https://example.org/", "https://example.org/?utm_source=x", "file:///a", "report.txt"])
      expect(normaliseAddress(address), address).toBeNull();
  });
});
