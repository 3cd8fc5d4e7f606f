import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Fault } from "../../kit/fault.ts";
import { openStoryStore, type StoryStore } from "./story-store.ts";
import { makeArrivals } from "./testing.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the store, does the work and closes it, as a run of the command would. */
function visit<T>(work: (store: StoryStore) => T): T {
  const store = openStoryStore(folder, { mayCreate: true });
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** Every story as the list of its articles, with its state. */
function tellAll(): string[] {
  return visit((store) =>
    store
      .list(["open", "frozen"])
      .map(({ id, state, pinned }) =>
        [...store.get(id).articles.map((article) => article.id), state, pinned ? "pinned" : ""].join(" "),
      )
      .sort(),
  );
}

/** Every story as the histories of all of them tell it. */
function replayHistory(): Map<string, Set<string>> {
  const changes = visit((store) =>
    store.list(["open", "frozen"]).map(({ id }) => ({ id, own: store.get(id).changes })),
  );
  return new Map(
    changes.map(({ id, own }) => {
      const articles = new Set<string>();
      for (const { story, other, articles: named } of own) {
        for (const article of named) story === id ? articles.add(article) : other === id && articles.delete(article);
      }
      return [id, articles];
    }),
  );
}

const idsOf = (numbers: readonly number[]): string[] =>
  makeArrivals(30).flatMap(({ id }, at) => (numbers.includes(at) ? id : []));

describe("a store of stories", () => {
  it("makes the same stories in one run and in many, one article at a time", () => {
    const arrivals = makeArrivals(60);
    visit((store) => [store.add(arrivals), store.settle()]);
    const [whole, history] = [tellAll(), replayHistory()];
    expect(whole).toHaveLength(8);
    rmSync(folder, { recursive: true });
    for (const article of arrivals) visit((store) => [store.add([article]), store.settle()]);
    expect(tellAll()).toEqual(whole);
    expect([...replayHistory().values()]).toHaveLength(history.size);
  });

  it("tells in the history of each story how it came by its articles", () => {
    visit((store) => [store.add(makeArrivals(60)), store.settle()]);
    for (const [id, articles] of replayHistory())
      expect([...articles].sort()).toEqual(
        visit((store) =>
          store
            .get(id)
            .articles.map((each) => each.id)
            .sort(),
        ),
      );
  });

  it("passes over what it has", () => {
    const arrivals = makeArrivals(20);
    visit((store) => [store.add(arrivals), store.settle()]);
    const before = tellAll();
    expect(visit((store) => [...store.add(arrivals), ...store.settle()])).toEqual([]);
    expect(tellAll()).toEqual(before);
  });

  it("freezes silent stories, and still reaches them", () => {
    const [first, ...others] = makeArrivals(600).filter((_, number) => number < 8 || number % 8 === 1);
    visit((store) => [store.add([first as (typeof others)[0], ...others]), store.settle()]);
    const frozen = visit((store) => store.list(["frozen"]));
    expect(frozen.length).toBeGreaterThan(0);
    const { story, articles, changes } = visit((store) => store.get(frozen[0]?.id as string));
    expect(story.state).toBe("frozen");
    expect(articles).toHaveLength(1);
    expect(changes.at(-1)).toMatchObject({ kind: "frozen", by: "index" });
  });

  it("keeps decisions by hand through later runs, and repeats them when all is grouped anew", () => {
    visit((store) => store.add(makeArrivals(30)));
    const storyOf = (article: string): string =>
      visit(
        (store) =>
          store.list(["open"]).find(({ id }) => store.get(id).articles.some((each) => each.id === article))?.id ?? "",
      );
    const [a = "", b = "", c = "", d = ""] = idsOf([0, 1, 2, 3]);
    visit((store) => {
      store.decide({ kind: "merge", into: a, story: b });
      store.decide({ kind: "split", articles: [c] });
      store.decide({ kind: "pin", story: d });
    });
    expect(storyOf(a)).toBe(storyOf(b));
    visit((store) => [store.add(makeArrivals(60)), store.settle()]);
    const later = tellAll();
    expect(storyOf(a)).toBe(storyOf(b));
    expect(storyOf(c)).not.toBe(storyOf(idsOf([10])[0] as string));
    expect(later.filter((line) => line.includes("pinned"))).toEqual([
      `${idsOf([3, 11, 19, 27]).join(" ")} open pinned`,
    ]);
    visit((store) => store.regroup());
    expect(tellAll()).toEqual(later);
    expect(visit((store) => store.get(storyOf(a)).changes.filter(({ by }) => by === "hand"))).toMatchObject([
      { kind: "merged" },
    ]);
  });

  it("does nothing of a decision that cannot be done, and says why", () => {
    visit((store) => [store.add(makeArrivals(30)), store.settle()]);
    const before = tellAll();
    const all = visit((store) => store.get(store.list(["open"])[0]?.id as string).articles.map(({ id }) => id));
    expect(() => visit((store) => store.decide({ kind: "split", articles: all }))).toThrow(/all the articles/);
    expect(() => visit((store) => store.decide({ kind: "split", articles: idsOf([0, 1]) }))).toThrow(/several stories/);
    expect(() => visit((store) => store.decide({ kind: "pin", story: "a-nobody" }))).toThrow(Fault);
    expect(tellAll()).toEqual(before);
  });

  it("refuses to write over what another run wrote meanwhile", () => {
    const first = openStoryStore(folder, { mayCreate: true });
    visit((store) => store.add(makeArrivals(5)));
    expect(() => first.add(makeArrivals(10))).toThrow(/Another run/);
    first.close();
  });

  it("says what is no store", () => {
    expect(() => openStoryStore(join(folder, "none"), { mayCreate: false })).toThrow(/is no store/);
    writeFileSync(join(folder, "stories.db"), "this is no database, however long it may be");
    expect(() => openStoryStore(folder, { mayCreate: true })).toThrow(/is no store/);
  });
});
