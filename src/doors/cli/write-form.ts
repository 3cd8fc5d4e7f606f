import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Fault } from "../../kit/fault.ts";
import { describeError } from "../inputs/describe-error.ts";

/** Writes a text to a file, with the folders it needs; throws the fault `cannot-write` where that is refused. */
export function writeForm(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new Fault("cannot-write", { source: path, seen: describeError(error) });
  }
}

/** Folder by folder: Node's own recursive way never ends under /proc, where nothing can be made. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}
