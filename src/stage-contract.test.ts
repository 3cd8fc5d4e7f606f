import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "./index.ts";
import { deepFreeze } from "./kit/deep-freeze.ts";
import { listSpans } from "./kit/list-spans.ts";
import type { Account } from "./model/account.ts";
import type { Article } from "./model/article.ts";
import type { Draft, Reading } from "./model/reading.ts";
import type { Span } from "./model/span.ts";
import type { Resources, Stage, Surroundings } from "./model/stage.ts";
import { PIPELINE } from "./pipeline.ts";
import { readDocument } from "./read/read-document.ts";
import { runPipeline } from "./run-pipeline.ts";
import { loadResources } from "./store/load-resources.ts";

const EXAMPLES = join(import.meta.dirname, "..", "examples", "halvern");
const REPORTS = readdirSync(EXAMPLES)
  .sort()
  .map((name) => ({ source: name, text: readFileSync(join(EXAMPLES, name), "utf8") }));

const resources = loadResources();
const articles = REPORTS.map((report) => toArticle(report.source, report.text));

describe("every stage", () => {
  it("has a name of its own and a summary that is a sentence", () => {
    expect(new Set(PIPELINE.map(({ name }) => name)).size).toBe(PIPELINE.length);
    for (const stage of PIPELINE) expect(stage.summary, stage.name).toMatch(/^\p{Lu}.*\.$/u);
  });

  it("writes only the layers it declares, and leaves frozen input as it was", () => {
    const watched = PIPELINE.map((stage) => watch(stage));
    expect(() => runPipeline(watched, articles, resources)).not.toThrow();
    expect(failuresOf(runPipeline(watched, articles, resources))).toEqual([]);
  });
});

describe("an account", () => {
  const account = read(REPORTS);

  it("is the same, byte for byte, whatever the order of the reports", () => {
    expect(JSON.stringify(read([...REPORTS].reverse()))).toBe(JSON.stringify(account));
  });

  it("survives a round trip through JSON", () => {
    expect(JSON.parse(JSON.stringify(account))).toEqual(account);
  });

  it("keeps the text of every report to the letter", () => {
    expect(account.articles.map(({ text }) => text).sort()).toEqual(REPORTS.map(({ text }) => text).sort());
  });

  it("has no span outside its article, and none that is empty", () => {
    expect(listSpans(account).filter((span) => !isInBounds(account, span))).toEqual([]);
  });

  it("rests every item on at least one span", () => {
    const bare = listItems(account).filter(([, item]) => listSpans(item).length === 0);
    expect(bare.map(([layer, item]) => `${layer} ${item.id}`)).toEqual([]);
  });

  it("gives every item an id of its own within its layer", () => {
    const ids = listItems(account).map(([layer, { id }]) => `${layer} ${id}`);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

function toArticle(source: string, text: string): Article {
  return deepFreeze(readDocument({ source, text, sha256: source }, resources.lexicon).article);
}

/** The stage with its input frozen and its output held against what it declares. */
function watch(stage: Stage): Stage {
  const declared = new Set<string>([...stage.writes, "problems"]);
  if (stage.scope === "article") {
    return {
      ...stage,
      run(reading: Reading, surroundings: Surroundings) {
        const layers = stage.run(deepFreeze(reading), surroundings);
        expect(
          Object.keys(layers).filter((layer) => !declared.has(layer)),
          stage.name,
        ).toEqual([]);
        return deepFreeze(layers);
      },
    };
  }
  return {
    ...stage,
    run(draft: Draft, given: Resources) {
      const layers = stage.run(deepFreeze(draft), given);
      const changed = changedLayers(draft, layers);
      expect(
        changed.filter((layer) => !declared.has(layer)),
        stage.name,
      ).toEqual([]);
      return deepFreeze(layers);
    },
  };
}

/** Layers an account stage gave back, where `readings` stands for the reading layers that are no longer the same. */
function changedLayers(draft: Draft, layers: Partial<Draft>): string[] {
  const { readings, ...others } = layers;
  const inside = (readings ?? []).flatMap((reading, index) =>
    (Object.keys(reading) as (keyof Reading)[]).filter((layer) => reading[layer] !== draft.readings[index]?.[layer]),
  );
  return [...Object.keys(others), ...new Set(inside)];
}

function failuresOf(account: Account): string[] {
  return account.problems.filter(({ code }) => code === "stage-failed").map(({ reason }) => reason);
}

function listItems(account: Account): [string, { readonly id: string }][] {
  const { schema, articles: _, problems, stories, changes, ...layers } = account;
  const items: [string, { readonly id: string }][] = Object.entries(layers).flatMap(([layer, list]) =>
    list.map((item): [string, { id: string }] => [layer, item]),
  );
  // An entity rests on its mentions, and they are checked.
  return items.filter(([layer]) => layer !== "entities");
}

function isInBounds(account: Account, { article, start, end }: Span): boolean {
  const length = account.articles.find(({ id }) => id === article)?.text.length ?? -1;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
}
