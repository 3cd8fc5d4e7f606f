import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("is needed by no reader", () => {
  const language = join(import.meta.dirname, "..");
  const readers = readdirSync(language, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("training"),
  );
  expect(readers.length).toBeGreaterThan(20);
  const wrong = readers.filter((file) => /from "[^"]*\/training\//.test(readFileSync(join(language, file), "utf8")));
  expect(wrong).toEqual([]);
});
