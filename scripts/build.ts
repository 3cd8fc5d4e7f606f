// Compiles what is written as data into what the program loads: lexicon/*.yml into generated/lexicon-*.json.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import type { ZodType } from "zod";

const ROOT = join(import.meta.dirname, "..");
const GENERATED = join(ROOT, "generated");

if (!process.argv.includes("--if-stale") || isStale()) await build();

async function build(): Promise<void> {
  mkdirSync(GENERATED, { recursive: true });
  await compileLexicon("en");
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

/** `reporting-verbs` is the property `reportingVerbs` of the lexicon. */
function toProperty(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether any source of the compiled files is newer than they are. */
function isStale(): boolean {
  let compiled: number;
  try {
    compiled = statSync(join(GENERATED, "lexicon-en.json")).mtimeMs;
  } catch {
    return true;
  }
  const sources = ["lexicon/en", "lexicon/schemas", "scripts"].flatMap((directory) => {
    const path = join(ROOT, directory);
    return [path, ...readdirSync(path).map((name) => join(path, name))];
  });
  return sources.some((path) => statSync(path).mtimeMs > compiled);
}
