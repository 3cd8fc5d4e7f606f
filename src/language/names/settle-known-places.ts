import type { Token } from "../../model/sentence.ts";
import type { Name } from "./name.ts";
import type { NameTables } from "./name-tables.ts";

/**
 * Decides between a place of the tables and a person of the same name: a single word is the person only where the
 * article has introduced one by a fuller name or a title, and never uses the word as a place.
 */
export function settleKnownPlaces(
  tokens: readonly Token[],
  names: readonly Name[],
  tables: NameTables,
): readonly Name[] {
  const bearers = firstBearers(tokens, names);
  const located = locatedWords(tokens, names, tables);
  return names.map((name) => {
    const word = (tokens[name.first] as Token).text;
    if (name.last - name.first > 1 || name.form !== "name" || !isKnownPlace(word, tables)) return name;
    const bearer = bearers.get(word);
    const isPerson = bearer !== undefined && bearer.at < name.first && !located.has(word);
    // The country is the commoner reading, however the labeller takes what stands before it.
    const isBearer = isPerson && (name.type !== "country" || bearer.isSure);
    if (name.rule === "gazetteer") return isBearer ? { ...name, type: "person", rule: "second look" } : name;
    const isGuess = name.type === "person" && name.rule === "labeller" && bearer === undefined;
    return isGuess ? { ...name, type: "place", rule: "gazetteer" } : name;
  });
}

function isKnownPlace(word: string, { known }: NameTables): boolean {
  const phrases = known.byFirstWord.get(word) ?? [];
  return phrases.some(({ text, value }) => text === word && value.form === "name" && PLACES.has(value.type));
}

const PLACES: ReadonlySet<string> = new Set(["place", "country"]);

interface Bearer {
  /** The token where the article first gives the surname with more of the name, or behind a title. */
  readonly at: number;
  readonly isSure: boolean;
}

function firstBearers(tokens: readonly Token[], names: readonly Name[]): ReadonlyMap<string, Bearer> {
  const bearers = new Map<string, Bearer>();
  for (const { first, last, type, rule } of names) {
    if (type !== "person" || (last - first === 1 && rule !== "title")) continue;
    const surname = (tokens[last - 1] as Token).text;
    if (!bearers.has(surname)) bearers.set(surname, { at: last - 1, isSure: rule !== "labeller" });
  }
  return bearers;
}

function locatedWords(
  tokens: readonly Token[],
  names: readonly Name[],
  { locatives }: NameTables,
): ReadonlySet<string> {
  return new Set(
    names
      .filter(({ first }) => locatives.has(tokens[first - 1]?.text.toLowerCase() ?? ""))
      .map(({ first }) => (tokens[first] as Token).text),
  );
}
