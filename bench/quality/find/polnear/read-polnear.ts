import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Range } from "../../../../src/model/span.ts";

/** One attribution of the corpus; each role is a list because a span may be in pieces. Units: UTF-16 code units. */
export interface Attribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface AnnotatedArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

type Role = "source" | "cue" | "content";

const ROLES: Readonly<Record<string, Role>> = { Source: "source", Cue: "cue", Content: "content" };
const PARTS = ["test", "dev", "train"];

/** Reads the part to be scored (`test` if there, else `dev`, else `train`); null when the folder holds none. */
export function readPolnear(folder: string): readonly AnnotatedArticle[] | null {
  const part = PARTS.find((name) => existsSync(join(folder, name, "attributions")));
  return part ? readPart(join(folder, part)) : null;
}

/** Reads all articles of a part in the order of their names, each with the first of its annotators' files. */
export function readPart(folder: string): readonly AnnotatedArticle[] {
  const files = new Map<string, string>();
  for (const file of readdirSync(join(folder, "attributions")).sort()) {
    const name = file.replace(/_[^_]*\.ann$/, "");
    if (file.endsWith(".ann") && !files.has(name)) files.set(name, file);
  }
  return [...files].map(([name, file]) => {
    const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
    return { name, text, attributions: parseBrat(readFileSync(join(folder, "attributions", file), "utf8"), text) };
  });
}

/**
 * Reads brat's standoff format: text-bound lines (`T1⇥Cue 3 7;9 12⇥…`, offsets in code points) and events that join
 * them (`E1⇥Attribution:T4 Cue:T1 Content:T2 Content2:T3`). Other lines are passed over.
 */
export function parseBrat(annotations: string, text: string): readonly Attribution[] {
  const units = countUnits(text);
  const bounds = new Map<string, { role: Role; ranges: Range[] }>();
  const attributions: Attribution[] = [];
  for (const line of annotations.split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (/^T\d+$/.test(id)) {
      const [kind = "", ...offsets] = body.split(" ");
      const role = ROLES[kind];
      if (role) bounds.set(id, { role, ranges: readRanges(offsets.join(" "), units) });
    }
  }
  for (const line of annotations.split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (!/^E\d+$/.test(id)) continue;
    const roles: Record<Role, Range[]> = { source: [], cue: [], content: [] };
    for (const argument of body.split(" ").slice(1)) {
      const bound = bounds.get(argument.split(":")[1] ?? "");
      if (bound) roles[bound.role].push(...bound.ranges);
    }
    attributions.push(roles);
  }
  return attributions;
}

function readRanges(offsets: string, units: readonly number[]): Range[] {
  return offsets.split(";").map((pair) => {
    const [start = 0, end = 0] = pair.split(" ").map(Number);
    return { start: units[start] ?? 0, end: units[end] ?? 0 };
  });
}

/** For each code point of `text`, and for its end, the UTF-16 code unit it begins at. */
function countUnits(text: string): number[] {
  const units: number[] = [];
  let unit = 0;
  for (const point of text) {
    units.push(unit);
    unit += point.length;
  }
  units.push(unit);
  return units;
}
