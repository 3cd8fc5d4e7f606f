import { memoizeByObject } from "../../kit/memoize.ts";
import { overlaps } from "../../kit/overlaps.ts";
import { listWords } from "../../kit/words.ts";
import type { LineDraft } from "./brief-draft.ts";

/** Of the words of the shorter line so many stand in the other where both tell the same. */
const SAME_WORDS = 0.7;
/** And so many where they rest on different places. */
const ALL_WORDS = 0.9;
/** Words of no more letters join others and tell little. */
const SHORT = 3;

/** Whether an earlier line tells nearly the same: it has most of the words of this one, or all of them where it rests on others. */
export function isToldAlready(line: LineDraft, told: readonly LineDraft[]): boolean {
  const words = tellingWords(line);
  return told.some((other) => {
    if (other.text === line.text) return true;
    if (other.section === "disputed" || line.section === "disputed") return false;
    const others = tellingWords(other);
    const shared = [...words].filter((word) => others.has(word)).length;
    // A day may be told again within a happening of another day, and that one is told none the less.
    const areHappenings = other.section === "happened" && line.section === "happened";
    const share = shared / (areHappenings ? words.size : Math.min(words.size, others.size));
    const isSamePlace = other.cites.some((cite) => line.cites.some((own) => overlaps(own, cite)));
    return share >= (isSamePlace ? SAME_WORDS : ALL_WORDS);
  });
}

const tellingWords = memoizeByObject(({ text }: LineDraft): ReadonlySet<string> => {
  const words = listWords(text).map(({ folded }) => folded);
  return new Set(words.filter((word) => word.length > SHORT || /\d/.test(word)));
});
