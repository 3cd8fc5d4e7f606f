import { memoizeByObject } from "../../kit/memoize.ts";
import type { RoleWords } from "../../model/gazetteer.ts";
import type { Token } from "../../model/sentence.ts";

interface TitleTables {
  readonly offices: ReadonlySet<string>;
  /** What they are offices of, word by word; the longest first. */
  readonly departments: readonly (readonly string[])[];
  readonly links: ReadonlySet<string>;
}

const compileTitles = memoizeByObject(({ offices, departments, departmentLinks }: RoleWords): TitleTables => {
  const byLength = departments.map((words) => words.split(" ")).sort((a, b) => b.length - a.length);
  return { offices: new Set(offices), departments: byLength, links: new Set(departmentLinks) };
});

/**
 * Hangs a title with a preposition in it ("Minister of Finance Mira Oduya") on the name that follows, as a title without
 * one hangs there: the name takes the place that the parser gave to the title or to a part of the name. The tokens from
 * `first` on are one sentence, and are changed in place.
 */
export function attachTitles(tokens: Token[], first: number, roles: RoleWords): void {
  const { offices, departments, links } = compileTitles(roles);
  for (let at = first + 1; at < tokens.length - 2; at++) {
    if (!links.has(textAt(tokens, at)) || !offices.has((tokens[at - 1] as Token).lemma.toLowerCase())) continue;
    const department = departments.find((words) =>
      words.every((word, offset) => textAt(tokens, at + 1 + offset).toLowerCase() === word),
    );
    const name = at + 1 + (department?.length ?? 0);
    let last = name;
    while (department && tokens[last]?.pos === "PROPN") last += 1;
    if (last > name) attachTitle(tokens, { office: at - 1, name, last });
  }
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? "";
}

/** A title and its name: the tokens of both run from `office` to `last`, which is the first behind them. */
interface TitledName {
  readonly office: number;
  readonly name: number;
  readonly last: number;
}

function attachTitle(tokens: Token[], titled: TitledName): void {
  const { office, name, last } = titled;
  const isInside = (at: number) => at >= office && at < last;
  const top = tokens.slice(office, last).find(({ head }) => !isInside(head)) as Token;
  for (let at = office; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (isInside(at)) tokens[at] = { ...token, ...placeOf(token, top, titled) };
    else if (isInside(token.head)) tokens[at] = { ...token, head: name };
  }
}

function placeOf(
  { index, relation }: Token,
  top: Token,
  { office, name }: TitledName,
): Pick<Token, "head" | "relation"> {
  if (index === name) return { head: top.head, relation: top.relation };
  if (index > name) return { head: name, relation: "flat" };
  if (index === office) return { head: name, relation: "nmod" };
  if (index === name - 1) return { head: office, relation: "nmod" };
  return { head: name - 1, relation: index === office + 1 ? "case" : relation };
}
