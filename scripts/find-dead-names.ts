import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DOCUMENTS = [
  "README.md",
  "DESIGN.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "examples/README.md",
  "lexicon/en/README.md",
  "models/en/CARD.md",
];
const CODE = /`([^`\n]+)`/g;
const LINK = /\]\((?!https?:|#)([^)\s]+)\)/g;
const PATH = /^(?:src|scripts|bench|lexicon|models|examples|bin|\.ci)\/[\w./-]*$/;
const SCRIPT = /^npm (?:run )?([\w:]+)/;
const BUILT_IN = new Set(["test", "install", "ci", "pack"]);

export interface DeadName {
  readonly document: string;
  readonly name: string;
}

/** Paths, links and npm scripts that the documents name and the project lacks. */
export function findDeadNames(root: string): DeadName[] {
  const scripts = Object.keys(
    (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts,
  );
  return DOCUMENTS.flatMap((document) => {
    const path = join(root, document);
    if (!existsSync(path)) return [{ document, name: "itself" }];
    const text = readFileSync(path, "utf8");
    const folder = join(path, "..");
    const links = [...text.matchAll(LINK)]
      .map(([, target = ""]) => target)
      .filter((target) => !existsSync(join(folder, target)));
    const names = [...text.matchAll(CODE)].map(([, code = ""]) => code).filter((code) => !exists(root, code, scripts));
    return [...links, ...names].map((name) => ({ document, name }));
  });
}

function exists(root: string, code: string, scripts: readonly string[]): boolean {
  const script = SCRIPT.exec(code)?.[1];
  if (script !== undefined) return BUILT_IN.has(script) || scripts.includes(script);
  return !PATH.test(code) || existsSync(join(root, code));
}
