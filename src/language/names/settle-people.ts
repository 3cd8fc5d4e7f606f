import type { Token } from "../../model/sentence.ts";
import { isByLooks, type Name } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { isPossessive } from "./token-shape.ts";

/** So many words behind a comma the office may stand ("Vell, the new foreign minister"). */
const REACH = 5;

/**
 * Decides who is a person by an office: a name behind "Secretary of State" is a person without the "State", which alone
 * names nothing, and so is one behind "Mr", or that an office behind a comma describes.
 */
export function settlePeople(tokens: readonly Token[], names: readonly Name[], tables: NameTables): readonly Name[] {
  return names.flatMap((name): Name[] => {
    if (name.form !== "name" || !isByLooks(name.rule)) return [name];
    if (endsTitle(name.first, tokens, tables)) {
      const first = name.first + 1;
      if (first === name.last) return [];
      return [{ ...name, first, start: (tokens[first] as Token).start, type: "person", rule: "title" }];
    }
    // "Mr Vell", whatever the labeller takes Vell for.
    if (tables.honorifics.has(tokens[name.first - 1]?.text ?? "")) return [{ ...name, type: "person", rule: "title" }];
    const isOpen = name.type === "other" || isGuessedPlace(name, tokens, tables);
    const isDescribed = isOpen && hasOffice(name.last, tokens, tables);
    return [isDescribed ? { ...name, type: "person", rule: "office" } : name];
  });
}

/** One word that the labeller alone takes for a place, though it stands where nobody need be. */
function isGuessedPlace(
  { first, last, type, rule }: Name,
  tokens: readonly Token[],
  { locatives }: NameTables,
): boolean {
  if (type !== "place" || rule !== "labeller" || last - first > 1) return false;
  return !locatives.has(tokens[first - 1]?.text.toLowerCase() ?? "");
}

/** "State" in "Secretary of State": a portfolio between a title's preposition and the name. */
function endsTitle(at: number, tokens: readonly Token[], { titles, titleModifiers, openers }: NameTables): boolean {
  const isPortfolio = titleModifiers.has(tokens[at]?.text ?? "");
  return isPortfolio && openers.has(tokens[at - 1]?.text ?? "") && titles.has(tokens[at - 2]?.text ?? "");
}

/** A comma, an article, and an office before anything else but its modifiers; "Vell, the minister said" describes no one. */
function hasOffice(at: number, tokens: readonly Token[], { roles }: NameTables): boolean {
  if (tokens[at]?.text !== "," || tokens[at + 1]?.pos !== "DET") return false;
  for (let next = at + 2; next <= at + REACH && tokens[next]?.sentence === tokens[at]?.sentence; next++) {
    const { text, pos } = tokens[next] as Token;
    if (roles.has(text)) return !isOwnerOrSubject(tokens[next + 1]);
    if (pos !== "ADJ" && pos !== "NOUN" && pos !== "PROPN") return false;
  }
  return false;
}

/** Whether the word behind an office shows that it owns something, or does it. */
function isOwnerOrSubject(behind: Token | undefined): boolean {
  return isPossessive(behind) || behind?.pos === "VERB" || behind?.pos === "AUX";
}
