import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryChange } from "../../model/indexed-story.ts";
import { makeReading } from "../testing.ts";
import { groupArticles } from "./group-articles.ts";
import type { OpenStory } from "./open-story.ts";
import type { SketchedArticle } from "./regroup.ts";
import { makeSketch } from "./sketch.ts";
import { makeStoryIndex, OPEN_DAYS, type Step, type StoryIndex } from "./story-index.ts";

const COMMON = new Set(
  "the a an of to in on and that it was were is by for with had has have at from who said".split(" "),
);
const weigh = (word: string): number => (COMMON.has(word) ? 0.05 : 0.8);
const START = Date.parse("2031-05-01T00:00:00Z");
const dayAfter = (days: number): string => new Date(START + days * 86_400_000).toISOString().slice(0, 10);

function report(id: string, day: number | null, text: string): SketchedArticle {
  const { article } = makeReading(id, [text]);
  const bounds = { earliest: day === null ? null : dayAfter(day), latest: day === null ? null : dayAfter(day) };
  return { id, title: id, sketch: makeSketch({ ...article, published: { ...article.published, ...bounds } }, weigh) };
}

type Telling = (place: string) => string;
const AFFAIRS: readonly Telling[] = [
  (place: string) => `A fire destroyed the grain store at ${place} at night, and two firemen of ${place} were hurt.`,
  (place: string) =>
    `Two firemen were hurt when the grain store at ${place} burned down, the council of ${place} said.`,
  (place: string) =>
    `The grain store at ${place}, burned down with two firemen hurt, had failed a test, ${place} heard.`,
];
const tellAffair = (place: string, day: number | null): SketchedArticle[] =>
  AFFAIRS.map((write, number) => report(`${place}-${number}`, day, write(place)));

/** The articles of each story, as the changes from the first on tell them. */
function replay(changes: readonly StoryChange[]): string[][] {
  const stories = new Map<string, Set<string>>();
  for (const { story, articles, other, kind } of changes) {
    const own = stories.get(story) ?? new Set();
    stories.set(story, own);
    const from = other === null ? undefined : stories.get(other);
    for (const article of kind === "merged" ? [...(from ?? [])] : articles) {
      own.add(article);
      from?.delete(article);
    }
  }
  return [...stories.values()]
    .map((own) => [...own].sort())
    .filter((own) => own.length > 0)
    .sort();
}

function run(articles: readonly SketchedArticle[], index: StoryIndex = makeStoryIndex()): StoryChange[] {
  return [...articles.flatMap((article) => index.add(article).changes), ...index.close().changes];
}

describe("an index of stories", () => {
  it("opens a story for each affair and joins what is later reported of it", () => {
    const first = [...tellAffair("Olmet", 0), ...tellAffair("Sanquin", 0)];
    const changes = run([...first, report("late", 2, (AFFAIRS[2] as Telling)("Olmet"))]);
    expect(replay(changes)).toEqual([
      ["Olmet-0", "Olmet-1", "Olmet-2", "late"],
      ["Sanquin-0", "Sanquin-1", "Sanquin-2"],
    ]);
    expect(changes.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      "opened 2031-05-01",
      "opened 2031-05-01",
      "joined 2031-05-03",
    ]);
  });

  it("makes the same stories in whatever order the articles of a window come, and however often it is asked", () => {
    const articles = ["Olmet", "Sanquin", "Varrick"].flatMap((place) => tellAffair(place, 0));
    const expected = replay(run(articles));
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), fc.nat(8), (shuffled, asked) => {
        const index = makeStoryIndex();
        const changes = shuffled.flatMap((article, number) => [
          ...index.add(article).changes,
          ...(number >= asked ? index.settle().changes : []),
        ]);
        expect(replay([...changes, ...index.close().changes])).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("makes of a stream over days what grouping all at once makes", () => {
    const articles = ["Olmet", "Sanquin", "Varrick", "Tellow"].flatMap((place, late) =>
      tellAffair(place, 0).map((article, number) =>
        report(article.id, late + 2 * number, (AFFAIRS[number] as Telling)(place)),
      ),
    );
    const inOrder = articles.toSorted((a, b) => (a.sketch.last as number) - (b.sketch.last as number));
    const atOnce = groupArticles(articles.map(({ sketch }) => sketch));
    expect(replay(run(inOrder))).toEqual(
      atOnce.map((group) => group.articles.map((index) => articles[index]?.id as string).sort()).sort(),
    );
  });

  it("tells every article exactly once as it comes, and every later move of it", () => {
    const index = makeStoryIndex();
    const [first, second, third] = tellAffair("Olmet", 0) as [SketchedArticle, SketchedArticle, SketchedArticle];
    index.add(first);
    expect(index.settle().changes).toMatchObject([{ kind: "opened", articles: ["Olmet-0"] }]);
    expect(index.settle().changes).toEqual([]);
    index.add(third);
    index.add(second);
    expect(index.settle().changes).toMatchObject([{ kind: "joined", articles: ["Olmet-1", "Olmet-2"] }]);
    expect(index.close().changes).toEqual([]);
  });

  it("goes on from what was saved as if it had never stopped", () => {
    const articles = [0, 1, 2, 9].flatMap((day) => [...tellAffair("Olmet", day), ...tellAffair("Sanquin", day)]);
    const named = articles.map((article, number) => ({ ...article, id: `${number}-${article.id}` }));
    for (let cut = 0; cut < named.length; cut += 5) {
      const before = makeStoryIndex();
      const changes = named.slice(0, cut).flatMap((article) => before.add(article).changes);
      const after = makeStoryIndex(structuredClone(before.save()));
      expect([...changes, ...run(named.slice(cut), after)]).toEqual(run(named));
    }
  });

  it("freezes what has been silent for long, and opens a new story for what comes after", () => {
    const changes = run(
      [
        ...tellAffair("Olmet", 0),
        ...[10, 20, 30, 40].flatMap((day) => tellAffair("Sanquin", day)),
        ...tellAffair("Olmet", 50).map((article) => ({ ...article, id: `${article.id}-again` })),
      ].map((article, number) => ({ ...article, id: `${article.id}-${number}` })),
    );
    const frozen = changes.filter(({ kind }) => kind === "frozen");
    expect(frozen).toMatchObject([{ day: dayAfter(40) }]);
    expect(OPEN_DAYS).toBeLessThan(40);
    expect(changes.filter(({ kind }) => kind === "opened")).toHaveLength(3);
  });

  it("does not believe one article that bears a day far ahead", () => {
    const index = makeStoryIndex();
    const steps = [
      ...tellAffair("Olmet", 0),
      report("odd", 9000, "A mistaken year at Sanquin."),
      ...tellAffair("Varrick", 1),
    ].map((article) => index.add(article));
    expect(steps.flatMap(({ changes }) => changes).map(({ kind }) => kind)).not.toContain("frozen");
    expect(index.save().day).toBe(START / 86_400_000 + 1);
  });

  it("takes what was said of a later day, before the day was believed, for as new as it is", () => {
    const report = (place: string, day: number): SketchedArticle => tellAffair(place, day)[0] as SketchedArticle;
    const leap = ["Sanquin", "Varrick", "Tellow"].map((place) => report(place, 400));
    const changes = run([report("Olmet", 0), ...leap, report("Brisel", 401), report("Corvane", 402)]);
    const opened = changes.find(({ articles }) => articles.includes("Olmet-0"))?.story;
    expect(changes.filter(({ kind }) => kind === "frozen")).toMatchObject([{ story: opened }]);
  });

  it("joins nothing to a pinned story, and keeps apart what was split by hand", () => {
    const open = (place: string): { index: StoryIndex; step: Step } => {
      const index = makeStoryIndex();
      for (const article of tellAffair(place, 0)) index.add(article);
      return { index, step: index.close() };
    };
    const { index, step } = open("Olmet");
    index.put(
      step.stories.map((story) => ({ ...story, pinned: true })),
      [],
    );
    expect(run([report("more", 1, (AFFAIRS[1] as Telling)("Olmet"))], index)).toMatchObject([{ kind: "opened" }]);

    const parted = open("Olmet");
    const [story] = parted.step.stories;
    if (!story) throw new Error("no story");
    parted.index.put(
      [
        { ...story, marks: ["+x"] },
        { ...story, id: "y-other", marks: ["-x"] },
      ],
      [],
    );
    const changes = run([report("more", 1, (AFFAIRS[1] as Telling)("Olmet"))], parted.index);
    expect(changes.map(({ kind }) => kind)).toEqual(["joined"]);
  });
});

describe("an index of stories that reaches frozen ones", () => {
  /** An index that has frozen the story of a fire at Olmet. */
  const freeze = (): { index: StoryIndex; frozen: OpenStory } => {
    const before = makeStoryIndex();
    const [first] = [...run(tellAffair("Olmet", 0), before)];
    const frozen = before.get(first?.story ?? "") as OpenStory;
    const index = makeStoryIndex(undefined, () => [frozen]);
    for (const day of [10, 20, 30, 40, 50]) {
      for (const article of tellAffair("Sanquin", day)) index.add({ ...article, id: `${article.id}-${day}` });
    }
    index.close();
    return { index, frozen };
  };

  it("gives late reports of its days to a frozen story, in whatever order they come", () => {
    const late = tellAffair("Olmet", 3).map((article) => ({ ...article, id: `${article.id}-late` }));
    const articles = [...late, ...tellAffair("Varrick", 50)];
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), fc.boolean(), (shuffled, isAsked) => {
        const { index, frozen } = freeze();
        for (const article of shuffled) index.add(article);
        const changes = [...(isAsked ? index.settle().changes : []), ...index.close().changes];
        const own = changes.filter(({ story }) => story === frozen.id);
        expect(own).toMatchObject([{ kind: "reopened" }, { kind: "joined", articles: late.map(({ id }) => id) }]);
        expect(changes).toHaveLength(3);
        expect(index.get(frozen.id)?.bundle.articles).toBe(6);
      }),
      { numRuns: 10 },
    );
  });

  it("only links what comes up again after a long silence", () => {
    const { index, frozen } = freeze();
    for (const article of tellAffair("Varrick", 400)) index.add(article);
    index.add({ ...(tellAffair("Olmet", 400)[1] as SketchedArticle), id: "again" });
    expect(index.settle().changes).toContainEqual(expect.objectContaining({ kind: "linked", other: frozen.id }));
    expect(index.close().changes.map(({ kind }) => kind)).toEqual(["frozen"]);
    expect(index.get(frozen.id)).toBeUndefined();
  });
});
