import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/index.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples", "halvern");
/** Every name of the examples that a variant replaces, so that each variant is an affair of its own. */
const NAMES = [
  "Meressa",
  "Valdoria",
  "Halvern",
  "Lindmark",
  "Varga",
  "Reyl",
  "Brennick",
  "Sorrel",
  "Marsh",
  "Lind",
  "Northern Wire",
];
const SYLLABLES = [
  "bar",
  "del",
  "fen",
  "gor",
  "hal",
  "kes",
  "lun",
  "mer",
  "nor",
  "pel",
  "ros",
  "sav",
  "tor",
  "ul",
  "ven",
  "zar",
];

/** `count` reports, six an affair: the examples with other names, numbers and days. The same count gives the same reports. */
export function makeCorpus(count: number): Report[] {
  const models = readdirSync(EXAMPLES)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(EXAMPLES, name), "utf8") }));
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length] as (typeof models)[0];
    const affair = Math.floor(index / models.length);
    return { source: `${affair}-${model.name}`, text: affair === 0 ? model.text : vary(model.text, affair) };
  });
}

function vary(text: string, affair: number): string {
  const renamed = NAMES.reduce((words, name, index) => words.replaceAll(name, nameFor(affair, index)), text);
  return renamed.replace(
    /\b(\d),(\d{3})\b/g,
    (_, thousands: string, rest: string) => `${Number(thousands) + (affair % 90)},${rest}`,
  );
}

function nameFor(affair: number, index: number): string {
  const number = affair * NAMES.length + index;
  const parts = [
    number % 16,
    Math.floor(number / 16) % 16,
    Math.floor(number / 256) % 16,
    Math.floor(number / 4096) % 16,
  ];
  const word = parts.map((part) => SYLLABLES[part]).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}
