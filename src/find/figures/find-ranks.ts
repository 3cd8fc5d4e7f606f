import type { DependencyTree } from "../../kit/dependency-tree.ts";
import type { FigureKind } from "../../model/figure.ts";
import type { Token } from "../../model/sentence.ts";
import type { FigureTables } from "./figure-tables.ts";
import { nameCounted } from "./name-counted.ts";
import { lookUp } from "./numeral.ts";

/** A number told by an adjective: "its [first] trip", "[both] times", "the [only] site". */
export interface Rank {
  readonly first: number;
  readonly next: number;
  readonly value: number;
  readonly kind: FigureKind;
  readonly rule: "ordinal" | "pair" | "sole" | "none";
}

/** What the finding of ranks looks at: the trees, the words, and the tokens that begin a date. */
export interface RankPlace {
  readonly tree: DependencyTree;
  readonly tables: FigureTables;
  readonly dateStarts: ReadonlySet<number>;
}

/** Finds ordinals, pairs and the sole one among the tokens of a sentence; each must stand before what it counts. */
export function findRanks(place: RankPlace, from: number, to: number): Rank[] {
  const found: Rank[] = [];
  for (let index = from; index < to; index++) {
    const rank =
      readOrdinal(place, index) ?? readPair(place, index) ?? readSole(place, index) ?? readNone(place, index);
    if (rank) found.push(rank);
  }
  return found;
}

function readOrdinal({ tree, tables, dateStarts }: RankPlace, index: number): Rank | null {
  const { tokens } = tree;
  const token = tokens[index] as Token;
  const value = parseOrdinal(token.text, tables);
  if (value === null) return null;
  if (token.text[0] !== token.text[0]?.toLowerCase() && tokens[index - 1]?.sentence === token.sentence) return null;
  const next = endOfEver(tokens, index, tables);
  const counted = nameCounted(tree, next - 1, dateStarts);
  const follower = tokens[next];
  if (follower?.pos === "NUM") return null;
  const pronoun = follower?.lemma === "one" || (follower?.lemma === "of" && counted !== null);
  if (!counted && !pronoun && !opensPhrase(tokens, index, next)) return null;
  if (counted && tables.labels.notCounted.includes((tokens[counted.noun] as Token).text.toLowerCase())) return null;
  if (follower?.text === "of" && tokens[index - 1]?.pos !== "DET") return null;
  return { first: index, next, value, kind: "ordinal", rule: "ordinal" };
}

/** "the first-ever summit meeting": behind a determiner a bare verb form is a noun that was taken for one. */
function opensPhrase(tokens: readonly Token[], index: number, next: number): boolean {
  const follower = tokens[next];
  const determined = tokens[index - 1]?.pos === "DET" || tokens[index - 1]?.pos === "PRON";
  return determined && follower?.pos === "VERB" && follower.features.form !== "finite";
}

/** "first", "first-ever", "21st". */
function parseOrdinal(text: string, tables: FigureTables): number | null {
  const lower = text.toLowerCase();
  const word = lookUp(tables.numerals.ordinals, lower.replace(/-ever$/, ""));
  if (word !== undefined) return word;
  const digits = /^(\d{1,6})(\p{L}{2})$/u.exec(lower);
  return digits && tables.numerals.ordinalEndings.includes(digits[2] as string) ? Number(digits[1]) : null;
}

/** The token after "first-ever", which may be cut in three. */
function endOfEver(tokens: readonly Token[], index: number, tables: FigureTables): number {
  const [hyphen, ever] = [tokens[index + 1], tokens[index + 2]];
  const joined = hyphen?.text === "-" && ever && tables.numerals.ever.includes(ever.text.toLowerCase());
  return joined ? index + 3 : index + 1;
}

/** "both" right before a plural noun; in "both the mill and the barn" it counts nothing that is named. */
function readPair({ tree, tables }: RankPlace, index: number): Rank | null {
  const token = tree.tokens[index] as Token;
  const value = lookUp(tables.numerals.pairs, token.text.toLowerCase());
  const follower = tree.tokens[index + 1];
  if (value === undefined || follower?.pos !== "NOUN" || follower.features.number !== "plural") return null;
  return { first: index, next: index + 1, value, kind: "count", rule: "pair" };
}

/** "only" behind a determiner or possessive and before a singular noun: "the country's only known site". */
function readSole({ tree, tables, dateStarts }: RankPlace, index: number): Rank | null {
  const { tokens } = tree;
  const token = tokens[index] as Token;
  if (!tables.numerals.sole.includes(token.text.toLowerCase())) return null;
  const before = tokens[index - 1];
  const owned = before && (before.relation === "det" || before.relation === "nmod" || before.relation === "case");
  const counted = owned ? nameCounted(tree, index, dateStarts) : null;
  if (!counted || tokens[index + 1]?.lemma === "of") return null;
  const singular = tokens[counted.noun]?.features.number !== "plural";
  return singular ? { first: index, next: index + 1, value: 1, kind: "vague", rule: "sole" } : null;
}

/** "[No] meeting has occurred", "[no] deaths were reported": a count of nought, told with a verb of happening. */
function readNone({ tree, tables }: RankPlace, index: number): Rank | null {
  const { tokens } = tree;
  const token = tokens[index] as Token;
  if (!tables.numerals.none.includes(token.text.toLowerCase())) return null;
  const noun = tokens[token.head];
  const verb = tokens[noun?.head ?? -1];
  if (noun?.pos !== "NOUN" || !noun.relation.startsWith("nsubj") || verb?.pos !== "VERB") return null;
  if (!tables.numerals.happening.includes(verb.lemma)) return null;
  return { first: index, next: index + 1, value: 0, kind: "count", rule: "none" };
}
