import type { Account } from "../../model/account.ts";
import type { ArticleId } from "../../model/span.ts";
import { escapeJson } from "../escape.ts";
import { type Edition, nameOf, siglumOf } from "./edition.ts";
import { type Html, html } from "./html.ts";

/** The layers of a text that can be underlined, in the order of their switches. */
export const LAYERS = [
  { name: "statements", title: "Statements" },
  { name: "figures", title: "Figures" },
  { name: "times", title: "Times" },
  { name: "names", title: "Names" },
  { name: "reuse", title: "Reuse" },
] as const;

type LayerName = (typeof LAYERS)[number]["name"];

/** An item as the page's script reads it: layer, start, end, whether it is unsure (1), what it is, why it is there. */
type Note = readonly [layer: number, start: number, end: number, unsure: 0 | 1, what: string, why: string];

/** What is known of each text, as data beside the page, read only when a layer of that text is switched on. */
export function tellLayers(edition: Edition): Html {
  const notes = new Map<ArticleId, Note[]>(edition.articles.map((article) => [article.id, []]));
  const put = (article: ArticleId, note: Note): void => void notes.get(article)?.push(note);
  noteStatements(edition, put);
  noteFigures(edition, put);
  noteTimes(edition.account, put);
  noteNames(edition, put);
  noteReuse(edition, put);
  return html`${[...notes.values()].map((list, number) => {
    const json = escapeJson(list.sort((a, b) => a[1] - b[1] || b[2] - a[2]));
    return html`<script type="application/json" id="notes-${number}">${{ markup: json }}</script>
`;
  })}`;
}

type Put = (article: ArticleId, note: Note) => void;

function layerOf(name: LayerName): number {
  return LAYERS.findIndex((layer) => layer.name === name);
}

function noteStatements(edition: Edition, put: Put): void {
  for (const { span, speaker, mode, type, said, rule, id } of edition.account.statements) {
    const who = nameOf(edition, speaker.entity) ?? speaker.name;
    const what = `${type}, ${mode} speech of ${who ?? "someone not named"}${said.value ? `, ${said.value}` : ""}`;
    put(span.article, [layerOf("statements"), span.start, span.end, who === null ? 1 : 0, what, explain(id, rule)]);
  }
}

function noteFigures(edition: Edition, put: Put): void {
  for (const figure of edition.account.figures) {
    const { span, kind, value, min, max, counted, unit, source, rule, id } = figure;
    const size = value === null ? `${min ?? "…"} to ${max ?? "…"}` : `${value}`;
    const what = `${kind}: ${size} ${counted ?? unit ?? ""}${source ? `, by ${nameOf(edition, source)}` : ""}`;
    put(span.article, [layerOf("figures"), span.start, span.end, kind === "vague" ? 1 : 0, what, explain(id, rule)]);
  }
}

function noteTimes(account: Account, put: Put): void {
  for (const { span, type, value, earliest, latest, basis, rule, id } of account.times) {
    const days = earliest === latest ? (earliest ?? "") : `${earliest ?? "…"} to ${latest ?? "…"}`;
    const what = `${type.toLowerCase()} ${value ?? "not resolved"}${days === "" || days === value ? "" : `, ${days}`}`;
    put(span.article, [
      layerOf("times"),
      span.start,
      span.end,
      basis === "stated" ? 0 : 1,
      what,
      explain(id, rule, basis),
    ]);
  }
}

function noteNames(edition: Edition, put: Put): void {
  for (const { span, entity, form, type, rule, id } of edition.account.mentions) {
    const name = nameOf(edition, entity);
    const what = `${form} ${name === null ? "of someone not resolved" : `of ${name}`}${type ? `, ${type}` : ""}`;
    put(span.article, [layerOf("names"), span.start, span.end, name === null ? 1 : 0, what, explain(id, rule)]);
  }
}

function noteReuse(edition: Edition, put: Put): void {
  for (const { a, b, kind, overlap, direction, why, id } of edition.account.reuse) {
    const share = `${Math.round(overlap * 100)} % of the words`;
    for (const [here, there, taken] of [
      [a, b, "b→a"],
      [b, a, "a→b"],
    ] as const) {
      const other = siglumOf(edition, there.article)?.sign ?? "?";
      const relation =
        direction === "unknown"
          ? `shared with ${other}`
          : direction === taken
            ? `taken from ${other}`
            : `taken over by ${other}`;
      const unsure = direction === "unknown" ? 1 : 0;
      put(here.article, [
        layerOf("reuse"),
        here.start,
        here.end,
        unsure,
        `${kind}, ${relation}, ${share}`,
        `${why.join("; ")} (${id})`,
      ]);
    }
  }
}

function explain(id: string, rule: string | undefined, basis?: string): string {
  return [basis, rule && `rule ${rule}`, id].filter(Boolean).join(", ");
}
