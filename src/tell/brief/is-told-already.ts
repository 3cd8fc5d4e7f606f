import { overlaps } from "../../kit/overlaps.ts";
import { listWords } from "../../kit/words.ts";
import type { LineDraft } from "./brief-draft.ts";

/** Of the words of the shorter line so many stand in the other where both tell the same. */
const SAME_WORDS = 0.7;
/** Words of no more letters join others and tell little. */
const SHORT = 3;

/** Whether an earlier line tells nearly the same: it rests on words that this one rests on too, and has most of its words. */
export function isToldAlready(line: LineDraft, told: readonly LineDraft[]): boolean {
  const words = tellingWords(line.text);
  return told.some((other) => {
    if (other.text === line.text) return true;
    if (other.section === "disputed" || line.section === "disputed") return false;
    if (!other.cites.some((cite) => line.cites.some((own) => overlaps(own, cite)))) return false;
    const others = tellingWords(other.text);
    const shared = [...words].filter((word) => others.has(word)).length;
    return shared >= SAME_WORDS * Math.min(words.size, others.size);
  });
}

function tellingWords(text: string): ReadonlySet<string> {
  const words = listWords(text).map(({ folded }) => folded);
  return new Set(words.filter((word) => word.length > SHORT || /\d/.test(word)));
}
