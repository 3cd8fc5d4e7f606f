import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, escapeJson, escapeMarkdown, escapeTerminal, replaceControls } from "./escape.ts";

describe("escapeHtml", () => {
  it("leaves nothing that opens a tag, an entity or an attribute", () => {
    expect(escapeHtml(`<img src=x onerror="a('b')">&`)).toBe(
      "&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;",
    );
  });

  it("keeps a carriage return, which a parser would swallow", () => {
    expect(escapeHtml("a\r\nb")).toBe("a&#13;\nb");
  });

  it("keeps letters of every script", () => {
    expect(escapeHtml("Ж é 漢 🜚")).toBe("Ж é 漢 🜚");
  });
});

describe("replaceControls", () => {
  it("keeps the length of any text, so that offsets stay true", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(replaceControls(text)).toHaveLength(text.length);
      }),
    );
  });

  it("replaces NUL, direction overrides and lone surrogates", () => {
    expect(replaceControls("a\u0000b\u202ec\ud800d")).toBe("a\ufffdb\ufffdc\ufffdd");
  });
});

describe("escapeJson", () => {
  it("gives the same value back and holds no angle bracket", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = escapeJson(value);
        expect(json).not.toMatch(/[<>]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("cannot close the element it stands in", () => {
    expect(escapeJson("</script><!--")).toBe('"\\u003c/script\\u003e\\u003c!--"');
  });
});

describe("escapeMarkdown", () => {
  it("makes markup, HTML and list marks plain text", () => {
    expect(escapeMarkdown("- [a](b) <i>*c*</i> _d_")).toBe("\\- \\[a\\](b) \\<i\\>\\*c\\*\\</i\\> \\_d\\_");
    expect(escapeMarkdown("1. first")).toBe("\\1. first");
  });

  it("keeps an address from becoming a link", () => {
    expect(escapeMarkdown("see https://example.org")).not.toContain("https://");
  });

  it("is one line", () => {
    expect(escapeMarkdown("a\n# b")).toBe("a \\# b");
  });
});

describe("escapeTerminal", () => {
  it("lets no escape sequence through", () => {
    expect(escapeTerminal("\u001b[31mred\u001b[0m\nnext")).toBe("\ufffd[31mred\ufffd[0m next");
  });
});
