import type { MeetingReport } from "../../model/meeting.ts";
import type { Representation } from "./represent.ts";

/** Gatherings looked at behind a party or a word of a place: the first are those told of best. */
const MOST_BEHIND = 100;

/** Finds the gatherings that a report can belong to, without holding it against all. */
export interface GatheringIndex {
  /** Places of gatherings that share a party or a word of their place with the report, ascending. */
  candidates(report: MeetingReport): readonly number[];
  /** Says that the report is part of gathering `at`. */
  add(report: MeetingReport, at: number): void;
}

/**
 * An index by party (or whom a party acts for), alone and with the day, and by the words of places: two meetings without
 * either are never one. However many meetings a party has, those of one day find each other.
 */
export function indexGatherings(represented: Representation): GatheringIndex {
  const behind = new Map<string, Set<number>>();
  const keysOf = ({ participants, place, date }: MeetingReport): string[] => {
    const parties = participants.flatMap((party) => [party, represented.get(party) ?? party]);
    const places = (place?.toLowerCase().split(/\s+/) ?? []).map((word) => `in ${word}`);
    const known = [...parties, ...places];
    return date === null ? known : [...known, ...known.map((key) => `${key} on ${date}`)];
  };
  return {
    candidates: (report) =>
      [...new Set(keysOf(report).flatMap((key) => [...(behind.get(key) ?? [])]))].sort((a, b) => a - b),
    add: (report, at) => {
      for (const key of keysOf(report)) {
        const known = behind.get(key);
        if (!known) behind.set(key, new Set([at]));
        else if (known.size < MOST_BEHIND) known.add(at);
      }
    },
  };
}
