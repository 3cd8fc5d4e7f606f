import type { Account } from "../model/account.ts";
import type { Change, Effect } from "../model/change.ts";
import { formatDate } from "./dates.ts";
import { isQuiet } from "./headings.ts";
import { nameMeeting, namesOf } from "./names.ts";
import { describeOrigins } from "./tally.ts";

/** The heads under which changes are told, in their order; what is only repeated is counted. */
export const EFFECT_HEADS: readonly (readonly [Exclude<Effect, "repeats">, string])[] = [
  ["contradicts", "Contradicted"],
  ["changes", "Changed"],
  ["differs", "Told otherwise"],
  ["weakens", "Fewer origins"],
  ["confirms", "Confirmed"],
  ["adds", "New"],
  ["settles", "No longer a difference"],
];

/** What of the changes is told in lines, and how many are only counted. */
export interface ToldChanges {
  /** None whose words another line tells, none of spelling and wording, none that only repeats, no bare passage. */
  readonly told: readonly Change[];
  /** Sentences that no other report has. */
  readonly passages: readonly Change[];
  readonly quiet: number;
  readonly repeated: number;
}

/** The head of what stands in new reports alone, where there is room for it. */
export const PASSAGES_HEAD = "Only in the new reports";

/** The changes of an account, or of one story of it, that are worth a line. */
export function listToldChanges(account: Account): ToldChanges {
  const quiet = new Set(account.differences.filter(isQuiet).map(({ id }) => id));
  const own = (account.changes?.lines ?? []).filter((change) => change.within === null);
  const told = own.filter(
    ({ item, effect, subject }) => !quiet.has(item) && effect !== "repeats" && subject !== "passage",
  );
  return {
    told: dropTwins(told),
    passages: own.filter(({ subject }) => subject === "passage"),
    quiet: own.filter(({ item }) => quiet.has(item)).length,
    repeated: own.filter(({ effect }) => effect === "repeats").length,
  };
}

/** A difference is shown once, whole, however much of it is new and however many kinds of it there are. */
function dropTwins(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter(({ subject, effect, item, text, was, is }) => {
    if (subject !== "difference") return true;
    const keys = [`${effect} ${item}`, [effect, text, was, is].join(" ")];
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

/** What a change is about: whose words, and the words; a name that stands in them is not said twice. */
export function tellSubject({ who, text, subject, item }: Change, account: Account): string {
  const meeting = subject === "meeting" ? account.meetings.find(({ id }) => id === item) : undefined;
  if (meeting) return nameMeeting(meeting, account);
  const name = who === null ? undefined : namesOf(account.entities).get(who);
  const isNamed = name === undefined || text.includes(name.split(" ").at(-1) as string);
  return subject === "figure" || isNamed ? text : `${name}: ${text}`;
}

/** From what to what: "14 Mar 2024 → 18 Mar 2024", "1 origin of 1 report → 2 origins of 2 reports"; null where nothing moved. */
export function tellMove({ was, is, origins, effect, cites }: Change): string | null {
  if (origins) {
    const reports = new Set(cites.map(({ article }) => article)).size;
    return `${tellCount(origins.was)} → ${describeOrigins(origins.is, reports)}`;
  }
  if (was === null && is === null) return null;
  if (was === null) return effect === "adds" || effect === "confirms" ? tellValue(is) : `→ ${tellValue(is)}`;
  return is === null ? `was: ${tellValue(was)}` : `${tellValue(was)} → ${tellValue(is)}`;
}

function tellCount({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? `${least}` : `${least}–${most}`;
}

function tellValue(value: string | null): string {
  return value === null ? "" : formatDate(value);
}
