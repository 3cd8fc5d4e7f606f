import { describe, expect, it } from "vitest";
import type { PositionReport } from "../../model/position.ts";
import { PIPELINE } from "../../pipeline.ts";
import { readDocument } from "../../read/read-document.ts";
import { runStages } from "../../run-pipeline.ts";
import { loadResources } from "../../store/load-resources.ts";

const resources = loadResources();
const STAGES = PIPELINE.slice(0, PIPELINE.findIndex(({ name }) => name === "positions") + 1);

/** The positions in a text, each as "actor act: words". */
function findPositions(text: string): string[] {
  const { article } = readDocument({ source: "test.txt", sha256: text, text }, resources.lexicon);
  const { readings, entities } = runStages(STAGES, [article], resources);
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name;
  const show = ({ actor, act, content }: PositionReport) =>
    `${nameOf(actor)} ${act}: ${article.text.slice(content.start, content.end)}`;
  return readings.flatMap(({ positionReports }) => positionReports.map(show));
}

const INTRODUCTION = "Norway and Chile disagree about salmon.\n\n";

describe("positions", () => {
  it("takes what somebody says another has agreed to for the position of the other alone", () => {
    const found = findPositions(`${INTRODUCTION}Chile said on Monday that Norway agreed to lower the quota.`);
    expect(found).toEqual([expect.stringMatching(/^Norway agree: to lower the quota/)]);
  });

  it("gives a newspaper that reports no position", () => {
    const found = findPositions(`${INTRODUCTION}The Brennick Herald reported that the quota will fall in May.`);
    expect(found).toEqual([]);
  });

  it("aims what is told a newspaper at no newspaper", () => {
    const text = `${INTRODUCTION}Norway told the Brennick Herald that it would not accept a lower quota.`;
    const { article } = readDocument({ source: "test.txt", sha256: text, text }, resources.lexicon);
    const { readings, entities } = runStages(STAGES, [article], resources);
    const herald = entities.find(({ name }) => name.includes("Herald"))?.id;
    const [report] = readings[0]?.positionReports ?? [];
    expect(herald).toBeDefined();
    expect([report?.target, ...(report?.parties ?? [])]).not.toContain(herald);
  });

  it("gives the outlet that prints the article no position", () => {
    const text = `Norway and Chile disagree\n\nBrennick Sea Letter | 4 May 2031\n\n${INTRODUCTION}The Brennick Sea Letter rejects the quota of the fishing fleet.`;
    const { article } = readDocument({ source: "test.txt", sha256: text, text }, resources.lexicon);
    const outlet = { name: "Brennick Sea Letter", basis: "stated" as const, evidence: [] };
    const actors = (printed: typeof article) => {
      const { readings, entities } = runStages(STAGES, [printed], resources);
      return (readings[0]?.positionReports ?? []).map(({ actor }) => entities.find(({ id }) => id === actor)?.name);
    };
    const named = actors(article).find((name) => name?.includes("Sea Letter"));
    expect(named).toBeDefined();
    expect(actors({ ...article, outlet: { ...outlet, name: named ?? null } })).not.toContain(named);
  });

  it("takes who vows to retaliate for one who threatens, and who vows to help for one who promises", () => {
    expect(findPositions(`${INTRODUCTION}Norway vowed to retaliate against Chile.`)[0]).toMatch(/^Norway threaten/);
    expect(findPositions(`${INTRODUCTION}Norway vowed to help Chile.`)[0]).toMatch(/^Norway promise/);
  });

  it("takes what somebody should or might do for nobody's position", () => {
    expect(findPositions(`${INTRODUCTION}Norway should reject the quota of the fishing fleet.`)).toEqual([]);
    expect(findPositions(`${INTRODUCTION}Norway rejects the quota of the fishing fleet.`)).toHaveLength(1);
  });

  it("does not make what is demanded of another that other's deed", () => {
    const found = findPositions(`${INTRODUCTION}Norway demanded that Chile accept the quota of the fishing fleet.`);
    expect(found).toEqual([expect.stringMatching(/^Norway demand: /)]);
  });

  it("takes who will not allow something for one who refuses", () => {
    const found = findPositions(`${INTRODUCTION}Norway would not allow Chile to fish off its coast.`);
    expect(found).toEqual([expect.stringMatching(/^Norway refuse: allow Chile/)]);
  });

  it("gives a denial to who denies, and nothing to who is said to have done it", () => {
    const found = findPositions(`${INTRODUCTION}Norway denied that Chile had threatened to sink the fleet.`);
    expect(found).toEqual([expect.stringMatching(/^Norway deny: Chile had threatened/)]);
  });

  it("takes an answer of two words for one, and leaves out two words of blame", () => {
    expect(findPositions(`${INTRODUCTION}Norway rejected both demands.`)).toHaveLength(1);
    expect(findPositions(`${INTRODUCTION}Norway accused Chile.`)).toEqual([]);
  });

  it("takes who drops a demand for one who gives in, and not for one who demands", () => {
    const found = findPositions(`${INTRODUCTION}Norway agreed to drop its old demand that Chile lower the quota.`);
    expect(found).toEqual([expect.stringMatching(/^Norway agree: to drop its old demand/)]);
  });

  it("leaves out what goes on beside a deed", () => {
    const words = "Norway would not allow Chile to fish off its coast while storms raged over the bay.";
    expect(findPositions(`${INTRODUCTION}${words}`)).toEqual([expect.stringMatching(/fish off its coast$/)]);
  });

  it("takes a kindness that is said not to be done for a refusal", () => {
    const found = findPositions(`${INTRODUCTION}Norway would not allow the talks to be drawn out.`);
    expect(found).toEqual([expect.stringMatching(/^Norway refuse: /)]);
  });

  it("takes a vow of revenge for a threat", () => {
    expect(findPositions(`${INTRODUCTION}Norway promised Chile “fire and fury” on every sea.`)).toEqual([
      expect.stringMatching(/^Norway threaten: /),
    ]);
  });

  it("gives what an unnamed official refuses or demands to the state he speaks for, and not what he tells", () => {
    const official = (words: string) =>
      findPositions(`${INTRODUCTION}A Norwegian official said on Monday that ${words}.`);
    expect(official("Chile must lower the quota at once")).toEqual([expect.stringMatching(/^Norway demand: /)]);
    expect(official("the talks had been long and warm")).toEqual([]);
  });

  it("takes what somebody calls another for no position", () => {
    expect(findPositions(`${INTRODUCTION}Norway described Chile as a rich old fishing nation.`)).toEqual([]);
  });

  it("takes a deed that is only named for nobody's", () => {
    expect(findPositions(`${INTRODUCTION}Peace is contingent on Norway giving up the fishing grounds.`)).toEqual([]);
    expect(findPositions(`${INTRODUCTION}Norway gave up the fishing grounds.`)).toHaveLength(1);
  });
});

/** Whom the first position in a text names beside its actor, in order. */
function partiesNamed(text: string): (string | undefined)[] {
  const { article } = readDocument({ source: "test.txt", sha256: text, text }, resources.lexicon);
  const { readings, entities } = runStages(STAGES, [article], resources);
  const [report] = readings[0]?.positionReports ?? [];
  return (report?.parties ?? []).map((id) => entities.find((entity) => entity.id === id)?.name);
}

describe("the parties of a position", () => {
  it("begin with who is to fulfil its condition", () => {
    const text = `${INTRODUCTION}Norway warned that it would arm Peru if Chile raised the quota.`;
    expect(partiesNamed(text)).toEqual(["Chile", "Peru"]);
  });

  it("hold no name that is part of an adjective", () => {
    const text = `${INTRODUCTION}Norway demanded that the Peru-led fleet of Chile leave the bay.`;
    expect(partiesNamed(text)).toEqual(["Chile"]);
  });

  it("are not those to whom something was denied to be done", () => {
    expect(partiesNamed(`${INTRODUCTION}Norway denied that it was planning to attack Chile.`)).toEqual([]);
  });
});
