import { listSpans } from "../../kit/list-spans.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Account } from "../../model/account.ts";
import type { Span } from "../../model/span.ts";
import { escapeTerminal } from "../escape.ts";
import { assignSigla, citeSpan, type Sigla } from "../sigla.ts";
import { collectItems, type Item } from "./collect-items.ts";

const CITE = /^([^:\s]+):(\d+)-(\d+)$/;
const CONTEXT = 60;

/**
 * Why an item is in the account: its fields, the words it rests on in their context, the rule that made it, the items it
 * was joined with and the problems told of it. `id` is the id of an item, or a cite such as `A:1166-1202`, which explains
 * every item that rests on words there. Null where there is none.
 */
export function explainItem(account: Account, id: string): string | null {
  const sigla = assignSigla(account);
  const items = collectItems(account);
  const bracketless = id.replace(/^\[|\]$/g, "");
  const cite = CITE.exec(bracketless);
  const place = cite ? findPlace(account, sigla, cite[1] as string, Number(cite[2]), Number(cite[3])) : null;
  const chosen = place
    ? items.filter((item) => listSpans(item.value).some((span) => overlaps(span, place)))
    : items.filter((item) => item.value.id === bracketless);
  if (chosen.length === 0) return null;
  return chosen.map((item) => explain(account, item, items, sigla)).join("\n");
}

function findPlace(account: Account, sigla: Sigla, sign: string, start: number, end: number): Span | null {
  const primed = sign.replace(/'/g, "′");
  const article = account.articles.find(({ id }) => id === sign || sigla.get(id)?.sign === primed);
  return article ? { article: article.id, start, end } : null;
}

function explain(account: Account, { layer, value }: Item, items: readonly Item[], sigla: Sigla): string {
  const fields = Object.entries(value).filter(([key]) => key !== "id" && key !== "rule");
  const rule = typeof value.rule === "string" ? value.rule : null;
  return [
    `${layer} ${value.id}`,
    ...(rule === null ? [] : [`  made by: ${rule}`]),
    ...fields.flatMap(([key, field]) => explainField(account, key, field, items, sigla)),
    ...listRelated(value.id, items),
    ...listProblems(account, value),
    "",
  ].join("\n");
}

function explainField(account: Account, key: string, field: unknown, items: readonly Item[], sigla: Sigla): string[] {
  const spans = listSpans({ field });
  if (field === null || (Array.isArray(field) && field.length === 0)) return [`  ${key}: none`];
  if (spans.length > 0) return [`  ${key}:`, ...spans.map((span) => `    ${quoteInContext(account, span, sigla)}`)];
  if (typeof field === "object") return [`  ${key}: ${escapeTerminal(JSON.stringify(field))}`];
  const named = items.find((item) => item.layer === "entities" && item.value.id === field);
  return [`  ${key}: ${escapeTerminal(String(field))}${named ? ` (${escapeTerminal(String(named.value.name))})` : ""}`];
}

function quoteInContext(account: Account, span: Span, sigla: Sigla): string {
  const text = account.articles.find(({ id }) => id === span.article)?.text ?? "";
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start);
  const after = text.slice(span.end, span.end + CONTEXT);
  return escapeTerminal(`${citeSpan(span, sigla)} …${before}»${text.slice(span.start, span.end)}«${after}…`);
}

/** Items that point at this one: what was merged into it, and what it was merged into. */
function listRelated(id: string, items: readonly Item[]): string[] {
  return items
    .filter(({ value }) => value.id !== id && JSON.stringify(value).includes(`"${id}"`))
    .map(({ layer, value }) => `  named by: ${layer} ${value.id}`);
}

function listProblems(account: Account, value: Item["value"]): string[] {
  const spans = listSpans(value);
  return account.problems
    .filter(({ span }) => span !== null && spans.some((own) => overlaps(own, span)))
    .map(({ code, reason }) => `  ${code}: ${escapeTerminal(reason)}`);
}
