import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryStore } from "../../store/stories/story-store.ts";

const STEMMA = join(import.meta.dirname, "..", "..", "..", "bin", "stemma.mjs");
const BATCH = 250;
/** Reports of a month, then so many of another place six weeks later, and at last late ones of the month. */
const [EARLY, ARTICLES] = [1000, 1500];
const PLACES = ["Olmet", "Sanquin", "Varrick", "Tellow", "Brisel", "Corvane", "Dunmere"];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-index-"));
  mkdirSync(join(folder, "reports"));
  for (let number = 0; number < ARTICLES; number++) {
    const name = `${`${number}`.padStart(5, "0")}.txt`;
    const isBetween = number >= EARLY && number < EARLY + BATCH;
    const day = isBetween ? `July ${9 + (number % 2)}` : `May ${1 + (Math.floor(number / 60) % 25)}`;
    const place = isBetween ? "Esterby" : PLACES[number % PLACES.length];
    writeFileSync(
      join(folder, "reports", name),
      `Fire at ${place}, report ${number}\n\n${day}, 2031\n\nA fire destroyed the grain store at ${place} at night, and ${number} sacks of ${place} rye were lost, the council of ${place} said.\n`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]): { exit: number | null; output: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [STEMMA, ...words], { encoding: "utf8" });
  return { exit: status, output: stdout, error: stderr };
}

/** Every story of a store as the list of its articles. */
function tellAll(store: string): string[] {
  const opened = openStoryStore(store, { mayCreate: false });
  const told = opened.list(["open", "frozen"]).map(({ id }) =>
    opened
      .get(id)
      .articles.map((each) => each.id)
      .join(" "),
  );
  opened.close();
  return told.sort();
}

const countArticles = (store: string): number => tellAll(store).flatMap((story) => story.split(" ")).length;

describe("stemma index", () => {
  it("goes on after a kill where the last batch ended, and makes the same stories as one run", {
    timeout: 300_000,
  }, async () => {
    const [killed, whole] = [join(folder, "killed"), join(folder, "whole")];
    let kills = 0;
    for (;;) {
      const before = kills === 0 ? 0 : storedArticles(killed);
      const child = spawn(process.execPath, [STEMMA, "index", join(folder, "reports"), "--store", killed, "--quiet"]);
      const ended = new Promise<boolean>((resolve) => child.once("exit", (code) => resolve(code === 0)));
      const watch = (async () => {
        while (storedArticles(killed) < before + BATCH && child.exitCode === null) await setTimeout(10);
        child.kill("SIGKILL");
      })();
      const isDone = await ended;
      await watch;
      if (isDone) break;
      kills++;
      expect(storedArticles(killed) % BATCH).toBe(0);
    }
    expect(kills).toBeGreaterThan(1);
    expect(run("index", join(folder, "reports"), "--store", killed).output).toMatch(
      /^1500 articles read, 0 of them new/,
    );
    expect(run("index", join(folder, "reports"), "--store", whole).output).toMatch(
      /^1500 articles read, 1500 of them new .* 8 opened, 7 frozen, 7 reopened/,
    );
    expect(tellAll(killed)).toEqual(tellAll(whole));
    expect(countArticles(whole)).toBe(ARTICLES);
  });

  it("lists, shows, merges, splits and pins, and answers for what is not there", { timeout: 60_000 }, () => {
    const store = join(folder, "small");
    expect(
      run("index", join(folder, "reports", "00000.txt"), join(folder, "reports", "00001.txt"), "--store", store).exit,
    ).toBe(0);
    const ids = (): string[] => [...run("stories", "--store", store).output.matchAll(/y-\w+/g)].map(([id]) => id);
    const [first = "", second = ""] = ids();
    expect(ids()).toHaveLength(2);
    expect(run("stories", "--store", store, "--merge", first, second).output).toMatch(
      new RegExp(`^${first}: .* took in ${second} by hand\\n\\n${first} `),
    );
    expect(ids()).toEqual([first]);
    const shown = run("stories", first, "--store", store).output;
    expect(shown).toContain(`took in ${second} by hand`);
    const [article = ""] = /a-\w+/.exec(shown) ?? [];
    expect(run("stories", "--store", store, "--split", article).exit).toBe(0);
    expect(ids()).toHaveLength(2);
    expect(run("stories", "--store", store, "--pin", first).output).toContain("pinned");
    expect(run("stories", "--store", store, "--pin", first).output).toMatch(/^Nothing changed/);
    expect(run("stories", "--store", store, "--find", "fire", "OLMET").output).toContain("Fire at Olmet");
    expect(run("stories", "--store", store, "--find", "fire", "nowhere").output).toMatch(/^No such open stories/);
    expect(run("stories", "y-nobody", "--store", store)).toMatchObject({
      exit: 66,
      error: expect.stringContaining("no story"),
    });
    expect(run("stories", "--store", store, "--split", "a-nobody")).toMatchObject({ exit: 66 });
    expect(run("stories", "--store", store, "--merge", first)).toMatchObject({ exit: 2 });
    expect(run("stories", "--store", join(folder, "none"))).toMatchObject({ exit: 65 });
    expect(run("index", join(folder, "none"), "--store", store)).toMatchObject({ exit: 3 });
  });
});

/** How many articles a store holds while another process may be writing to it. */
function storedArticles(store: string): number {
  try {
    return countStored(store);
  } catch {
    return 0;
  }
}

function countStored(folder: string): number {
  const store = openStoryStore(folder, { mayCreate: false });
  const { length } = store;
  store.close();
  return length;
}
