import { describe, expect, it } from "vitest";
import type { Entity } from "../../model/entity.ts";
import type { PositionReport } from "../../model/position.ts";
import type { Draft, Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeReading, withWords } from "../testing.ts";
import { joinedPositions } from "./joined-positions.ts";
import { findSides } from "./sides.ts";

const resources = loadResources();

const entity = (id: string, type: Entity["type"], name: string, ...roles: string[]): Entity => ({
  id,
  type,
  name,
  aliases: [name],
  roles: roles.map((role) => ({ role, evidence: [] })),
});
const NORWAY = entity("norway", "country", "Norway");
const CHILE = entity("chile", "country", "Chile");
const MINISTER = entity("moen", "person", "Liv Moen", "Norwegian Foreign Minister");
const ENVOY = entity("rojas", "person", "Ana Rojas", "Chile's envoy");
const GUEST = entity("guest", "person", "Bo Field", "mediator");

function report(
  reading: Reading,
  words: string,
  actor: string,
  act: PositionReport["act"],
  more: Partial<PositionReport> = {},
): PositionReport {
  const start = reading.article.text.indexOf(words);
  const content = { article: reading.article.id, start, end: start + words.length };
  return {
    id: `q-${reading.article.id}-${start}-${actor}`,
    span: content,
    actor,
    act,
    event: null,
    target: null,
    parties: [],
    content,
    condition: null,
    negated: false,
    date: null,
    statement: null,
    rule: "test",
    ...more,
  };
}

function join(...readings: Reading[]) {
  const draft = {
    readings,
    entities: [NORWAY, CHILE, MINISTER, ENVOY, GUEST],
    stories: [{ id: "y", title: "", articles: readings.map(({ article }) => article.id), first: null, last: null }],
    origins: [],
  } as unknown as Draft;
  return joinedPositions.run(draft, resources).positions ?? [];
}

const withReports = (reading: Reading, make: (reading: Reading) => PositionReport[]): Reading => ({
  ...withWords(reading),
  positionReports: make(reading),
});
const first = makeReading("a", ["Liv Moen demanded that trawlers leave the salmon grounds by Friday."]);
const second = makeReading("b", [
  "Norway wants all trawlers to leave the salmon grounds.",
  "Chile refused to call its trawlers back from the salmon grounds.",
]);

describe("findSides", () => {
  it("puts a person on the side that her roles name, and one without such a role on her own", () => {
    const sides = findSides([NORWAY, CHILE, MINISTER, ENVOY, GUEST], resources.lexicon);
    expect(sides.get("moen")).toBe(sides.get("norway"));
    expect(sides.get("rojas")).toBe(sides.get("chile"));
    expect(sides.get("guest")).toBe("guest");
  });
});

describe("joinedPositions", () => {
  it("joins what a minister and her country demand in the same words, and gives it to the country", () => {
    const positions = join(
      withReports(first, (reading) => [
        report(reading, "trawlers leave the salmon grounds by Friday", "moen", "demand"),
      ]),
      withReports(second, (reading) => [
        report(reading, "all trawlers to leave the salmon grounds", "norway", "demand"),
      ]),
    );
    expect(positions).toHaveLength(1);
    expect(positions[0]).toMatchObject({ actor: "norway", act: "demand", origins: 2 });
    expect(positions[0]?.support).toHaveLength(2);
  });

  it("keeps a demand and its refusal apart, and has the one answer the other", () => {
    const positions = join(
      withReports(second, (reading) => [
        report(reading, "all trawlers to leave the salmon grounds", "norway", "demand", { target: "chile" }),
        report(reading, "to call its trawlers back from the salmon grounds", "chile", "refuse", { target: "norway" }),
      ]),
    );
    const demand = positions.find(({ act }) => act === "demand");
    const refusal = positions.find(({ act }) => act === "refuse");
    expect(demand?.answers).toEqual([{ position: refusal?.id, as: "refused" }]);
    expect(demand?.status).toBe("refused");
    expect(refusal?.status).toBe("open");
  });

  it("dates a position by its statement as it is dated now", () => {
    const told = withReports(first, (reading) => [
      report(reading, "trawlers leave the salmon grounds by Friday", "moen", "demand", {
        statement: "s",
        date: "2031-05-03",
      }),
    ]);
    const statement = { id: "s", utterance: "s", mode: "indirect", said: { value: "2031-05-02" } } as Statement;
    const [position] = join({ ...told, statements: [statement] });
    expect(position).toMatchObject({ first: "2031-05-02", last: "2031-05-02" });
  });

  it("names the act that a third of the reports make out", () => {
    const words = "trawlers leave the salmon grounds by Friday";
    const acts = (...told: PositionReport["act"][]) =>
      join(
        withReports(first, (reading) =>
          told.map((act, at) => ({ ...report(reading, words, "moen", act), id: `q-${at}` })),
        ),
      );
    expect(acts("other", "other", "demand")[0]?.act).toBe("demand");
    expect(acts("other", "other", "other", "demand")[0]?.act).toBe("other");
  });

  it("does not join the same demand of two sides", () => {
    const positions = join(
      withReports(first, (reading) => [
        report(reading, "trawlers leave the salmon grounds by Friday", "moen", "demand"),
      ]),
      withReports(second, (reading) => [
        report(reading, "all trawlers to leave the salmon grounds", "rojas", "demand"),
      ]),
    );
    expect(positions).toHaveLength(2);
  });
});
