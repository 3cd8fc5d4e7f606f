import type { Entity } from "./entity.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Problem } from "./problem.ts";
import type { Draft, Reading } from "./reading.ts";

export type ReadingLayer = keyof Reading;
export type DraftLayer = Exclude<keyof Draft, "readings" | "problems">;

/** Words and weights as data, handed in from outside. */
export interface Resources {
  readonly lexicon: Lexicon;
  readonly model: LanguageModel;
}

/** The trained reader of one language; what is inside is the business of `language/`. */
export interface LanguageModel {
  readonly language: string;
  readonly parts: Readonly<Record<string, unknown>>;
}

/** What an article stage may look at besides the article itself. */
export interface Surroundings {
  readonly resources: Resources;
  readonly entities: readonly Entity[];
}

/**
 * One step over one article. It is pure: the same reading gives the same layers, frozen input is never changed,
 * and only the layers in `writes` come back.
 */
export interface ArticleStage {
  readonly scope: "article";
  readonly name: string;
  readonly summary: string;
  readonly reads: readonly (ReadingLayer | DraftLayer)[];
  readonly writes: readonly ReadingLayer[];
  run(reading: Reading, surroundings: Surroundings): Partial<Reading> & { readonly problems?: readonly Problem[] };
}

/** One step over all articles; the same rules hold. It may return `readings` with the declared layers replaced. */
export interface AccountStage {
  readonly scope: "account";
  readonly name: string;
  readonly summary: string;
  readonly reads: readonly (ReadingLayer | DraftLayer)[];
  readonly writes: readonly (ReadingLayer | DraftLayer)[];
  run(draft: Draft, resources: Resources): Partial<Draft>;
}

export type Stage = ArticleStage | AccountStage;
