import { memoizeByObject } from "../../kit/memoize.ts";
import type { EntityId, Mention } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";
import { roleTables } from "../identity/role-tables.ts";
import { pronounTable } from "../names/find-pronouns.ts";
import { nameTables } from "../names/name-tables.ts";
import { openDiscourse } from "./discourse.ts";
import { generalNouns } from "./general-nouns.ts";
import type { Profile } from "./profile.ts";
import type { ReferenceWords } from "./referrals.ts";
import { resolveDescription } from "./resolve-description.ts";
import { resolvePronoun } from "./resolve-pronoun.ts";

const referenceWords = memoizeByObject(
  (lexicon: Lexicon): ReferenceWords => ({
    roles: roleTables(lexicon),
    generalNouns: generalNouns(lexicon),
    pronouns: pronounTable(lexicon),
    timeNouns: new Set(lexicon.timeWords.flatMap(({ words }) => Object.keys(words))),
    nameOpeners: nameTables(lexicon).openers,
    portfolios: new Set(lexicon.nameWords.titleModifiers.map((word) => word.toLowerCase())),
    speechVerbs: new Set(
      lexicon.cues
        .filter(({ kind, frames }) => kind === "speech" && (frames.includes("speech") || frames.includes("quotation")))
        .flatMap(({ verbs }) => verbs),
    ),
    objectControl: new Set(lexicon.objectControl.markers),
    answers: new Map(lexicon.answers.flatMap(({ of, by }) => by.map((verb) => [verb, new Set(of)] as const))),
  }),
);

/**
 * Gives the descriptions and pronouns of an article to the entities they mean, where that is safe. The names must have
 * theirs already; each reference may lean on those before it.
 */
export function resolveReferences(
  reading: Reading,
  profiles: ReadonlyMap<EntityId, Profile>,
  lexicon: Lexicon,
): readonly Mention[] {
  const words = referenceWords(lexicon);
  const { roles, pronouns } = words;
  const discourse = openDiscourse(reading, profiles, words);
  const resolve = (mention: Mention, index: number) => {
    if (mention.entity !== null) return;
    if (mention.form === "description") discourse.entities[index] = resolveDescription(discourse, index, roles);
    if (mention.form !== "pronoun") return;
    const word = reading.article.text.slice(mention.span.start, mention.span.end).toLowerCase();
    const pronoun = pronouns.get(word);
    if (pronoun) discourse.entities[index] = resolvePronoun(discourse, index, pronoun);
  };
  const isQuoted = ({ head }: Mention) => discourse.quotes[head] !== 0;
  reading.mentions.forEach((mention, index) => {
    if (!isQuoted(mention)) resolve(mention, index);
  });
  // "“He knows that we agree,” she said": who "he" is not and who "we" are is known only once "she" is.
  discourse.speakers.clear();
  reading.mentions.forEach((mention, index) => {
    if (isQuoted(mention)) resolve(mention, index);
  });
  return reading.mentions.map((mention, index) => {
    const entity = discourse.entities[index] ?? null;
    return entity === mention.entity ? mention : { ...mention, entity };
  });
}
