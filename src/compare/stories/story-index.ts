import type { StoryChange } from "../../model/indexed-story.ts";
import type { ArticleId } from "../../model/span.ts";
import { findTypical } from "./find-typical.ts";
import { type FindFrozen, lookBack } from "./look-back.ts";
import { type NamedGroup, nameGroups } from "./name-groups.ts";
import { makeOpenStories, type OpenStories } from "./open-stories.ts";
import type { OpenStory } from "./open-story.ts";
import { type Regrouped, regroup, type SketchedArticle } from "./regroup.ts";
import { tell, tellChanges } from "./tell-changes.ts";

/** What a store keeps of an index between two runs: enough to go on as if it had never stopped. */
export interface IndexState {
  /** Number of the newest day seen. */
  readonly day: number | null;
  readonly open: readonly OpenStory[];
  /** Articles of the open window, and the stories they stand in for now. */
  readonly pending: readonly { readonly article: SketchedArticle; readonly story: string | null }[];
}

/** What came of a step: what happened, and the stories that are not as they were. */
export interface Step {
  readonly changes: readonly StoryChange[];
  readonly stories: readonly OpenStory[];
  /** Frozen stories that are open again, as they were before anything joined them. */
  readonly reopened: readonly OpenStory[];
  /** Whether the window was closed: its articles stand where they are for good. */
  readonly closed: boolean;
}

/**
 * Stories in a stream of articles. The open window is the newest day: its articles are grouped anew as a whole whenever
 * `settle` is asked, so their order does not matter; when an article of a later day comes, the window is closed, and
 * what it made is only added to from then on. Memory grows with the open stories, not with all articles.
 */
export interface StoryIndex {
  /** Takes one article; where it begins a later day, the window before it is closed first. */
  add(article: SketchedArticle): Step;
  /** Groups the open window as it stands; a later article of the same day may still move an article. */
  settle(): Step;
  /** Groups the open window for good. */
  close(): Step;
  /** Puts stories as a decision by hand left them. The window must be closed. */
  put(stories: readonly OpenStory[], gone: readonly string[]): void;
  get(id: string): OpenStory | undefined;
  save(): IndexState;
  readonly day: number | null;
  readonly pending: number;
}

/** Days of silence after which a story is frozen. */
export const OPEN_DAYS = 30;
/** A window of more articles is closed early, to bound memory. */
const MOST_PENDING = 50_000;
const LEAP_DAYS = 14;
const CONFIRMED = 3;
const NOTHING: Step = { changes: [], stories: [], reopened: [], closed: false };

/** `findFrozen` reaches the stories that are no longer in memory; without it none is found again. */
export function makeStoryIndex(
  state: IndexState = { day: null, open: [], pending: [] },
  findFrozen: FindFrozen = () => [],
): StoryIndex {
  const open = makeOpenStories(state.open);
  let { day } = state;
  let pending = new Map(state.pending.map(({ article }) => [article.id, article]));
  let placed = new Map(
    state.pending.flatMap(({ article, story }) => (story === null ? [] : [[article.id, story] as const])),
  );

  const close = (begun = day): Step => {
    const { named, reopened, changes } = groupWindow({ day, pending, placed }, open, findFrozen, true);
    const stories = putAway(named, open, day, begun);
    pending = new Map();
    placed = new Map();
    const frozen = open.expire(day === null ? null : day - OPEN_DAYS);
    const all = [...changes, ...frozen.map(({ id }) => tell("frozen", id, day))];
    return { changes: all, stories, reopened, closed: true };
  };
  return {
    add(article) {
      const begun = beginsDay(article.sketch.last, day, pending.values());
      const step = (begun !== null && day !== null) || pending.size >= MOST_PENDING ? close(begun ?? day) : NOTHING;
      day = begun ?? day;
      pending.set(article.id, article);
      return step;
    },
    settle() {
      const { named, reopened, changes } = groupWindow({ day, pending, placed }, open, findFrozen, false);
      placed = new Map(named.flatMap(({ id, group }) => group.articles.map((article) => [article.id, id] as const)));
      const fresh = named.filter(({ group }) => group.stories.length === 0);
      return { changes, stories: fresh.map((each) => makeStory(each, day)), reopened, closed: false };
    },
    close: () => close(),
    put(stories, gone) {
      for (const id of gone) open.remove(id);
      open.put(stories, day);
    },
    get: (id) => open.get(id),
    save: () => ({
      day,
      open: open.all(),
      pending: [...pending.values()].map((article) => ({ article, story: placed.get(article.id) ?? null })),
    }),
    get day() {
      return day;
    },
    get pending() {
      return pending.size;
    },
  };
}

/** The later day that an article begins, or null. A day far ahead may be a mistake: three articles must bear such days. */
function beginsDay(own: number | null, day: number | null, pending: Iterable<SketchedArticle>): number | null {
  if (own === null || (day !== null && own <= day)) return null;
  if (day === null || own - day <= LEAP_DAYS) return own;
  const ahead = [own];
  for (const { sketch } of pending) if (sketch.last !== null && sketch.last - day > LEAP_DAYS) ahead.push(sketch.last);
  return ahead.length < CONFIRMED ? null : Math.min(...ahead);
}

/** The articles of the newest day, and the stories they stood in when they were last grouped. */
interface Window {
  readonly day: number | null;
  readonly pending: ReadonlyMap<ArticleId, SketchedArticle>;
  readonly placed: ReadonlyMap<ArticleId, string>;
}

/** What grouping the window gave, and what it changes. */
interface Grouped {
  readonly named: readonly NamedGroup[];
  readonly reopened: readonly OpenStory[];
  readonly changes: readonly StoryChange[];
}

/** Groups the window with the open stories, and with the frozen ones that its reports belong to, which it opens. */
function groupWindow(
  { day, pending, placed }: Window,
  open: OpenStories,
  findFrozen: FindFrozen,
  isFinal: boolean,
): Grouped {
  const { groups, reopened, links } = lookBack(regroup([...pending.values()], open, isFinal), findFrozen);
  const awake = reopened.map((story) => ({ ...story, touched: day }));
  open.put(awake, day);
  const named = nameGroups(groups, placed, (id) => open.get(id) !== undefined);
  const told = named.flatMap((each) => tellChanges(each, placed, links.get(each.group) ?? null, day));
  return { named, reopened: awake, changes: [...awake.map(({ id }) => tell("reopened", id, day)), ...told] };
}

/** Puts what the groups of a closed window have become in the place of the open stories they grew from. */
function putAway(
  named: readonly NamedGroup[],
  open: OpenStories,
  day: number | null,
  begun: number | null,
): readonly OpenStory[] {
  const stories = named.map((each) => makeStory(each, touchOf(each, day, begun))).sort(byTouch);
  for (const { group } of named) for (const { id } of group.stories) open.remove(id);
  for (const [touched, own] of Map.groupBy(stories, (story) => story.touched)) open.put(own, touched);
  return stories;
}

/** The day on which a group last changed: that of the window or, where a leap is only now believed, its own later one. */
function touchOf({ group }: NamedGroup, day: number | null, begun: number | null): number | null {
  const { last } = group.bundle;
  return day === null || begun === null || last === null ? day : Math.max(day, Math.min(last, begun));
}

function byTouch(a: OpenStory, b: OpenStory): number {
  return (a.touched ?? 0) - (b.touched ?? 0);
}

/** The story that a group makes: an older one goes on under its title, a new one is called after its most typical article. */
function makeStory({ id, group }: NamedGroup, touched: number | null): OpenStory {
  const older = group.stories.find((story) => story.id === id);
  return {
    id,
    title: older?.title ?? titleOf(group),
    bundle: group.bundle,
    touched,
    pinned: older?.pinned ?? false,
    marks: group.marks,
  };
}

function titleOf({ articles, bundle }: Regrouped): string {
  const titled = articles.filter(({ title }) => title !== "");
  return findTypical(titled, bundle)?.title ?? "";
}
