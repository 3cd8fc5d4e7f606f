import type { Account } from "../model/account.ts";
import type { Change, Effect } from "../model/change.ts";
import { formatDate } from "./dates.ts";
import { isQuiet } from "./headings.ts";
import { nameMeeting } from "./name-meeting.ts";
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

/** The changes of a story that are worth a line: none whose words another line tells, and none of spelling and wording. */
export function listToldChanges(account: Account, story: string): { told: readonly Change[]; left: number } {
  const quiet = new Set(account.differences.filter(isQuiet).map(({ id }) => id));
  const own = (account.changes?.lines ?? []).filter((change) => change.story === story && change.within === null);
  const told = dropTwins(own.filter(({ item, effect }) => !quiet.has(item) && effect !== "repeats"));
  return { told, left: own.filter(({ item }) => quiet.has(item)).length };
}

/** A difference is shown once, whole, however much of it is new. */
function dropTwins(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter(({ subject, effect, item }) => {
    const key = `${effect} ${item}`;
    return subject !== "difference" || (!seen.has(key) && seen.add(key));
  });
}

/** What a change is about: whose words, and the words; a name that stands in them is not said twice. */
export function tellSubject({ who, text, subject, item }: Change, account: Account): string {
  const meeting = subject === "meeting" ? account.meetings.find(({ id }) => id === item) : undefined;
  if (meeting) return nameMeeting(meeting, account);
  const name = account.entities.find(({ id }) => id === who)?.name;
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
