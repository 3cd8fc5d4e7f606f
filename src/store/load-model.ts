import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { decodeWeights } from "../language/learning/weights-file.ts";
import type { LanguageModel } from "../model/stage.ts";

/**
 * Reads what was learnt of one language: each `NAME.json` of its folder is the part of that name in camel case, each
 * `NAME.bin` holds parts of its own. Throws a fault (`weights-…`) for a file that is damaged or not ours.
 */
export function loadModel(folder: string, language: string): LanguageModel {
  const parts: Record<string, unknown> = {};
  for (const file of readdirSync(join(folder, language)).sort()) {
    const path = join(folder, language, file);
    if (file.endsWith(".json")) parts[toProperty(basename(file, ".json"))] = JSON.parse(readFileSync(path, "utf8"));
    if (file.endsWith(".bin")) Object.assign(parts, decodeWeights(readFileSync(path), language, path, inflate));
  }
  return { language, parts };
}

/** In large pieces, since zlib makes a copy of each. */
function inflate(deflated: Uint8Array): Uint8Array {
  return inflateRawSync(deflated, { chunkSize: 1 << 18 });
}

function toProperty(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
