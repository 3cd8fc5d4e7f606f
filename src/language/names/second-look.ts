import { makePhraseTable } from "../../kit/phrase-table.ts";
import type { Token } from "../../model/sentence.ts";
import { findPhrases } from "./find-phrases.ts";
import type { Name } from "./name.ts";
import { isCapital } from "./token-shape.ts";

/**
 * Looks again with what the whole article has shown: a word that is part of a person's name somewhere is that person
 * everywhere, and a name of no clear type has the type it has elsewhere in the article.
 */
export function lookAgain(tokens: readonly Token[], names: readonly Name[]): readonly Name[] {
  const people = collectPeople(tokens, names);
  const types = new Map<string, Name>();
  for (const name of names) {
    if (name.type !== "other") types.set(wordsOf(tokens, name), name);
  }
  return names.map((name) => {
    if (name.form !== "name" || name.type === "person" || name.rule === "gazetteer") return name;
    const isSingle = name.last - name.first === 1;
    if (isSingle && people.has(wordsOf(tokens, name))) return { ...name, type: "person", rule: "second look" };
    if (name.type !== "other") return name;
    // "Mr Dahl" elsewhere makes "Mona Dahl" a person.
    const ends = [name.first, name.last - 1].map((at) => (tokens[at] as Token).text);
    if (!isSingle && ends.some((word) => people.has(word))) return { ...name, type: "person", rule: "second look" };
    const elsewhere = types.get(wordsOf(tokens, name));
    return elsewhere ? { ...name, type: elsewhere.type, rule: "second look" } : name;
  });
}

/** Names and surnames of the article where the first look passed over them; `names` must not hold their tokens. */
export function findMissed(text: string, tokens: readonly Token[], names: readonly Name[]): readonly Name[] {
  const phrases = new Map<string, Name>();
  for (const name of names) {
    if (name.form !== "name") continue;
    phrases.set(text.slice(name.start, name.end), name);
    const surname = (tokens[name.last - 1] as Token).text;
    if (name.type === "person" && !phrases.has(surname)) phrases.set(surname, name);
  }
  const taken = new Set<number>();
  for (const { first, last } of names) for (let at = first; at < last; at++) taken.add(at);
  const missed: Name[] = [];
  for (const { first, last, start, end, value } of findPhrases(text, tokens, makePhraseTable(phrases)).values()) {
    if (!isCapital(tokens[first]) || taken.has(first) || taken.has(last - 1)) continue;
    missed.push({ ...value, first, last, start, end, rule: "named elsewhere" });
  }
  return missed;
}

function collectPeople(tokens: readonly Token[], names: readonly Name[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { first, last, type, rule } of names) {
    // A single word that the labeller alone takes for a person is too little to teach the rest of the article.
    if (type !== "person" || (last - first === 1 && rule === "labeller")) continue;
    for (const at of [first, last - 1]) words.add((tokens[at] as Token).text);
  }
  return words;
}

function wordsOf(tokens: readonly Token[], { first, last }: Name): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(" ");
}
