import { makeUnionFind } from "../../../kit/union-find.ts";
import type { Link } from "./link-articles.ts";

/** A source in the drawing; agencies stand above all reports. */
export interface Node {
  readonly key: string;
  readonly agency: boolean;
  readonly x: number;
  readonly y: number;
}

/** Sources that hang together, laid out on one sheet. */
export interface Sheet {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  /** The days of the rows, at their heights. */
  readonly days: readonly { readonly label: string; readonly y: number }[];
  readonly width: number;
  readonly height: number;
}

/** What the layout must know of a source: its name, and the day that gives it its row. */
export interface Leaf {
  readonly key: string;
  /** Sorts the rows; agencies have the empty day. */
  readonly day: string;
  /** How the day is printed. */
  readonly label: string;
}

const COLUMN = 104;
const ROW = 84;
const GUTTER = 72;
const TOP = 30;
const BOTTOM = 44;
const MOST_IN_A_ROW = 5;
const NARROWEST = 3;
const FEWEST_ROUND = 3;
const RING = 86;
/** In a larger group only the strongest link of each source is drawn; all of them are listed. */
const MOST_TANGLED = 12;

/** Lays out each group of linked sources by itself, earliest on top; sources without a link are left out. */
export function layOutStemma(leaves: readonly Leaf[], links: readonly Link[]): readonly Sheet[] {
  const index = new Map(leaves.map((leaf, position) => [leaf.key, position]));
  const sets = makeUnionFind(leaves.length);
  for (const { from, to } of links) sets.union(index.get(from) as number, index.get(to) as number);
  const linksOf = Map.groupBy(links, (link) => sets.find(index.get(link.from) as number));
  return sets
    .sets()
    .filter((set) => set.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((set) => {
      const members = set.map((position) => leaves[position] as Leaf);
      const within = linksOf.get(set[0] as number) ?? [];
      return layOutSheet(members, members.length > MOST_TANGLED ? keepStrongest(within) : within);
    });
}

/** For each source the one link that says most of where it comes from. */
function keepStrongest(links: readonly Link[]): readonly Link[] {
  const weigh = (link: Link): number => (link.kind === "copied" ? 1 : 0) + link.share;
  const bySource = Map.groupBy(links, (link) => link.to);
  return [...bySource.values()].map((into) => into.reduce((best, link) => (weigh(link) > weigh(best) ? link : best)));
}

function layOutSheet(leaves: readonly Leaf[], links: readonly Link[]): Sheet {
  const rows = splitRows(leaves);
  const reports = rows.filter((row) => row[0]?.day !== "");
  const [only, ...others] = reports;
  const round = only && others.length === 0 && only.length >= FEWEST_ROUND ? only : null;
  const columns = Math.max(NARROWEST, ...rows.map((row) => row.length));
  const width = GUTTER + columns * COLUMN + COLUMN / 2;
  const nodes = rows.flatMap((row, index) =>
    row === round ? placeRound(row, width, heightOf(index)) : placeInRow(row, width, heightOf(index), index % 2 === 0),
  );
  const days = rows.map((row, index) => ({ label: row[0]?.label ?? "", y: heightOf(index) }));
  return { nodes, links, days, width, height: Math.max(...nodes.map((node) => node.y)) + BOTTOM };
}

function heightOf(row: number): number {
  return TOP + row * ROW;
}

/** Every other row steps aside, so that most lines between the rows around it meet no source. */
function placeInRow(row: readonly Leaf[], width: number, y: number, even: boolean): readonly Node[] {
  const left = GUTTER + (width - GUTTER - row.length * COLUMN) / 2 + (even ? -1 : 1) * (COLUMN / 4);
  return row.map(({ key, day }, column) => ({
    key,
    agency: day === "",
    x: Math.round(left + (column + 0.5) * COLUMN),
    y,
  }));
}

/** Sources of one and the same day stand in a ring, where no line between two of them meets a third. */
function placeRound(row: readonly Leaf[], width: number, top: number): readonly Node[] {
  const radius = { x: (row.length * COLUMN) / 3.2, y: RING };
  return row.map(({ key }, index) => {
    const angle = (index / row.length) * 2 * Math.PI - Math.PI / 2;
    return {
      key,
      agency: false,
      x: Math.round((GUTTER + width) / 2 + radius.x * Math.cos(angle)),
      y: Math.round(top + radius.y + radius.y * Math.sin(angle)),
    };
  });
}

/** One row for each day; a day with many sources takes several. */
function splitRows(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const days = [...Map.groupBy(leaves, (leaf) => leaf.day)].sort(([a], [b]) => (a < b ? -1 : 1));
  return days.flatMap(([, row]) =>
    Array.from({ length: Math.ceil(row.length / MOST_IN_A_ROW) }, (_, index) =>
      row.slice(index * MOST_IN_A_ROW, (index + 1) * MOST_IN_A_ROW),
    ),
  );
}
