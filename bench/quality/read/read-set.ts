import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeBytes } from "../../../src/read/decode-bytes.ts";

/** A page with what people found on it; null where the set does not say. */
export interface GoldPage {
  readonly html: string;
  readonly url: string;
  readonly body: string | null;
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  readonly published: string | null;
}

interface Entry {
  readonly articleBody?: string;
  readonly url?: string;
  readonly title?: string;
  readonly authors?: string;
  readonly date?: string;
}

const GOLD_FILES = ["ground-truth.json", "articles.json"];

/** A folder with `html/ID.html.gz` and its gold by ID; null where it is none. */
export function readExtractionSet(folder: string): readonly GoldPage[] | null {
  const file = GOLD_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!file) return null;
  const entries = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, Entry>);
  return entries.flatMap(([id, entry]): GoldPage[] => {
    const html = readPageFile(join(folder, "html", `${id}.html`));
    if (html === null) return [];
    return [
      {
        html,
        url: entry.url ?? "",
        body: entry.articleBody ?? null,
        title: entry.title ?? null,
        authors:
          entry.authors === undefined
            ? null
            : entry.authors
                .split(",")
                .map((name) => name.trim())
                .filter(Boolean),
        published: entry.date ?? null,
      },
    ];
  });
}

/** `dates.jsonl` with `{url, file, date}` and the pages in `html/`; null where `folder` holds none. */
export function readDateSet(folder: string): readonly GoldPage[] | null {
  const file = join(folder, "dates.jsonl");
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line): GoldPage[] => {
      const { url, file: name, date } = JSON.parse(line) as { url: string; file: string; date: string };
      const html = readPageFile(join(folder, "html", name));
      return html === null ? [] : [{ html, url, body: null, title: null, authors: null, published: date }];
    });
}

export function listFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readPageFile(path: string): string | null {
  if (existsSync(path)) return decodeBytes(readFileSync(path), path).document?.text ?? "";
  return existsSync(`${path}.gz`)
    ? (decodeBytes(gunzipSync(readFileSync(`${path}.gz`)), path).document?.text ?? "")
    : null;
}
