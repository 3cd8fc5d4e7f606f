import { makeId } from "../../kit/hash.ts";
import type { Figure, FigureKind } from "../../model/figure.ts";
import type { Range } from "../../model/span.ts";
import { findDate } from "./find-date.ts";
import type { ModifiedQuantity } from "./find-quantities.ts";
import type { Rank } from "./find-ranks.ts";
import { type Counted, nameCounted } from "./name-counted.ts";
import { nameNeighbour, nameSubject, nameWorth, type TokenRange } from "./name-subject.ts";
import type { Quantity } from "./quantity.ts";
import { setBounds } from "./set-bounds.ts";
import { numberRange, quantityRange, type Site, timesIn, tokensOf, topOf } from "./site.ts";
import { tellChange } from "./tell-change.ts";

/** Makes the figure of a quantity: its bounds, what it counts or measures, whose it is and as of when. */
export function makeFigure(site: Site, found: ModifiedQuantity): Figure {
  const { quantity, modifier } = found;
  const whole = quantityRange(site, found);
  const tokens = tokensOf(site, whole);
  const counted = nameCounted(site.tree, tokens.next - 1, site.dateStarts);
  const counts = !quantity.unit && quantity.form !== "fraction";
  const top = counts && counted ? counted.noun : topOf(site, tokens);
  const subject = write(site, findHolder(site, found, top, tokens.first));
  const unit = counts ? write(site, counted && { first: counted.noun, next: counted.next }) : null;
  return fill(site, {
    span: { start: whole.start, end: Math.max(whole.end, counts ? endOfTokens(site, counted?.next) : 0) },
    number: numberRange(site, found),
    kind: kindOf(quantity),
    ...setBounds(found),
    modifier: modifier?.phrase ?? null,
    unit: unit?.toLowerCase() ?? quantity.unit?.unit ?? (quantity.form === "fraction" ? "share" : null),
    counted: write(site, counted && (counts || counted.partitive) ? widen(counted) : null) ?? (counts ? null : subject),
    subject,
    change: tellChange(site, found, top),
    asOf: findDate(site, top),
    rule: RULES[quantity.form],
  });
}

/** Makes the figure of an ordinal or pair; null where it belongs to a date ("the second quarter"). */
export function makeRankFigure(site: Site, { first, next, value, kind, rule }: Rank): Figure | null {
  const { tokens } = site.tree;
  const number = { start: tokens[first]?.start ?? 0, end: endOfTokens(site, next) };
  const counted = nameCounted(site.tree, next - 1, site.dateStarts);
  const noun = counted?.noun ?? next;
  if (timesIn(site, number).some(({ type, span }) => type === "DATE" && span.end >= endOfTokens(site, noun + 1)))
    return null;
  return fill(site, {
    span: { start: number.start, end: Math.max(number.end, endOfTokens(site, counted?.next)) },
    number,
    kind,
    value,
    min: value,
    max: value,
    modifier: null,
    unit: write(site, counted && { first: counted.noun, next: counted.next })?.toLowerCase() ?? null,
    counted: write(site, counted && widen(counted)),
    subject: write(
      site,
      nameSubject(site.tree, noun, (index) => index === noun),
    ),
    change: null,
    asOf: findDate(site, noun),
    rule,
  });
}

/** Whose quantity it is; a stretch of time and "one of many" are nobody's. */
function findHolder(site: Site, { quantity }: ModifiedQuantity, top: number, first: number): TokenRange | null {
  const { tree, quantityTokens, tables } = site;
  const isQuantity = (index: number) => quantityTokens.has(index);
  const counts = !quantity.unit;
  if (quantity.unit?.kind === "duration" && tree.tokens[top]?.relation.startsWith("obl")) return null;
  if (counts && quantity.value === 1 && tree.tokens[top]?.relation !== "nsubj") return null;
  const worth = quantity.unit?.kind === "money" ? nameWorth(tree, first, tables.labels.worth, isQuantity) : null;
  const subject = worth ?? nameSubject(tree, top, isQuantity);
  return subject ?? (counts ? null : nameNeighbour(tree, first, isQuantity));
}

type Unplaced = Omit<Figure, "id" | "span" | "number" | "source"> & { readonly span: Range; readonly number: Range };

function fill({ reading }: Site, figure: Unplaced): Figure {
  const article = reading.article.id;
  const { start, end } = figure.number;
  return {
    ...figure,
    id: makeId("f", article, start, end, figure.kind, figure.value, figure.min, figure.max),
    span: { article, ...figure.span },
    number: { article, ...figure.number },
    source: null,
  };
}

const RULES: Readonly<Record<Quantity["form"], string>> = {
  digits: "numeral",
  words: "numeral",
  range: "range",
  fraction: "fraction",
  plural: "magnitude",
  article: "article",
};

function kindOf({ unit, form, most }: Quantity): FigureKind {
  if (unit) return unit.kind === "age" ? "duration" : unit.kind;
  if (form === "fraction") return "percentage";
  return form === "plural" && most === null ? "vague" : "count";
}

const widen = (counted: Counted): TokenRange => ({ first: counted.first, next: counted.end });

function write({ reading, tree }: Site, range: TokenRange | null): string | null {
  if (!range) return null;
  const start = tree.tokens[range.first]?.start;
  const end = tree.tokens[range.next - 1]?.end;
  return start === undefined || end === undefined ? null : reading.article.text.slice(start, end).replace(/\s+/g, " ");
}

function endOfTokens({ tree }: Site, next: number | undefined): number {
  return next === undefined ? 0 : (tree.tokens[next - 1]?.end ?? 0);
}
