import { describe, expect, it } from "vitest";
import { html, isEmpty } from "./html.ts";

describe("html", () => {
  it("escapes text and leaves what a template made", () => {
    const inner = html`<b>${"<i>"}</b>`;
    expect(html`<p title="${'"'}">${inner}</p>`.markup).toBe('<p title="&quot;"><b>&lt;i&gt;</b></p>');
  });

  it("joins lists and leaves no trace of null, undefined and false", () => {
    expect(html`${["a", html`<br>`, 0]}${null}${undefined}${false}`.markup).toBe("a<br>0");
  });

  it("knows whether anything would be seen", () => {
    expect(isEmpty([null, [false, ""]])).toBe(true);
    expect(isEmpty([null, [0]])).toBe(false);
  });
});
