import { memoizeByObject } from "../kit/memoize.ts";
import type { Features, Token } from "../model/sentence.ts";
import { describeWords, type Words } from "./learning/word-atoms.ts";
import { makeLemma } from "./lemmas/lemma-rules.ts";
import { mendLemma } from "./lemmas/mend-lemma.ts";
import { attachMarks } from "./parsing/attach-marks.ts";
import { endOfQuotation } from "./parsing/end-of-quotation.ts";
import { parseApart } from "./parsing/parse-apart.ts";
import { createParseDesk, type ParseDesk } from "./parsing/parse-features.ts";
import { createParseState, type ParseState } from "./parsing/parse-state.ts";
import { parseWords, type Tree } from "./parsing/parse-words.ts";
import type { Pieces } from "./segmentation/pieces.ts";
import { LONGEST_SENTENCE } from "./segmentation/split-sentences.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { createTagDesk, type TagDesk, tagWords } from "./tagging/tag-words.ts";

/** A model with room to work in. */
export interface Analyst {
  readonly model: SyntaxModel;
  readonly tagDesk: TagDesk;
  readonly parseDesk: ParseDesk;
  readonly state: ParseState;
  /** Lemmas made already, by form, for each class of words. */
  readonly lemmas: readonly Map<string, string>[];
  readonly knownLemmas: ReadonlySet<string>;
}

const MOST_LEMMAS = 2000;
/** V8 keeps the whole text behind a longer slice of it. */
const LONGEST_REMEMBERED = 12;
const NO_LEMMAS: ReadonlySet<string> = new Set();

/**
 * The reader of a model, made once: what it remembers of one text only makes the next one faster. `knownLemmas` are words
 * known to exist, against which the lemmas of verbs are held.
 */
export function analystOf(model: SyntaxModel, knownLemmas: ReadonlySet<string> = NO_LEMMAS): Analyst {
  return analysts(model)(knownLemmas);
}

const analysts = memoizeByObject((model: SyntaxModel) =>
  memoizeByObject((knownLemmas: ReadonlySet<string>) => createAnalyst(model, knownLemmas)),
);

function createAnalyst(model: SyntaxModel, knownLemmas: ReadonlySet<string>): Analyst {
  return {
    model,
    tagDesk: createTagDesk(model.poses.length),
    parseDesk: createParseDesk(model.relations.length, model.special.root),
    state: createParseState(LONGEST_SENTENCE),
    lemmas: model.poses.map(() => new Map()),
    knownLemmas,
  };
}

/** Tags and parses the pieces from `first` to `last` as one sentence and adds its tokens. */
export function analyseSentence(
  text: string,
  pieces: Pieces,
  first: number,
  last: number,
  sentence: number,
  analyst: Analyst,
  tokens: Token[],
): void {
  const { model, tagDesk, parseDesk, state } = analyst;
  const words = describeWords(text, pieces.starts, pieces.ends, first, last - first, model.wordClasses);
  const tags = tagWords(words, model.tagger, tagDesk);
  const parse = (words: Words, tags: Uint8Array) =>
    parseWords({ words, tags, posOfTag: model.posOfTag }, model.parser, model.special, state, parseDesk);
  const cut = endOfQuotation(text, pieces, first, last);
  const tree = cut > 0 ? parseApart(words, tags, cut, model.special.spoken, parse) : parse(words, tags);
  attachMarks(tree, text, pieces, first, model.special.mark);
  const passives = findPassives(tree, model);
  const offset = tokens.length;
  for (let i = 0; i < words.count; i++) {
    const start = pieces.starts[first + i] as number;
    const end = pieces.ends[first + i] as number;
    const tag = tags[i] as number;
    const form = text.slice(start, end);
    const head = tree.heads[i] as number;
    tokens.push({
      index: offset + i,
      start,
      end,
      text: form,
      lemma: lemmaOf(form, tag, analyst),
      pos: model.poses[tag] ?? "X",
      features: withVoice(model.features[tag] as Features, passives[i] === 1),
      head: head < 0 ? -1 : offset + head,
      relation: model.relations[tree.relations[i] as number] ?? "dep",
      sentence,
    });
  }
}

function lemmaOf(form: string, tag: number, { lemmas, model, knownLemmas }: Analyst): string {
  const made = lemmas[tag] as Map<string, string>;
  let lemma = made.get(form);
  if (lemma === undefined) {
    lemma = makeLemma(form, tag, model.lemmas);
    if (model.poses[tag] === "VERB") lemma = mendLemma(form, lemma, tag, model.commonEdits, knownLemmas);
    if (made.size === MOST_LEMMAS) made.clear();
    if (form.length <= LONGEST_REMEMBERED) made.set(form, lemma);
  }
  return lemma;
}

/** Words with a passive subject or auxiliary. */
function findPassives(tree: Tree, model: SyntaxModel): Uint8Array {
  const passives = new Uint8Array(tree.heads.length);
  for (let i = 0; i < tree.heads.length; i++) {
    const head = tree.heads[i] as number;
    if (head >= 0 && model.relations[tree.relations[i] as number]?.endsWith(":pass")) passives[head] = 1;
  }
  return passives;
}

function withVoice(features: Features, isPassive: boolean): Features {
  return isPassive ? { ...features, voice: "passive" } : features;
}
