import type { Token } from "../model/sentence.ts";

/** Clauses and asides that may be left out behind what they hang on; without them it says less, but nothing else. */
const ASIDES: ReadonlySet<string> = new Set([
  "advcl",
  "acl",
  "conj",
  "parataxis",
  "appos",
  "list",
  "discourse",
  "punct",
]);
/** Phrases that may go where no clause can. */
const PHRASES: ReadonlySet<string> = new Set([...ASIDES, "obl", "nmod", "advmod"]);
/** A cut that keeps less than this share of the room is one too early. */
const LEAST_SHARE = 0.4;
const CLOSES: Readonly<Record<string, string>> = { "“": "”", "(": ")", "[": "]", "‘": "’" };

/**
 * The last token of the longest beginning of an article's tokens `first` to `last` that takes no more than `longest` code units,
 * reaches as far as token `needed`, and ends at the edge of a constituent: no word is parted from its governor behind
 * it, from its subject, object or what else completes it, and no quotation or bracket stays open. Clauses are left out
 * before phrases. Null where no such cut is. Work is bounded by `longest`, not by `last`.
 */
export function cutAtEdge(
  tokens: readonly Token[],
  { first, last, needed }: { readonly first: number; readonly last: number; readonly needed: number },
  longest: number,
): number | null {
  const start = tokens[first]?.start ?? 0;
  let [room, seen] = [first - 1, first - 1];
  while (seen < last && (tokens[seen + 1] as Token).end - start <= 2 * longest) seen++;
  while (room < seen && (tokens[room + 1] as Token).end - start <= longest) room++;
  if (room >= last) return last;
  const least = Math.max(needed, first);
  const open = markOpen(tokens, first, room);
  for (const optional of [ASIDES, PHRASES]) {
    const parted = markParted(tokens, first, seen, optional);
    for (let at = room; at >= least; at--) {
      const told = (tokens[at] as Token).end - start;
      if (told < LEAST_SHARE * longest) break;
      if (!parted[at - first] && !open[at - first]) return at;
    }
  }
  return null;
}

/** For each token whether a cut behind it parts words that belong together. */
function markParted(tokens: readonly Token[], first: number, last: number, optional: ReadonlySet<string>): Uint8Array {
  const step = new Int32Array(last - first + 2);
  for (let index = first; index <= last; index++) {
    const { head, relation } = tokens[index] as Token;
    if (head < first || head === index) continue;
    if (head < index && optional.has(relation)) continue;
    const [from, to] = [Math.min(head, index), Math.min(Math.max(head, index), last + 1)];
    step[from - first] = (step[from - first] as number) + 1;
    step[to - first] = (step[to - first] as number) - 1;
  }
  const parted = new Uint8Array(last - first + 1);
  for (let at = 0, depth = 0; at < parted.length; at++) {
    depth += step[at] as number;
    parted[at] = depth > 0 ? 1 : 0;
  }
  return parted;
}

/** For each token whether a quotation or bracket is open behind it. */
function markOpen(tokens: readonly Token[], first: number, last: number): Uint8Array {
  const open = new Uint8Array(Math.max(0, last - first + 1));
  const marks: string[] = [];
  let straight = false;
  for (let index = first; index <= last; index++) {
    const { text } = tokens[index] as Token;
    const close = CLOSES[text];
    if (text === '"') straight = !straight;
    else if (close !== undefined) marks.push(close);
    else if (marks.at(-1) === text) marks.pop();
    open[index - first] = straight || marks.length > 0 ? 1 : 0;
  }
  return open;
}
