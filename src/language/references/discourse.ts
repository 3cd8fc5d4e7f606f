import { scanQuotations } from "../../kit/scan-quotations.ts";
import type { EntityId, Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Token } from "../../model/sentence.ts";
import type { Profile } from "./profile.ts";

/** One article while its descriptions and pronouns are resolved, in the order of the text. */
export interface Discourse {
  readonly reading: Reading;
  readonly profiles: ReadonlyMap<EntityId, Profile>;
  /** The entity of each mention; filled as it becomes known. */
  readonly entities: (EntityId | null)[];
  /** For a token that heads a phrase, the mention that the phrase is. */
  readonly byAnchor: ReadonlyMap<number, number>;
  /** The name, description or pronoun headed by a token. */
  readonly byHead: ReadonlyMap<number, number>;
  /** The people named in the article by the countries and organisations of their offices, and by the offices. */
  readonly peopleOf: ReadonlyMap<string, readonly Profile[]>;
  /** For a predicate, its subject. */
  readonly subjects: ReadonlyMap<number, number>;
  /** For each token, 1 + the number of the quotation it stands in; 0 outside. */
  readonly quotes: Uint16Array;
  /** Who says a quotation, by its number, once it was asked for. */
  readonly speakers: Map<number, Profile | null>;
}

/** Links through which a name hands its place in the sentence to the word it belongs to ("Minister" in "Minister X"). */
const PART_OF_NAME: ReadonlySet<string> = new Set(["flat", "compound", "appos"]);
const DEEPEST = 30;

export function openDiscourse(reading: Reading, profiles: ReadonlyMap<EntityId, Profile>): Discourse {
  const { tokens, mentions } = reading;
  const subjects = new Map<number, number>();
  for (const { index, relation, head } of tokens) {
    if ((relation === "nsubj" || relation === "nsubj:pass") && head >= 0 && !subjects.has(head))
      subjects.set(head, index);
  }
  return {
    reading,
    profiles,
    entities: mentions.map(({ entity }) => entity),
    byAnchor: findAnchors(tokens, mentions),
    byHead: new Map(
      mentions.flatMap(({ head, form }, index) => (form === "adjective" ? [] : [[head, index] as const])),
    ),
    peopleOf: indexPeople(mentions, profiles),
    subjects,
    quotes: markQuotes(reading),
    speakers: new Map(),
  };
}

/** So many people under one office or country are looked at; more are a list. */
const MOST_PEOPLE = 24;

function indexPeople(
  mentions: readonly Mention[],
  profiles: ReadonlyMap<EntityId, Profile>,
): ReadonlyMap<string, readonly Profile[]> {
  const index = new Map<string, Profile[]>();
  const seen = new Set<EntityId>();
  for (const { entity, form } of mentions) {
    const profile = entity && form === "name" && !seen.has(entity) ? profiles.get(entity) : undefined;
    if (profile?.type !== "person") continue;
    seen.add(profile.id);
    for (const key of [...profile.of, ...profile.heads]) {
      const known = index.get(key) ?? [];
      if (known.length < MOST_PEOPLE) known.push(profile);
      index.set(key, known);
    }
  }
  return index;
}

function findAnchors(tokens: readonly Token[], mentions: readonly Mention[]): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>();
  const weight = ({ form, type }: Mention) =>
    form === "adjective" ? 0 : type === "person" ? 3 : form === "name" ? 2 : 1;
  mentions.forEach((mention, index) => {
    let at = mention.head;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const known = anchors.get(at);
      const isBetter = known === undefined || weight(mentions[known] as Mention) < weight(mention);
      if (mention.form !== "adjective" && (isBetter || (at === mention.head && mentions[known]?.head !== at)))
        anchors.set(at, index);
      const token = tokens[at] as Token;
      if (!PART_OF_NAME.has(token.relation) || token.head < 0) break;
      at = token.head;
    }
  });
  return anchors;
}

function markQuotes({ article, tokens }: Reading): Uint16Array {
  const quotes = new Uint16Array(tokens.length);
  let at = 0;
  scanQuotations(article.text, article.blocks).forEach(({ start, end, depth }, number) => {
    if (depth > 0) return;
    while (at < tokens.length && (tokens[at] as Token).start < start) at++;
    for (; at < tokens.length && (tokens[at] as Token).end <= end; at++) quotes[at] = Math.min(number + 1, 65535);
  });
  return quotes;
}

/** The subjects of the clauses around a token, from the inside out. */
export function* subjectsAround({ reading, subjects }: Discourse, from: number): Iterable<number> {
  const { tokens } = reading;
  let at = (tokens[from] as Token).head;
  for (let depth = 0; at >= 0 && depth < DEEPEST; depth++) {
    const subject = subjects.get(at);
    if (subject !== undefined && subject !== from) yield subject;
    at = (tokens[at] as Token).head;
  }
}

/** Whether another mention that fits is joined to the subject by "and": then it is not clear which one is meant. */
export function isJoined(
  { reading, byAnchor, entities, profiles }: Discourse,
  subject: number,
  fits: (profile: Profile) => boolean,
): boolean {
  const { tokens } = reading;
  const sentence = tokens[subject]?.sentence;
  for (let at = subject + 1; at < tokens.length && tokens[at]?.sentence === sentence && at < subject + DEEPEST; at++) {
    if (tokens[at]?.relation !== "conj" || tokens[at]?.head !== subject) continue;
    const mention = byAnchor.get(at);
    const entity = mention === undefined ? null : entities[mention];
    const profile = entity ? profiles.get(entity) : undefined;
    if (profile && fits(profile)) return true;
  }
  return false;
}

/** The profile of whoever a token's phrase means, if that is known. */
export function profileAt({ byAnchor, entities, profiles }: Discourse, token: number): Profile | null {
  const mention = byAnchor.get(token);
  const entity = mention === undefined ? null : entities[mention];
  return entity ? (profiles.get(entity) ?? null) : null;
}
