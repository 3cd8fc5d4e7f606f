import type { Token } from "../../model/sentence.ts";
import type { Name } from "./name.ts";

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
    if (name.form !== "name" || name.rule === "gazetteer") return name;
    const words = wordsOf(tokens, name);
    if (name.last - name.first === 1 && people.has(words)) return { ...name, type: "person", rule: "second look" };
    const elsewhere = name.type === "other" ? types.get(words) : undefined;
    return elsewhere ? { ...name, type: elsewhere.type, rule: "second look" } : name;
  });
}

function collectPeople(tokens: readonly Token[], names: readonly Name[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { first, last, type } of names) {
    if (type !== "person") continue;
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
