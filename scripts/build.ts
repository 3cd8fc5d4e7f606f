// Makes what the program loads from what is written: lexicon/*.yml into generated/lexicon-*.json, and the script and
// styles of the page, fonts included, into generated/page-client.js and generated/page-style.css.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { parse } from "yaml";
import type { ZodType } from "zod";

const ROOT = join(import.meta.dirname, "..");
const GENERATED = join(ROOT, "generated");

if (!process.argv.includes("--if-stale") || isStale()) await build();

async function build(): Promise<void> {
  mkdirSync(GENERATED, { recursive: true });
  await compileLexicon("en");
  await bundlePage();
}

/** Validates each YAML file of a language by the schema of the same name and writes them as one JSON file. */
async function compileLexicon(language: string): Promise<void> {
  const directory = join(ROOT, "lexicon", language);
  const tables: Record<string, unknown> = { language };
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith(".yml"))
    .sort()) {
    const name = basename(file, ".yml");
    const schemaFile = pathToFileURL(join(ROOT, "lexicon", "schemas", `${name}.ts`)).href;
    const { schema } = (await import(schemaFile)) as { schema: ZodType };
    const result = schema.safeParse(parse(readFileSync(join(directory, file), "utf8")));
    if (!result.success) throw new Error(`lexicon/${language}/${file}: ${result.error.message}`);
    tables[toProperty(name)] = result.data;
  }
  writeFileSync(join(GENERATED, `lexicon-${language}.json`), JSON.stringify(tables));
}

/** Bundles the page's script and styles, each into one file without a reference to any other. */
async function bundlePage(): Promise<void> {
  await bundle({
    entryPoints: {
      "page-client": join(ROOT, "src/tell/page/client/main.ts"),
      "page-style": join(ROOT, "src/tell/page/styles/page.css"),
    },
    outdir: GENERATED,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2022", "chrome120", "firefox128", "safari17"],
    loader: { ".woff2": "dataurl" },
    legalComments: "inline",
    logLevel: "warning",
  });
}

/** `reporting-verbs` is the property `reportingVerbs` of the lexicon. */
function toProperty(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether any source of the compiled files is newer than the oldest of them. */
function isStale(): boolean {
  const compiled = ["lexicon-en.json", "page-client.js", "page-style.css"].map((name) => join(GENERATED, name));
  if (!compiled.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...compiled.map((path) => statSync(path).mtimeMs));
  const folders = ["lexicon/en", "lexicon/schemas", "scripts", "src/tell/page/client", "src/tell/page/styles"];
  return folders.some((folder) => {
    const path = join(ROOT, folder);
    return [path, ...readdirSync(path).map((name) => join(path, name))].some((file) => statSync(file).mtimeMs > oldest);
  });
}
