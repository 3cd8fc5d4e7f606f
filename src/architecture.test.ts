import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SOURCE = import.meta.dirname;
const WINGS = ["read", "language", "find", "compare", "tell"];
const PIPELINE = "pipeline";
const PIPELINE_FILES = ["pipeline.ts", "run-pipeline.ts", "read-documents.ts"];

/** For each room, the rooms it may import; a room may always import itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  kit: ["model"],
  ...Object.fromEntries(WINGS.map((wing) => [wing, ["model", "kit"]])),
  [PIPELINE]: ["model", "kit", ...WINGS],
  store: ["model", "kit", ...WINGS, PIPELINE],
  doors: ["model", "kit", ...WINGS, PIPELINE, "store"],
};
const PURE = ["model", "kit", ...WINGS, PIPELINE];
/** Looking at bytes, hashing and unpacking only compute; everything else of Node touches the machine. */
const IMPURE = [
  /from "node:(?!buffer|crypto|zlib)/,
  /\bMath\.random\b/,
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bprocess\.(?!")/,
  /\bconsole\./,
  /\bperformance\./,
];
const FILES = listFiles(SOURCE).filter((file) => !file.endsWith(".test.ts") && !file.includes("/client/"));

describe("the house", () => {
  it("is not empty", () => {
    expect(FILES.length).toBeGreaterThan(10);
  });

  it("lets imports run one way only", () => {
    const wrong = FILES.flatMap((file) => {
      const allowed = ALLOWED[roomOf(file)];
      if (!allowed) return [];
      return importsOf(file)
        .filter((target) => roomOf(target) !== roomOf(file) && !allowed.includes(roomOf(target)))
        .map((target) => `${relative(SOURCE, file)} imports ${relative(SOURCE, target)}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps files, the clock, chance, the process and the console out of everything inside the pipeline", () => {
    const wrong = FILES.filter((file) => PURE.includes(roomOf(file))).flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return IMPURE.filter((pattern) => pattern.test(text)).map(
        (pattern) => `${relative(SOURCE, file)}: ${pattern.source}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  it("has no file over 300 lines", () => {
    const long = FILES.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long.map((file) => relative(SOURCE, file))).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/(?:from|import) "(\.[^"]+)"/g)].map((match) =>
    resolve(file, "..", match[1] as string),
  );
}

function roomOf(file: string): string {
  const [first = ""] = relative(SOURCE, file).split("/");
  if (PIPELINE_FILES.includes(first)) return PIPELINE;
  return first.replace(/\.ts$/, "");
}
