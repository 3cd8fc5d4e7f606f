import { scanQuotations } from "../../kit/scan-quotations.ts";
import type { EntityId, Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Sentence, Token } from "../../model/sentence.ts";
import type { Gender } from "../names/name-tables.ts";
import { findTies, type Ties } from "./find-ties.ts";
import type { Profile } from "./profile.ts";
import { collectReferrals, type ReferenceWords, type Referral } from "./referrals.ts";

/** One article while its descriptions and pronouns are resolved, in the order of the text. */
export interface Discourse {
  readonly reading: Reading;
  readonly words: ReferenceWords;
  readonly profiles: ReadonlyMap<EntityId, Profile>;
  /** The entity of each mention; filled as it becomes known. */
  readonly entities: (EntityId | null)[];
  /** For a token that heads a phrase, the mention that the phrase is. */
  readonly byAnchor: ReadonlyMap<number, number>;
  /** The name, description or pronoun headed by a token. */
  readonly byHead: ReadonlyMap<number, number>;
  /** The people named in the article by the countries and organisations of their offices, and by the offices. */
  readonly peopleOf: ReadonlyMap<string, readonly Profile[]>;
  /** The people named in the article. */
  readonly people: readonly Profile[];
  /** For a predicate, its subject. */
  readonly subjects: ReadonlyMap<number, number>;
  /** For a predicate, its object. */
  readonly objects: ReadonlyMap<number, number>;
  /** For a predicate, the adverbial clauses that hang on it. */
  readonly clauses: ReadonlyMap<number, readonly number[]>;
  /** For a noun to which others are joined, the first of them: together they are several. */
  readonly joined: ReadonlyMap<number, number>;
  /** Who is whose. */
  readonly ties: Ties;
  /** For each sentence, how many of those before it hold words outside quotations. */
  readonly told: Uint32Array;
  /** For each token, 1 + the number of the quotation it stands in; 0 outside. */
  readonly quotes: Uint16Array;
  /** Everything the article speaks of, in order, and by the token where it stands. */
  readonly referrals: readonly Referral[];
  readonly referralsAt: ReadonlyMap<number, readonly Referral[]>;
  /** For each entity, its share of the article's names of its kind. */
  readonly shares: ReadonlyMap<EntityId, number>;
  /** The gender of people as pronouns have shown it. */
  readonly genders: Map<EntityId, Gender>;
  /** Who says a quotation, by its number, once it was asked for. */
  readonly speakers: Map<number, Profile | null>;
}

/** Links through which a name hands its place in the sentence to the word it belongs to ("Minister" in "Minister X"). */
const PART_OF_NAME: ReadonlySet<string> = new Set(["flat", "compound", "appos"]);
const DEEPEST = 30;

export function openDiscourse(
  reading: Reading,
  profiles: ReadonlyMap<EntityId, Profile>,
  words: ReferenceWords,
): Discourse {
  const { tokens, mentions } = reading;
  const anchors = mentions.map((mention) => anchorOf(mention, tokens));
  const referrals = collectReferrals(reading, anchors, words);
  const quotes = markQuotes(reading);
  const byHead = new Map(
    mentions.flatMap(({ head, form }, index) => (form === "adjective" ? [] : [[head, index] as const])),
  );
  return {
    reading,
    words,
    profiles,
    entities: mentions.map(({ entity }) => entity),
    byAnchor: findAnchors(tokens, mentions),
    byHead,
    ties: findTies(tokens, mentions, byHead),
    ...indexPeople(mentions, profiles),
    ...readClauses(tokens),
    quotes,
    told: countTold(reading, quotes),
    referrals,
    referralsAt: Map.groupBy(referrals, ({ token }) => token),
    shares: shareMentions(mentions, profiles),
    genders: new Map(),
    speakers: new Map(),
  };
}

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);

/** Who does what to whom in which clause, and what is joined. */
function readClauses(tokens: readonly Token[]): Pick<Discourse, "subjects" | "objects" | "clauses" | "joined"> {
  const subjects = new Map<number, number>();
  const objects = new Map<number, number>();
  const clauses = new Map<number, number[]>();
  const joined = new Map<number, number>();
  for (const { index, relation, head, pos } of tokens) {
    if (head < 0) continue;
    // Of two subjects the tree has one too many: the one that stands next to the verb is its own.
    if (SUBJECT.has(relation) && (!subjects.has(head) || index < head)) subjects.set(head, index);
    if (relation === "obj" && !objects.has(head)) objects.set(head, index);
    if (relation === "conj" && (pos === "NOUN" || pos === "PROPN" || pos === "PRON") && !joined.has(head))
      joined.set(head, index);
    if (relation !== "advcl") continue;
    const known = clauses.get(head);
    if (known) known.push(index);
    else clauses.set(head, [index]);
  }
  return { subjects, objects, clauses, joined };
}

/** The word to which a name hands its place in the sentence; what only qualifies another word ("US carmaker X") keeps its own. */
function anchorOf({ head, type }: Mention, tokens: readonly Token[]): number {
  let at = head;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const { relation, head: governor } = tokens[at] as Token;
    const hands = PART_OF_NAME.has(relation) && (relation !== "compound" || type === "person");
    if (!hands || governor < 0) break;
    at = governor;
  }
  return at;
}

/** Mentions that a short article is taken to have besides its own: one name alone is no topic yet. */
export const UNTOLD = { mentions: 2 };

function shareMentions(
  mentions: readonly Mention[],
  profiles: ReadonlyMap<EntityId, Profile>,
): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  const totals = new Map<boolean, number>();
  const isPerson = (id: EntityId) => profiles.get(id)?.type === "person";
  for (const { entity, form } of mentions) {
    if (entity === null || form === "adjective") continue;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    totals.set(isPerson(entity), (totals.get(isPerson(entity)) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([id, count]) => [id, count / (UNTOLD.mentions + (totals.get(isPerson(id)) as number))] as const),
  );
}

/** So many people under one office or country are looked at; more are a list. */
const MOST_PEOPLE = 24;
const MOST_NAMED = 200;

function indexPeople(
  mentions: readonly Mention[],
  profiles: ReadonlyMap<EntityId, Profile>,
): Pick<Discourse, "people" | "peopleOf"> {
  const index = new Map<string, Profile[]>();
  const people = new Map<EntityId, Profile>();
  for (const { entity, form } of mentions) {
    const profile = entity && form === "name" && !people.has(entity) ? profiles.get(entity) : undefined;
    if (profile?.type !== "person" || people.size >= MOST_NAMED) continue;
    people.set(profile.id, profile);
    for (const key of [...profile.of, ...profile.heads]) {
      const known = index.get(key) ?? [];
      if (known.length < MOST_PEOPLE) known.push(profile);
      index.set(key, known);
    }
  }
  return { people: [...people.values()], peopleOf: index };
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

function countTold({ sentences, tokens }: Reading, quotes: Uint16Array): Uint32Array {
  const told = new Uint32Array(sentences.length + 1);
  sentences.forEach(({ first, last }, index) => {
    let at = first;
    while (at < last && (quotes[at] !== 0 || tokens[at]?.pos === "PUNCT")) at++;
    told[index + 1] = (told[index] as number) + (at < last ? 1 : 0);
  });
  return told;
}

/** How many sentences lie between a token and a sentence before it; for the teller, those that only quote do not count. */
export function distanceBack({ reading, quotes, told }: Discourse, from: number, sentence: number): number {
  const own = (reading.tokens[from] as Token).sentence;
  return quotes[from] === 0 ? (told[own] as number) - (told[sentence] as number) : own - sentence;
}

/** The sentence before a token's; for the teller, the last one that is not quoted whole. */
export function sentenceBefore({ reading, quotes, told }: Discourse, from: number): Sentence | undefined {
  let at = (reading.tokens[from] as Token).sentence - 1;
  while (quotes[from] === 0 && at > 0 && told[at + 1] === told[at]) at--;
  return reading.sentences[at];
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

/** The profile of whoever a token's phrase means, if that is known. */
export function profileAt({ byAnchor, entities, profiles }: Discourse, token: number): Profile | null {
  const mention = byAnchor.get(token);
  const entity = mention === undefined ? null : entities[mention];
  return entity ? (profiles.get(entity) ?? null) : null;
}
