import { memoizeByObject } from "../../kit/memoize.ts";
import type { Lexicon } from "../../model/lexicon.ts";

/** The role nouns of a lexicon in small letters, ready for looking up. */
export interface RoleTables {
  /** Offices and other parts a person plays. */
  readonly persons: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  /** Titles cut short, and the office in full. */
  readonly abbreviated: ReadonlyMap<string, string>;
  readonly groups: ReadonlySet<string>;
  readonly kin: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  /** Whoever acts for a state, where its adjective stands right before: "the Orvikan side". */
  readonly sides: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Places that "the town" and the like take up. */
  readonly towns: ReadonlySet<string>;
  readonly rulers: ReadonlySet<string>;
  /** Those among them that may be said of any: "leader", "strongman". */
  readonly anyRuler: ReadonlySet<string>;
}

/** Compiles the tables of role nouns, once a lexicon. */
export const roleTables = memoizeByObject(({ roles, nameWords, generalNouns }: Lexicon): RoleTables => {
  const titles = nameWords.titles.map((title) => title.toLowerCase());
  return {
    persons: new Set([...roles.offices, ...roles.people, ...titles]),
    offices: new Set([...roles.offices, ...titles]),
    male: new Set([...roles.male, ...nameWords.honorifics.male.map((word) => word.toLowerCase())]),
    female: new Set([...roles.female, ...nameWords.honorifics.female.map((word) => word.toLowerCase())]),
    abbreviated: new Map(Object.entries(roles.abbreviated)),
    groups: new Set(roles.groups),
    kin: new Set(roles.kin),
    institutions: new Set(roles.institutions),
    sides: new Set(roles.sides),
    countries: new Set(roles.countries),
    places: new Set(roles.places),
    towns: new Set(generalNouns.towns),
    rulers: new Set(roles.rulers),
    anyRuler: new Set(roles.anyRuler),
  };
});
