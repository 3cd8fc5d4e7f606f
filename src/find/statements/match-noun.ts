import { childBy, childrenBy } from "../../kit/dependency-tree.ts";
import { type ArticleView, lowerAt, sentenceOf, type TokenRange } from "./article-view.ts";
import type { Source } from "./attribution.ts";
import { canSpeak } from "./can-speak.ts";
import type { CueEntry } from "./cue-table.ts";
import { findSource, phraseOf } from "./find-source.ts";
import { type AgentOfNoun, matchAgentOfNoun } from "./match-agent-noun.ts";
import type { Complement } from "./match-verb.ts";

/** A noun or adjective cue with its holder and what it says. */
export interface NominalMatch extends Complement {
  readonly source: Source | null;
  readonly cueRange: TokenRange;
}

/** "a demand that …", "Russia's claim that …", "issued a warning of …", "criticism from the islanders". */
export function matchNoun(view: ArticleView, noun: number, entry: CueEntry): NominalMatch | null {
  const agent = matchAgentOfNoun(view, noun);
  if (agent && (agent.isClause || takesTopic(entry))) return fromAgent(noun, agent);
  const holder = findHolder(view, noun) ?? findHolderAmong(view, noun);
  const light = holder ? null : findLightVerb(view, noun);
  const source = holder ?? (light === null ? null : findSource(view, light));
  const clause = findClause(view, noun) ?? (holder && findPredicateClause(view, noun));
  const topic = !clause && takesTopic(entry) ? findTopic(view, noun, light, entry.rest[0] ?? null) : null;
  const content = clause ?? topic;
  if (source && light !== null && !canHold(view, source, light, entry)) return null;
  if (!content || (!source && (!clause || entry.cue.kind !== "speech"))) return null;
  if (holder && topic && holder.head === topic.head) return null;
  const first = light === null ? noun : light;
  const last = noun + 1 + (topic && entry.rest.length > 0 ? 1 : 0);
  return { frame: clause ? "clause" : "object", content: [content.range], source, cueRange: { first, last } };
}

/** Whether the cue tells of what it is about and not only of a clause: "criticism of the toll". */
function takesTopic({ cue, rest }: CueEntry): boolean {
  return cue.frames.includes("object") || rest.length > 0;
}

function fromAgent(noun: number, { source, content, isClause }: AgentOfNoun): NominalMatch {
  return {
    frame: isClause ? "clause" : "object",
    content: [content],
    source,
    cueRange: { first: noun, last: noun + 1 },
  };
}

/** Whether the subject of a light verb is the holder: not of a thought that it only causes. */
function canHold(view: ArticleView, source: Source, light: number, { cue }: CueEntry): boolean {
  if (!canSpeak(view, source)) return false;
  return cue.kind !== "thought" || !view.words.causingVerbs.has(view.tokens[light]?.lemma ?? "");
}

/** "is confident that …", "were afraid of …". */
export function matchAdjective(view: ArticleView, adjective: number, { rest }: CueEntry): NominalMatch | null {
  const copula = childBy(view.tree, adjective, "cop", "aux:pass");
  const subject = childBy(view.tree, adjective, "nsubj:pass");
  const isPredicate = copula !== null || view.tokens[adjective]?.relation === "xcomp";
  const source = subject === null ? findSource(view, adjective) : phraseOf(view, subject, adjective, false);
  if (!source || !isPredicate) return null;
  for (const child of view.tree.children[adjective] ?? []) {
    if (child < adjective) continue;
    const relation = view.tokens[child]?.relation ?? "";
    const marker = childBy(view.tree, child, "case", "mark");
    const fits =
      ["ccomp", "xcomp"].includes(relation) ||
      (relation === "obl" &&
        marker !== null &&
        (rest[0] ? lowerAt(view, marker) === rest[0] : view.words.topicMarkers.has(lowerAt(view, marker))));
    if (!fits) continue;
    const end = (view.tree.rightmost[child] as number) + 1;
    const start =
      relation === "obl" ? (marker as number) + 1 : Math.max(view.tree.leftmost[child] as number, adjective + 1);
    return {
      frame: relation === "ccomp" ? "clause" : relation === "xcomp" ? "infinitive" : "object",
      content: [{ first: start, last: end }],
      source,
      cueRange: { first: copula ?? adjective, last: relation === "obl" ? start : adjective + 1 },
    };
  }
  return null;
}

/** The possessor ("Russia's", "his"), or whom the noun comes "from" or is made "by". */
function findHolder(view: ArticleView, noun: number): Source | null {
  for (const child of childrenBy(view.tree, noun, "nmod", "det")) {
    const marker = childrenBy(view.tree, child, "case").find((at) =>
      view.words.possessiveMarkers.has(lowerAt(view, at)),
    );
    if (view.timeAt.has(child)) continue;
    if (marker !== undefined && child < noun) {
      const { range, ...source } = phraseOf(view, child, noun, false);
      return { ...source, range: { first: range.first, last: marker } };
    }
    if (view.tokens[child]?.pos === "PRON" && child < noun && view.tokens[child]?.relation === "nmod") {
      return phraseOf(view, child, noun, false);
    }
    const from = childrenBy(view.tree, child, "case").find((at) => view.words.holderMarkers.has(lowerAt(view, at)));
    if (from !== undefined && child > noun) {
      const source = phraseOf(view, child, noun, false);
      return { ...source, range: { ...source.range, first: from + 1 } };
    }
  }
  return null;
}

/** "Among the union's wishes is a demand that …": whose wishes they are is told by the phrase that opens the sentence. */
function findHolderAmong(view: ArticleView, noun: number): Source | null {
  const sentence = sentenceOf(view, noun);
  if (!sentence || view.tokens[sentence.first]?.pos !== "ADP" || childBy(view.tree, noun, "cop") === null) return null;
  for (let at = sentence.first + 1; at < noun && view.tokens[at]?.pos !== "VERB"; at++) {
    if (!view.words.possessiveMarkers.has(lowerAt(view, at))) continue;
    const head = view.tokens[at]?.head ?? -1;
    return head > sentence.first && head < at ? phraseOf(view, head, at, true) : null;
  }
  return null;
}

function findLightVerb(view: ArticleView, noun: number): number | null {
  const token = view.tokens[noun];
  if (token?.relation !== "obj") return null;
  const verb = view.tokens[token.head];
  return verb && verb.index < noun && view.words.lightVerbs.has(verb.lemma) ? verb.index : null;
}

/** "that …" or "to …" behind the noun. */
function findClause(view: ArticleView, noun: number): { range: TokenRange; head: number } | null {
  for (const child of childrenBy(view.tree, noun, "acl", "ccomp", "xcomp", "appos", "dep")) {
    if (child < noun) continue;
    const marker = childrenBy(view.tree, child, "mark").find(
      (at) => view.words.subordinators.has(lowerAt(view, at)) || view.words.infinitiveMarkers.has(lowerAt(view, at)),
    );
    if (marker === undefined) continue;
    return { head: child, range: { first: marker, last: (view.tree.rightmost[child] as number) + 1 } };
  }
  return null;
}

/** "Among the union's demands is that …": the noun says what the clause behind its verb says. */
function findPredicateClause(view: ArticleView, noun: number): { range: TokenRange; head: number } | null {
  const sentence = sentenceOf(view, noun);
  const first = noun + 2;
  if (view.tokens[noun + 1]?.lemma !== "be" || !view.words.complementizers.has(lowerAt(view, first))) return null;
  return sentence ? { head: first, range: { first, last: sentence.last } } : null;
}

/** What a noun is about: "criticism of the toll", by the tree on the noun, or right behind it on its light verb. */
function findTopic(
  view: ArticleView,
  noun: number,
  light: number | null,
  wanted: string | null,
): { range: TokenRange; head: number } | null {
  const behind = light === null ? [] : childrenBy(view.tree, light, "obl");
  const near = behind.filter((child) => view.tree.leftmost[child] === noun + 1 && !view.timeAt.has(child));
  for (const child of [...childrenBy(view.tree, noun, "nmod", "acl"), ...near]) {
    if (child < noun) continue;
    const marker = childrenBy(view.tree, child, "case", "mark").find((at) =>
      wanted === null ? view.words.topicMarkers.has(lowerAt(view, at)) : lowerAt(view, at) === wanted,
    );
    if (marker === undefined) continue;
    return { head: child, range: { first: marker + 1, last: (view.tree.rightmost[child] as number) + 1 } };
  }
  return null;
}
