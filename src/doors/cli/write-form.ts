import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Fault } from "../../kit/fault.ts";
import { makeFolder } from "../../store/make-folder.ts";
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
