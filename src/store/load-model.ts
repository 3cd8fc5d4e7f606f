import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { LanguageModel } from "../model/stage.ts";

/** Reads the weights of one language: each `NAME.json` of its folder is the part of that name, in camel case. */
export function loadModel(folder: string, language: string): LanguageModel {
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith(".json"));
  const parts = files.sort().map((file) => {
    const part: unknown = JSON.parse(readFileSync(join(folder, language, file), "utf8"));
    return [toProperty(basename(file, ".json")), part] as const;
  });
  return { language, parts: Object.fromEntries(parts) };
}

function toProperty(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
