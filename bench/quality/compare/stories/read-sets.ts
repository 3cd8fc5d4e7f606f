import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** An article of a set, and the story that its makers put it in. */
export interface Report {
  readonly id: string;
  readonly story: string;
  readonly text: string;
  /** ISO day. */
  readonly published: string | null;
}

/** Every set under `stories/` of the bench data, by name, in alphabetical order; each is known by its format. */
export function readStorySets(data: string): ReadonlyMap<string, readonly Report[]> {
  const folder = join(data, "stories");
  const sets = new Map<string, readonly Report[]>();
  if (!existsSync(folder)) return sets;
  for (const name of readdirSync(folder).sort()) {
    const reports = readSet(join(folder, name));
    if (reports.length > 0) sets.set(name, reports);
  }
  return sets;
}

function readSet(folder: string): Report[] {
  if (existsSync(join(folder, "articles.jsonl"))) return readLines(join(folder, "articles.jsonl"));
  const annotated = globSync(join(folder, "*", "*ecb*.xml")).sort();
  if (annotated.length > 0) return annotated.map(readEcbPlus);
  return globSync(join(folder, "*", "*.json"))
    .sort()
    .map(readArticle);
}

interface Line {
  readonly id: string;
  readonly story: string;
  readonly text: string;
  readonly published?: string | null;
}

function readLines(file: string): Report[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const { id, story, text, published } = JSON.parse(line) as Line;
    return { id, story, text, published: toDay(published) };
  });
}

/** Tokens joined by spaces, a sentence a line; the address that opens the pages of ECB+ is no part of the report. */
function readEcbPlus(file: string): Report {
  const sentences = new Map<string, string[]>();
  for (const [, sentence = "", token = ""] of readFileSync(file, "utf8").matchAll(
    /<token t_id="\d+" sentence="(\d+)"[^>]*>([^<]*)</g,
  )) {
    const known = sentences.get(sentence);
    if (known) known.push(token);
    else sentences.set(sentence, [token]);
  }
  const lines = [...sentences.values()].map((tokens) => decodeEntities(tokens.join(" ")));
  const kind = basename(file).includes("ecbplus") ? "ecbplus" : "ecb";
  return {
    id: basename(file),
    story: `${basename(dirname(file))} ${kind}`,
    text: lines.filter((line) => !line.startsWith("http")).join("\n"),
    published: null,
  };
}

/** BASIL: triples on one event, by `triplet-uuid`. NewsWCL50: the folder is the event. */
interface Article {
  readonly text?: string;
  readonly date?: string;
  readonly "triplet-uuid"?: string;
  readonly "body-paragraphs"?: readonly (readonly string[])[];
  readonly date_publish?: string;
}

function readArticle(file: string): Report {
  const article = JSON.parse(readFileSync(file, "utf8")) as Article;
  const paragraphs = article["body-paragraphs"]?.map((sentences) => sentences.join(" "));
  return {
    id: basename(file),
    story: article["triplet-uuid"] ?? basename(dirname(file)),
    text: paragraphs?.join("\n") ?? article.text ?? "",
    published: toDay(article.date ?? article.date_publish),
  };
}

function toDay(date: string | null | undefined): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(date ?? "")?.[0] ?? null;
}

function decodeEntities(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
