import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Fault } from "../../kit/fault.ts";
import type { ArrivingArticle } from "./story-store.ts";
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

  describe("with a story that is frozen", () => {
    const [early, ...others] = makeArrivals(600).filter((_, number) => number < 1 || number % 8 === 1);
    const [late] = makeArrivals(9).slice(8);
    const onDay = (article: ArrivingArticle | undefined, id: string, days: number): ArrivingArticle => {
      const day = ((early as ArrivingArticle).sketch.last as number) + days;
      return {
        ...(article as ArrivingArticle),
        id,
        sketch: { ...(article as ArrivingArticle).sketch, first: day, last: day },
      };
    };
    const frozenStory = (): string =>
      visit((store) =>
        store
          .list(["frozen"])
          .map(({ id }) => id)
          .join(),
      );
    beforeEach(() => {
      visit((store) => [store.add([early as ArrivingArticle, ...others]), store.settle()]);
      expect(frozenStory()).toMatch(/^y-\w+$/);
    });

    it("opens it again for a late report of its days, and tells so", () => {
      const id = frozenStory();
      const changes = visit((store) => [...store.add([onDay(late, "a-late", 1)]), ...store.settle()]);
      expect(changes.map(({ kind, story, articles }) => [kind, story, ...articles])).toEqual([
        ["reopened", id],
        ["joined", id, "a-late"],
      ]);
      expect(visit((store) => store.settle())).toEqual([]);
      expect(visit((store) => store.get(id))).toMatchObject({ story: { state: "open", articles: 2 } });
      const before = tellAll();
      visit((store) => store.regroup());
      expect(tellAll()).toEqual(before);
      expect(visit((store) => store.get(id)).changes.map(({ kind }) => kind)).toEqual([
        "opened",
        "frozen",
        "reopened",
        "joined",
      ]);
    });

    it("finds it in a store of the format before, which did not file what was frozen", () => {
      const database = new DatabaseSync(join(folder, "stories.db"));
      database.exec("DROP TABLE signatures; UPDATE facts SET value = 'stemma/stories@1' WHERE name = 'format'");
      database.close();
      const changes = visit((store) => [...store.add([onDay(late, "a-late", 1)]), ...store.settle()]);
      expect(changes.map(({ kind }) => kind)).toEqual(["reopened", "joined"]);
    });

    it("freezes it again, and finds it once more", () => {
      const id = frozenStory();
      visit((store) => [store.add([onDay(late, "a-late", 1)]), store.settle()]);
      visit((store) => store.add(others.map((article, number) => onDay(article, `a-more-${number}`, 50 + number))));
      expect(frozenStory()).toBe(id);
      visit((store) => [store.add([onDay(late, "a-later", 2)]), store.settle()]);
      expect(visit((store) => store.get(id))).toMatchObject({ story: { state: "open", articles: 3 } });
    });

    it("links what comes up again after a long silence to it, and leaves it frozen", () => {
      const id = frozenStory();
      const far = [0, 1, 2].map((number) => onDay(others[number], `a-far-${number}`, 400));
      const changes = visit((store) => [...store.add([...far, onDay(late, "a-again", 400)]), ...store.settle()]);
      const story = changes.find(({ articles }) => articles.includes("a-again"))?.story;
      expect(changes).toContainEqual(expect.objectContaining({ kind: "linked", story, other: id }));
      expect(frozenStory().split(",")).toContain(id);
      expect(visit((store) => store.get(id)).changes.at(-1)).toMatchObject({ kind: "linked", story });
    });

    it("joins nothing to it where it is pinned, and links it instead", () => {
      const id = frozenStory();
      visit((store) => store.decide({ kind: "pin", story: (early as ArrivingArticle).id }));
      const changes = visit((store) => [...store.add([onDay(late, "a-late", 1)]), ...store.settle()]);
      expect(changes.map(({ kind, other }) => [kind, other])).toEqual([
        ["opened", null],
        ["linked", id],
      ]);
    });
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
