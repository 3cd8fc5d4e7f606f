import type { Token } from "../../model/sentence.ts";
import { foldWord } from "../identity/name-key.ts";
import { isByLooks, type Name } from "./name.ts";
import type { NameTables } from "./name-tables.ts";
import { isCapital, isPossessive } from "./token-shape.ts";

/** So many words behind a possessive the noun may stand that only a company has ("Orvo's new chief executive"). */
const REACH = 3;

/**
 * Decides what is an organisation by its last word ("Orvik Foods"), by what it owns ("Orvo's shareholders"), and where a
 * single word opens a longer name ("Orvo" for "Orvo Group"). A surname stays a person's, and what the article shows to
 * be one of its `places` stays that.
 */
export function settleBodies(
  tokens: readonly Token[],
  names: readonly Name[],
  places: ReadonlySet<string>,
  tables: NameTables,
): readonly Name[] {
  const whole = extendToHeads(names, tokens, tables);
  const byLastWord = joinHalves(
    whole.map((name) => (endsAsBody(name, tokens, tables) ? { ...name, ...BODY } : name)),
    tokens,
    tables,
  );
  const surnames = new Set<string>();
  // Words that open a longer name of a body ("Orvo" in "Orvo Group"), or close it as its kind ("Rovers").
  const parts = new Set<string>();
  for (const { first, last, type, rule } of byLastWord) {
    const isNamed = last - first > 1 || !isByLooks(rule);
    if (type === "person" && isNamed)
      for (const at of [first, last - 1]) surnames.add(foldWord((tokens[at] as Token).text));
    const closing = (tokens[last - 1] as Token).text;
    if (type !== "organisation" || last - first < 2) continue;
    if (tables.brandHeads.has(closing)) parts.add((tokens[first] as Token).text);
    if (tables.bodyHeads.has(closing)) parts.add(closing);
  }
  const owners = new Set(byLastWord.filter((name) => ownsCompany(name, tokens, tables)).map(wordOf));
  return byLastWord.map((name) => {
    const isOpen = name.last - name.first === 1 && name.form === "name" && isByLooks(name.rule);
    const word = wordOf(name);
    if (
      !isOpen ||
      surnames.has(foldWord(word)) ||
      places.has(word.toLowerCase()) ||
      !(parts.has(word) || owners.has(word))
    )
      return name;
    return { ...name, type: "organisation", rule: "organisation elsewhere" };
  });

  function wordOf({ first }: Name): string {
    return (tokens[first] as Token).text;
  }
}

/** "Orvo" goes on to "Orvo Foods plc", however the words are tagged, unless a title follows. */
function extendToHeads(names: readonly Name[], tokens: readonly Token[], tables: NameTables): readonly Name[] {
  const { bodyHeads, corporateEndings } = tables;
  return names.map((name, index) => {
    const limit = names[index + 1]?.first ?? tokens.length;
    if (name.form !== "name" || !isByLooks(name.rule) || name.type === "event") return name;
    let last = name.last;
    while (last < limit && tokens[last]?.sentence === tokens[name.first]?.sentence) {
      const { text } = tokens[last] as Token;
      if (!(bodyHeads.has(text) && isCapital(tokens[last])) && !corporateEndings.has(text)) break;
      last++;
    }
    if (last === name.last || isCapital(tokens[last])) return name;
    return { ...name, last, end: (tokens[last - 1] as Token).end, ...BODY };
  });
}

const BODY = { type: "organisation", rule: "organisation head" } as const;

/** By its last word ("Orvik Foods"), or by the noun right before it ("the airline Orvo"). */
function endsAsBody(name: Name, tokens: readonly Token[], tables: NameTables): boolean {
  const { first, last, rule, form } = name;
  if (form !== "name" || !(isByLooks(rule) || rule === "first name")) return false;
  if (isCalledOutlet(name, tokens, tables)) return true;
  if (!isByLooks(rule)) return false;
  const before = tokens[first - 1];
  if (before?.pos === "NOUN" && tables.bodyNouns.has(before.text)) return true;
  if (last - first < 2) return false;
  if (tables.firstNames.has((tokens[first] as Token).text)) return false;
  return tables.bodyHeads.has((tokens[last - 1] as Token).text);
}

/** "the newspaper El Faro", "the El Faro daily": whatever first names may look like. */
function isCalledOutlet({ first, last }: Name, tokens: readonly Token[], { outletNouns }: NameTables): boolean {
  const before = tokens[first - 1];
  if (before?.pos === "NOUN" && outletNouns.has(before.text)) return true;
  const behind = tokens[tokens[last]?.pos === "NUM" ? last + 1 : last];
  return before?.pos === "DET" && behind?.pos === "NOUN" && outletNouns.has(behind.text);
}

/** "Orvo's chief executive", "Orvo shares". */
function ownsCompany({ last }: Name, tokens: readonly Token[], { onlyCompanies }: NameTables): boolean {
  if (onlyCompanies.has(tokens[last]?.text ?? "")) return true;
  if (!isPossessive(tokens[last])) return false;
  for (let at = last + 1; at <= last + REACH && tokens[at]?.sentence === tokens[last]?.sentence; at++) {
    if (onlyCompanies.has(tokens[at]?.text ?? "")) return true;
  }
  return false;
}

/** "the Harbour and Lakes Authority": one article, one body; what the first half names alone is not known. */
function joinHalves(names: readonly Name[], tokens: readonly Token[], tables: NameTables): readonly Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const half = joined.at(-1);
    if (half && isHalf(half, name, tokens, tables)) {
      joined[joined.length - 1] = { ...half, last: name.last, end: name.end, ...BODY };
    } else joined.push(name);
  }
  return joined;
}

function isHalf(half: Name, name: Name, tokens: readonly Token[], { bodyHeads, joiners }: NameTables): boolean {
  if (half.last + 1 !== name.first || !joiners.has(tokens[half.last]?.text ?? "")) return false;
  if (!isByLooks(half.rule) || half.type === "person" || tokens[half.first - 1]?.pos !== "DET") return false;
  return (
    name.type === "organisation" &&
    name.last - name.first > 1 &&
    bodyHeads.has((tokens[name.last - 1] as Token).text) &&
    !bodyHeads.has((tokens[half.last - 1] as Token).text)
  );
}
