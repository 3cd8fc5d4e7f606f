import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TROUBLES } from "../../model/trouble.ts";
import { EXIT_CODES } from "./help-texts.ts";

const STEMMA = join(import.meta.dirname, "..", "..", "..", "bin", "stemma.mjs");

function helpOf(...words: readonly string[]): string {
  return spawnSync(process.execPath, [STEMMA, ...words, "--help"], { encoding: "utf8" }).stdout;
}

describe("the help", () => {
  it("tells every exit code that a trouble can end with, and none twice", () => {
    const told = EXIT_CODES.map(([code]) => code);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(Object.values(TROUBLES).filter(({ exit }) => !told.includes(exit))).toEqual([]);
    expect(helpOf()).toMatch(/Exit codes:\n {2}0 {3}done/);
  });

  it("shows for each command how it is called", () => {
    for (const command of ["read", "extract", "explain", "index", "stories"]) {
      expect(helpOf(command)).toMatch(new RegExp(`Examples:\\n.*stemma ${command} `));
    }
  });
});
