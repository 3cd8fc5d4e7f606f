import { type Bundle, joinBundles, LEAST_FIT, scoreFit, scoreTelling } from "./bundle.ts";
import type { OpenStory } from "./open-story.ts";
import type { Regrouped } from "./regroup.ts";

/** Looks for frozen stories that may be what is sought: those that share most with it, of about its days first. */
export type FindFrozen = (sought: Bundle) => readonly OpenStory[];

/** What frozen stories made of the groups of a window. */
export interface LookedBack {
  readonly groups: readonly Regrouped[];
  /** Frozen stories that a group goes on with. */
  readonly reopened: readonly OpenStory[];
  /** Ids of frozen stories that a group tells of again without going on with them: after too long a silence, or pinned. */
  readonly links: ReadonlyMap<Regrouped, string>;
}

/**
 * Holds the groups that are of no open story against the frozen ones: a late report goes to the story whose days it is
 * of, and what comes up again after a long silence is linked to what it was.
 */
export function lookBack(groups: readonly Regrouped[], findFrozen: FindFrozen): LookedBack {
  const found = groups.map((group) => (group.stories.length > 0 ? null : findEarlier(group, findFrozen)));
  const joining = Map.groupBy(groups, (_, index) => (found[index]?.fits ? found[index].story.id : null));
  const reopened = new Map(found.flatMap((each) => (each?.fits ? [[each.story.id, each.story] as const] : [])));
  const links = new Map<Regrouped, string>();
  for (const [index, group] of groups.entries()) {
    const earlier = found[index];
    if (earlier && !earlier.fits) links.set(group, earlier.story.id);
  }
  const gone = [...reopened].map(([id, story]) => goOn(story, joining.get(id) ?? []));
  return { groups: [...(joining.get(null) ?? []), ...gone], reopened: [...reopened.values()], links };
}

/** The frozen story that a group fits best, or else the one that tells most alike, if it tells enough alike. */
function findEarlier(
  group: Regrouped,
  findFrozen: FindFrozen,
): { readonly story: OpenStory; readonly fits: boolean } | null {
  const scored = findFrozen(group.bundle).map((story) => ({
    story,
    fit: story.pinned ? 0 : scoreFit(group.bundle, story.bundle),
    telling: scoreTelling(group.bundle, story.bundle),
  }));
  const byFit = scored.toSorted((a, b) => b.fit - a.fit || b.telling - a.telling || (a.story.id < b.story.id ? -1 : 1));
  const [best] = byFit;
  if (best && best.fit >= LEAST_FIT) return { story: best.story, fits: true };
  const [alike] = byFit.toSorted((a, b) => b.telling - a.telling);
  return alike && alike.telling >= LEAST_FIT ? { story: alike.story, fits: false } : null;
}

function goOn(story: OpenStory, groups: readonly Regrouped[]): Regrouped {
  const articles = groups.flatMap((group) => group.articles).sort((a, b) => (a.id < b.id ? -1 : 1));
  const bundle = groups.map((group) => group.bundle).reduce(joinBundles, story.bundle);
  return { articles, stories: [story], bundle, pinned: false, marks: story.marks };
}
