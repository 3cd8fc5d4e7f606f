import { overlaps } from "../../kit/overlaps.ts";
import type { NegotiationWords } from "../../model/negotiation.ts";
import type { Answer, Position } from "../../model/position.ts";
import { indexOverlaps, type Overlap } from "./index-overlaps.ts";
import { type Profile, sideOf } from "./profile-positions.ts";
import type { Sides } from "./sides.ts";

/** What can be answered: something is wanted or held out. */
const OPEN: ReadonlySet<Position["act"]> = new Set(["demand", "offer", "promise"]);
/** The share of the lighter's words that an answer has in common with what it answers. */
const OVERLAP = 0.5;
/** And where it comes from the side that was asked, or names what it answers. */
const AIMED_OVERLAP = 0.25;
const FEWEST_WORDS = 2;
/** Of more answers, as when thousands of positions are told in the same words, the closest. */
const MOST_ANSWERS = 24;

/** A position that can answer others, with the way it does. */
interface Reply {
  readonly position: Position;
  readonly profile: Profile;
  readonly as: Answer["as"];
}

/**
 * Gives for a position those of `positions` that answer it, the closest first. An answer comes from another side, and not earlier; where it is
 * known of whom something is wanted, rather from that side or aimed back at the one who wants it. It shares telling words with
 * what it answers, or names it ("rejected Brennia's demand"), or takes it up or puts the answer off in the
 * sentence after it.
 */
export function makeAnswerFinder(
  positions: readonly Position[],
  sides: Sides,
  profileOf: (position: Position) => Profile,
  words: NegotiationWords,
  negations: ReadonlySet<string>,
): (position: Position) => Answer[] {
  const replies = positions.flatMap((position): Reply[] => {
    const profile = profileOf(position);
    const as = answerOf(position, profile, words);
    return as === null || isTurnedRound(as, profile, negations) || tellsOfAnother(position, profile, sides, words)
      ? []
      : [{ position, profile, as }];
  });
  const overlapsWith = indexOverlaps(replies.map(({ profile }) => profile.words));
  const following = indexBySentence(
    replies.filter(({ profile }) => announcesReply(profile, words) || takesUp(profile, words)),
  );
  return (position) => {
    if (!OPEN.has(position.act)) return [];
    const profile = profileOf(position);
    const found = new Set<Reply>();
    for (const overlap of closestFirst(overlapsWith(profile.words))) {
      if (found.size >= MOST_ANSWERS) break;
      const reply = replies[overlap.index] as Reply;
      if (isFrom(reply, position, sides, words) && isEnough(reply, position, overlap, sides, words)) found.add(reply);
    }
    for (const reply of following(profile)) {
      const isMeant = position.target === null || isConcerned(reply, position, sides, words);
      if (isMeant && isFrom(reply, position, sides, words)) found.add(reply);
    }
    return [...found].map((reply) => ({ position: reply.position.id, as: onTerms(reply, profile) }));
  };
}

/** Those that can be enough, by what they share. */
function closestFirst(overlaps: readonly Overlap[]): readonly Overlap[] {
  return overlaps
    .filter(({ overlap }) => overlap >= AIMED_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap || a.index - b.index);
}

/** How a position answers, if it can: a date for the answer and a look at the offer are no answer yet. */
function answerOf(position: Position, profile: Profile, words: NegotiationWords): Answer["as"] | null {
  const { act, condition } = position;
  if (act === "reject" || act === "refuse") return "refused";
  if (announcesReply(profile, words) || words.deferrals.some((lemma) => profile.lemmas.has(lemma))) return "deferred";
  if (act !== "agree" && act !== "promise" && act !== "offer") return null;
  return condition === null ? "agreed" : "conditional";
}

/** A yes with a "never" or "not" in it may be a no, and is passed over. */
function isTurnedRound(as: Answer["as"], { lemmas }: Profile, negations: ReadonlySet<string>): boolean {
  return (as === "agreed" || as === "conditional") && [...lemmas].some((lemma) => negations.has(lemma));
}

/** Who agrees to another number than was asked for agrees on other terms. */
function onTerms({ as, profile: { numbers } }: Reply, asked: Profile): Answer["as"] {
  const isOther = asked.numbers.size > 0 && [...numbers].some((number) => !asked.numbers.has(number));
  return as === "agreed" && isOther ? "conditional" : as;
}

/** "She said the rebels had agreed": the yes of the one named first, and not of the one who tells of it. */
function tellsOfAnother(
  { actor }: Position,
  { named, lemmas }: Profile,
  sides: Sides,
  words: NegotiationWords,
): boolean {
  const [first] = named;
  const isOther = first !== undefined && first !== sideOf(sides, actor);
  return isOther && words.acceptances.some((lemma) => lemmas.has(lemma));
}

function announcesReply({ lemmas }: Profile, { replies, ahead }: NegotiationWords): boolean {
  return replies.some((lemma) => lemmas.has(lemma)) && ahead.some((lemma) => lemmas.has(lemma));
}

/** Whether a reply comes from another side, not earlier, and in words of its own or such as name what it answers. */
function isFrom(
  { position: reply, profile }: Reply,
  position: Position,
  sides: Sides,
  words: NegotiationWords,
): boolean {
  const isInside = reply.support.some((span) => position.support.some((own) => overlaps(own, span)));
  if (isInside && !refersTo(profile, sideOf(sides, position.actor), words)) return false;
  const isLater = position.first === null || reply.last === null || endOf(reply.last) >= position.first;
  return isLater && sideOf(sides, reply.actor) !== sideOf(sides, position.actor);
}

/** The last day of a day or an interval. */
function endOf(days: string): string {
  return days.split("/").at(-1) as string;
}

/** Whether it comes from the one that was asked, or goes back to the one who asks. */
function isConcerned(
  { position: reply, profile }: Reply,
  position: Position,
  sides: Sides,
  words: NegotiationWords,
): boolean {
  return isAsked(reply, position, sides) || isAimed(reply, profile, sideOf(sides, position.actor), sides, words);
}

function isAsked(reply: Position, { target }: Position, sides: Sides): boolean {
  return target !== null && sideOf(sides, reply.actor) === sideOf(sides, target);
}

/** Aimed at a side, or speaking of its demand, offer or proposal. */
function isAimed(reply: Position, profile: Profile, side: string, sides: Sides, words: NegotiationWords): boolean {
  return (reply.target !== null && sideOf(sides, reply.target) === side) || refersTo(profile, side, words);
}

function refersTo({ named, lemmas }: Profile, side: string, { wishes }: NegotiationWords): boolean {
  return named.has(side) && wishes.some((lemma) => lemmas.has(lemma));
}

function isEnough(
  reply: Reply,
  position: Position,
  { overlap, count }: Overlap,
  sides: Sides,
  words: NegotiationWords,
): boolean {
  const side = sideOf(sides, position.actor);
  if (refersTo(reply.profile, side, words)) return overlap >= AIMED_OVERLAP;
  const isClose = isConcerned(reply, position, sides, words);
  return count >= FEWEST_WORDS && overlap >= (isClose ? AIMED_OVERLAP : OVERLAP);
}

/** "Rejected both demands": no word tells which, so it is what was just told. */
function takesUp({ words, named, lemmas }: Profile, { wishes }: NegotiationWords): boolean {
  const taken = wishes.filter((lemma) => lemmas.has(lemma));
  return taken.length > 0 && named.size === 0 && words.size <= taken.length;
}

/** Replies in the sentence of a position or the one after it. */
function indexBySentence(replies: readonly Reply[]): (profile: Profile) => Reply[] {
  const bySentence = new Map<string, Reply[]>();
  for (const reply of replies) {
    for (const sentence of reply.profile.sentences) {
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), reply]);
    }
  }
  return ({ sentences }) =>
    [...sentences].flatMap((sentence) => {
      const [article, index] = sentence.split(" ");
      return [sentence, `${article} ${Number(index) + 1}`].flatMap((key) => bySentence.get(key) ?? []);
    });
}

/** What answers come to: the one way in which all say so; a delay counts only where nothing else was said. Null for none. */
export function sumUp(answers: readonly Pick<Answer, "as">[]): Answer["as"] | "mixed" | null {
  const ways = new Set(answers.map(({ as }) => as));
  if (ways.size > 1) ways.delete("deferred");
  const [only = null] = ways;
  return ways.size > 1 ? "mixed" : only;
}

/** Where a position stands once its answers are known. */
export function judgeStatus(answers: readonly Answer[]): Position["status"] {
  const sum = sumUp(answers);
  if (sum === null) return "open";
  return sum === "agreed" || sum === "refused" ? sum : "answered";
}
