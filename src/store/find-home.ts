import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the package: the nearest one above this file that holds package.json, built or not. */
export function findHome(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`No package.json above ${import.meta.dirname}.`);
    folder = above;
  }
  return folder;
}
