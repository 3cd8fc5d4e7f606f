import { expect, it } from "vitest";
import { loadResources } from "../../store/load-resources.ts";
import { readDocument } from "../read-document.ts";

it("cuts a page of a hundred million characters and says so", () => {
  const paragraph = "<p>The harbour of Port Amber will stay closed until spring, for the dredgers have not come.</p>\n";
  const text = `<html><body>${paragraph.repeat(100_000_000 / paragraph.length)}</body></html>`;
  const { article, problems } = readDocument({ source: "x.html", sha256: "0", text }, loadResources().lexicon);
  expect(article.text.length).toBeLessThan(10_000_000);
  expect(problems.map((problem) => problem.code)).toContain("page-cut");
}, 120_000);
