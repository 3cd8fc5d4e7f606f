import { childBy } from "../../kit/dependency-tree.ts";
import type { CueClass } from "../../model/cue-words.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { type ArticleView, findToken, lowerAt, sentenceOf, type TokenRange } from "./article-view.ts";
import { type AttachedQuotations, attachQuotations } from "./attach-quotations.ts";
import type { Attribution, CueSort, Source } from "./attribution.ts";
import { canSpeak } from "./can-speak.ts";
import { extendCue } from "./cue-extent.ts";
import { type CueEntry, type CueTable, compileCues, entriesOf } from "./cue-table.ts";
import { findAbsolute } from "./find-absolute.ts";
import { findInverted, findSourceBeside } from "./find-chunk.ts";
import { findRelays } from "./find-relays.ts";
import { findSource, isPassive, phraseOf } from "./find-source.ts";
import { findTitled } from "./find-titled.ts";
import { findTurns } from "./find-turns.ts";
import { matchHeadline } from "./match-headline.ts";
import { matchAdjective, matchNoun, type NominalMatch } from "./match-noun.ts";
import { matchPhrase } from "./match-phrase.ts";
import { matchSignature } from "./match-signature.ts";
import { matchSpeech } from "./match-speech.ts";
import { type Complement, matchVerb, standsWith } from "./match-verb.ts";
import { settleContent } from "./settle-content.ts";

/** Fewer words before a tag are no clause. */
const FEWEST_WORDS = 4;
const MODIFIERS = new Set(["amod", "compound"]);
const HEADLINE: CueSort = { name: "headline", kind: "speech", gives: "announcement", open: true, addressee: "none" };
const TURN: CueSort = { ...HEADLINE, name: "turn", gives: "assessment" };

/** Everything in the article that is said, thought or stood for by somebody, attitudes included, in text order. */
export function findAttributions(view: ArticleView, lexicon: Lexicon): readonly Attribution[] {
  const table = compileCues(lexicon.cues);
  const attached = attachQuotations(view, table);
  const found: Attribution[] = [];
  for (const sentence of view.sentences) {
    const headline = matchHeadline(view, sentence);
    if (headline) found.push({ ...headline, ...bare(HEADLINE, headline.cueRange.first) });
    for (let at = sentence.first; at < sentence.last; at++) {
      const attribution = fromPhrase(view, at, lexicon) ?? fromWord(view, at, table, attached);
      if (attribution) found.push(attribution);
    }
  }
  found.push(...findSigned(view, attached));
  const turns = findTurns(view).map((turn) => ({ ...bare(TURN, turn.cueRange.first), ...turn }));
  const settled = [...settleContent(view, found, attached), ...turns];
  const relays = findRelays(view, settled);
  const relayed = new Set(relays.map(({ anchor }) => anchor));
  return [...settled.filter(({ anchor }) => !relayed.has(anchor)), ...relays];
}

/** Quotations that only a signature tells the speaker of. */
function findSigned(view: ArticleView, attached: AttachedQuotations): Attribution[] {
  const spoken = new Set([...attached.byCue.values()].flat());
  return view.quotations.flatMap((quotation, number): Attribution[] => {
    const signature = spoken.has(number) ? null : matchSignature(view, quotation);
    if (!signature) return [];
    const shared = bare({ ...HEADLINE, name: "signature", gives: "assessment" }, signature.cueRange.first);
    return [{ ...shared, ...signature, content: [], quotations: [number], frame: "quotation" }];
  });
}

function fromWord(view: ArticleView, at: number, table: CueTable, attached: AttachedQuotations): Attribution | null {
  const { pos = "X", relation = "", lemma = "" } = view.tokens[at] ?? {};
  if (pos === "VERB" && table.adjectives.has(lowerAt(view, at)) && isPassive(view, at)) {
    return fromAdjective(view, at, table.adjectives.get(lowerAt(view, at)) ?? []);
  }
  if (pos === "VERB" && !MODIFIERS.has(relation) && !isIssued(view, at)) {
    const attribution = fromVerb(view, at, entriesOf(table, lemma), attached);
    if (attribution) return attribution;
  }
  if (pos === "NOUN") {
    return fromTag(view, at, entriesOf(table, lemma)) ?? fromNoun(view, at, table.nouns.get(lemma) ?? []);
  }
  return pos === "ADJ" || pos === "VERB"
    ? fromAdjective(view, at, table.adjectives.get(lowerAt(view, at)) ?? [])
    : null;
}

/** "…, the agency estimates.": a verb taken for a noun ends the sentence behind a comma and whoever speaks. */
function fromTag(view: ArticleView, at: number, entries: readonly CueEntry[]): Attribution | null {
  const sentence = sentenceOf(view, at);
  const entry = entries.find(({ cue, rest }) => rest.length === 0 && cue.frames.includes("speech"));
  if (!entry || sentence?.last !== at + 2 || view.tokens[at]?.features.number !== "plural") return null;
  let comma = at - 1;
  while (comma > sentence.first && lowerAt(view, comma) !== ",") comma--;
  const source = findSourceBeside(view, at, comma + 1, at);
  const content = { first: sentence.first, last: comma };
  if (!source || source.range.last !== at || comma - sentence.first < FEWEST_WORDS || !canSpeak(view, source))
    return null;
  return { ...bare(entry.cue, at), cueRange: { first: at, last: at + 1 }, source, content: [content] };
}

/** "said in a letter published on Monday that …": the participle tells of the letter, and not what it says. */
function isIssued(view: ArticleView, verb: number): boolean {
  const { relation, head = -1, features } = view.tokens[verb] ?? {};
  const isPast = features?.form === "participle" && features.tense !== "present";
  return isPast && relation === "acl" && view.words.occasions.has(view.tokens[head]?.lemma ?? "");
}

/** "rule out" is another verb than "rule". */
function hasParticle(view: ArticleView, verb: number): boolean {
  const { relation, head, pos } = view.tokens[verb + 1] ?? {};
  return relation === "compound" && head === verb && pos === "ADP";
}

function bare(cue: CueSort, anchor: number) {
  return { cue, anchor, quotations: [], frame: "speech", relayedBy: null, furtherCues: [], rule: cue.name } as const;
}

function fromVerb(
  view: ArticleView,
  verb: number,
  entries: readonly CueEntry[],
  attached: AttachedQuotations,
): Attribution | null {
  if (entries.length === 0) return null;
  const quotations = attached.byCue.get(verb) ?? [];
  // "…, told the council": whom a verb of telling is followed by is told.
  const speaks = entries.some(({ cue }) => cue.frames.includes("speech") && cue.addressee !== "object");
  const source =
    (speaks ? findInverted(view, verb) : null) ??
    findTitled(view, verb, findAbsolute(view, verb, findSource(view, verb))) ??
    findBeside(view, verb, quotations);
  for (const entry of entries) {
    if (!standsWith(view, verb, entry.rest) || (entry.rest.length === 0 && hasParticle(view, verb))) continue;
    const { cue, rest } = entry;
    const cueRange = extendCue(view, verb, rest);
    const complement: Complement | null =
      quotations.length > 0 && cue.frames.includes("quotation")
        ? { frame: "quotation", content: [] }
        : matchWords(view, verb, entry, cueRange, source);
    if (!complement) continue;
    const appearance = findAppearance(view, verb, cue, complement);
    if (appearance) return { ...appearance, cue, anchor: verb, cueRange, relayedBy: null, furtherCues: [] };
    if (!isHeld(view, source, complement, cue)) continue;
    const { frame, content } = complement;
    return {
      cue,
      anchor: verb,
      cueRange,
      source,
      content,
      quotations: frame === "quotation" ? quotations : [],
      frame,
      relayedBy: null,
      furtherCues: [],
      rule: `${cue.name}, ${frame}`,
    };
  }
  return null;
}

/**
 * What a verb reports: what it takes behind it, or the clause before it from which it is cut off. Behind a verb that
 * commas cut off on both sides only a clause can still be its own ("…, the union has warned, following talks on pay").
 */
function matchWords(
  view: ArticleView,
  verb: number,
  entry: CueEntry,
  cue: TokenRange,
  source: Source | null,
): Complement | null {
  const behind = matchVerb(view, verb, entry);
  const isClosed = lowerAt(view, cue.last) === ",";
  if (!entry.cue.frames.includes("speech") || (behind && (behind.frame === "clause" || !isClosed))) return behind;
  return matchSpeech(view, verb, cue, source) ?? behind;
}

/** "The bridge seems to sink", "She is expected to win": nobody is named, and the subject belongs to the content. */
function findAppearance(view: ArticleView, verb: number, cue: CueClass, { frame, content }: Complement) {
  const isImpersonal = cue.impersonal || (cue.kind === "attitude" && isPassive(view, verb));
  const subject = childBy(view.tree, verb, "nsubj", "nsubj:pass");
  if (!isImpersonal || frame !== "infinitive" || subject === null) return null;
  const range = phraseOf(view, subject, verb, false).range;
  return { source: null, content: [range, ...content], quotations: [], frame, rule: `${cue.name}, appearance` };
}

/** The words between the quotation and the end of its sentence, where the tree gives the verb no subject. */
function findBeside(view: ArticleView, verb: number, quotations: readonly number[]): Source | null {
  const quotation = view.quotations[quotations[0] ?? -1];
  const sentence = sentenceOf(view, verb);
  if (!quotation || !sentence) return null;
  const from = findToken(view.tokens, quotation.close);
  return from <= verb ? findSourceBeside(view, verb, from, sentence.last) : null;
}

/** Words may be reported without saying whose they are; other deeds need a doer who can hold a view. */
function isHeld(view: ArticleView, source: Source | null, { frame }: Complement, { kind }: CueSort): boolean {
  const isWorded = frame === "clause" || frame === "quotation" || frame === "speech";
  if (source === null) return kind === "speech" && isWorded;
  return (isWorded && kind !== "thought" && source.antecedent === null) || canSpeak(view, source);
}

function fromNoun(view: ArticleView, at: number, entries: readonly CueEntry[]): Attribution | null {
  return fromNominal(at, entries, "noun", (entry) => matchNoun(view, at, entry));
}

function fromAdjective(view: ArticleView, at: number, entries: readonly CueEntry[]): Attribution | null {
  return fromNominal(at, entries, "adjective", (entry) => matchAdjective(view, at, entry));
}

/** The first entry that matches, as an attribution. */
function fromNominal(
  anchor: number,
  entries: readonly CueEntry[],
  sort: string,
  matchEntry: (entry: CueEntry) => NominalMatch | null,
): Attribution | null {
  for (const entry of entries) {
    const match = matchEntry(entry);
    if (!match) continue;
    const { cue } = entry;
    return { ...match, cue, anchor, quotations: [], relayedBy: null, furtherCues: [], rule: `${cue.name}, ${sort}` };
  }
  return null;
}

function fromPhrase(view: ArticleView, at: number, { sourcePhrases }: Lexicon): Attribution | null {
  for (const phrase of sourcePhrases) {
    const match = matchPhrase(view, at, phrase);
    if (match)
      return {
        ...match,
        ...bare({ name: phrase.phrase, kind: phrase.kind, gives: "assessment", open: true, addressee: "none" }, at),
      };
  }
  return null;
}
