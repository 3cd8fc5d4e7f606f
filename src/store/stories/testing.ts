import { makeSketch } from "../../compare/stories/sketch.ts";
import { makeBareArticle } from "../../kit/start-reading.ts";
import type { ArrivingArticle } from "./story-store.ts";

const PLACES = ["Olmet", "Sanquin", "Varrick", "Tellow", "Brisel", "Corvane", "Dunmere", "Esterby"];
const REPORTS = [
  (place: string) => `A fire destroyed the grain store at ${place} at night, and two firemen of ${place} were hurt.`,
  (place: string) =>
    `Two firemen were hurt when the grain store at ${place} burned down, the council of ${place} said.`,
  (place: string) =>
    `The grain store at ${place}, burned down with two firemen hurt, had failed a test, ${place} heard.`,
];
const COMMON = new Set("a the at of and were was had with when that two in".split(" "));

/** `count` reports of fires, several a day, of which those of one place make a story. */
export function makeArrivals(count: number): ArrivingArticle[] {
  return Array.from({ length: count }, (_, number) => {
    const place = PLACES[number % PLACES.length] as string;
    const write = REPORTS[Math.floor(number / PLACES.length) % REPORTS.length] as (place: string) => string;
    const day = new Date(Date.UTC(2031, 4, 1 + Math.floor(number / 12))).toISOString().slice(0, 10);
    const id = `a-${`${number}`.padStart(5, "0")}`;
    return { ...arrive(id, write(place), day), title: `${place} ${number}` };
  });
}

function arrive(id: string, text: string, day: string): ArrivingArticle {
  const published = { value: day, earliest: day, latest: day, basis: "stated" as const, why: "", evidence: [] };
  const article = makeBareArticle(id, text, undefined, { published });
  return { id, source: `${id}.txt`, title: "", sketch: makeSketch(article, (word) => (COMMON.has(word) ? 0.05 : 0.8)) };
}
