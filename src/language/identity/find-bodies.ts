import type { Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { TokenRange } from "../names/name.ts";
import { isPossessive } from "../names/token-shape.ts";
import type { BodyKind, BodyTables } from "./state-bodies.ts";
import { tokensOfMention } from "./tokens-of-mention.ts";

/** A mention of a state's body: "the Orvikan foreign ministry", "Orvik's government", "the Foreign Ministry". */
export interface BodyMention {
  /** Position in the article's list of mentions. */
  readonly index: number;
  /** Where it begins in the text. */
  readonly start: number;
  /** Null where the state itself is meant. */
  readonly body: BodyKind | null;
  /** The key of the state; null where the words do not say. */
  readonly owner: string | null;
  /** It stands as a name, not as a description. */
  readonly isNamed: boolean;
  /** The words that say who it is, with the state where it stands beside the body. */
  readonly text: string;
}

/** What the bodies of one article are read from. */
export interface BodyContext {
  readonly reading: Reading;
  readonly tables: BodyTables;
  /** The key of the country that a token alone names or speaks of, if any. */
  stateAt(token: number): string | null;
}

/** The names and descriptions of an article that mean a body of a state or the state itself. */
export function findBodies(context: BodyContext): readonly BodyMention[] {
  return context.reading.mentions.flatMap((mention, index): BodyMention[] => {
    const found = mention.type === "organisation" && mention.form !== "pronoun" ? readBody(mention, context) : null;
    return found ? [{ index, start: mention.span.start, ...found }] : [];
  });
}

function readBody(mention: Mention, context: BodyContext): Omit<BodyMention, "index" | "start"> | null {
  const { reading, tables } = context;
  const { tokens } = reading;
  const whole = tokensOfMention(mention, tokens);
  const inside = ownerInside(whole, context);
  const closing = inside ? null : ownerAtEnd(whole, context);
  const words = tokens.slice(inside?.last ?? whole.first, closing?.first ?? whole.last);
  if (words.some(({ pos }) => pos === "PRON")) return null;
  const name = nameOf(words);
  const body = tables.byName.get(name);
  if (!body && !(tables.acting.has(name) && mention.form === "description")) return null;
  const named = inside ?? closing;
  const beside = named ? null : (ownerBefore(whole.first, context) ?? ownerBehind(whole, context));
  const owner = named?.key ?? beside?.key ?? null;
  // "Dahl's Foreign Ministry": whose it is depends on somebody who is no state.
  if (owner === null && (!body || isPossessive(tokens[whole.first - 1]))) return null;
  const first = Math.min(whole.first, beside?.first ?? whole.first);
  const last = Math.max(whole.last, beside?.last ?? whole.last);
  return { body: body ?? null, owner, isNamed: mention.form === "name", text: textOf(first, last, reading) };
}

interface Owner extends TokenRange {
  readonly key: string;
}

/** "the Orvikan foreign ministry", "Orvik's army": the state opens the words, and the body follows at `last`. */
function ownerInside({ first, last }: TokenRange, { reading, stateAt }: BodyContext): Owner | null {
  const { tokens } = reading;
  let at = first;
  while (at < last - 1 && tokens[at]?.pos === "DET") at++;
  const key = stateAt(at);
  if (key === null) return null;
  let end = at + 1;
  while (end < last - 1 && stateAt(end) === key) end++;
  if (isPossessive(tokens[end])) end++;
  return end < last ? { key, first: at, last: end } : null;
}

/** "Supreme Court of Orvik", where all of it is one name: `first` is the "of". */
function ownerAtEnd({ first, last }: TokenRange, { reading, stateAt }: BodyContext): Owner | null {
  const key = stateAt(last - 1);
  if (key === null) return null;
  let at = last - 1;
  while (at > first && (stateAt(at - 1) === key || reading.tokens[at - 1]?.pos === "DET")) at--;
  return at - 1 > first && reading.tokens[at - 1]?.pos === "ADP" ? { key, first: at - 1, last } : null;
}

/** "Orvik's Foreign Ministry", "Orvikan Defence Ministry", where the name is the body's alone. */
function ownerBefore(first: number, { reading, stateAt }: BodyContext): Owner | null {
  const end = isPossessive(reading.tokens[first - 1]) ? first - 2 : first - 1;
  const key = end < 0 || reading.tokens[end]?.sentence !== reading.tokens[first]?.sentence ? null : stateAt(end);
  if (key === null) return null;
  let start = end;
  while (start > 0 && stateAt(start - 1) === key) start--;
  return { key, first: start, last: end + 1 };
}

/** "the Foreign Ministry of Orvik", "the Supreme Court in Orvik". */
function ownerBehind({ first, last }: TokenRange, { reading, stateAt }: BodyContext): Owner | null {
  const { tokens } = reading;
  if (tokens[last]?.pos !== "ADP" || tokens[last]?.relation !== "case") return null;
  const governor = tokens[(tokens[last] as Token).head]?.head ?? -1;
  if (governor < first || governor >= last) return null;
  const at = tokens[last + 1]?.pos === "DET" ? last + 2 : last + 1;
  const key = stateAt(at);
  if (key === null || isPossessive(tokens[at + 1])) return null;
  let end = at + 1;
  while (stateAt(end) === key) end++;
  return { key, first: last, last: end };
}

/** The words of a body's name, small and without a leading article. */
function nameOf(words: readonly Token[]): string {
  const start = words.findIndex(({ pos }) => pos !== "DET");
  return words
    .slice(Math.max(start, 0))
    .map(({ text }) => text.toLowerCase().replace("’", "'"))
    .join(" ")
    .replace(/ '/g, "'")
    .replace(/ - /g, "-");
}

function textOf(first: number, last: number, { article, tokens }: Reading): string {
  const from = tokens[first]?.pos === "DET" ? first + 1 : first;
  return article.text.slice(tokens[from]?.start, tokens[last - 1]?.end).replace(/\s+/gu, " ");
}
