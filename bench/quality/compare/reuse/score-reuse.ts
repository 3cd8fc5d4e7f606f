import { loadResources } from "../../../../src/store/load-resources.ts";
import { type Counts, f1, measure, precision } from "../../counts.ts";
import type { Score, Scorer } from "../../score.ts";
import { readStorySets } from "../stories/read-sets.ts";
import { buildPairs, type PairKind } from "./build-pairs.ts";
import { fingerprintLinks, readHandCheck } from "./hand-check.ts";
import { type Judged, judgePairs, SIZE } from "./judge-pairs.ts";
import { readThesaurus } from "./read-thesaurus.ts";

const COPIES: readonly PairKind[] = ["copied", "cut", "reordered"];
const NO_COPIES: readonly PairKind[] = ["quotes", "nothing"];

/** Copies, rewrites and mere quotations among pairs made by rule from the given stories. */
export const scoreReuse: Scorer = {
  part: "compare",
  set: "reuse",
  async run(data) {
    const reports = [...readStorySets(data).values()].flat();
    if (reports.length === 0) return null;
    const judged = judgePairs(buildPairs(reports, SIZE, readThesaurus()), loadResources());
    const told = judged.filter((pair) => pair.evidence !== "none" && pair.found && !NO_COPIES.includes(pair.kind));
    const quotes = judged.filter((pair) => pair.kind === "quotes");
    const falseCopies = quotes.filter((pair) => pair.found).length / quotes.length;
    return [
      tellF1("copy F1", judged, COPIES, { "false copies among quotations": falseCopies }),
      tellF1("spun F1", judged, ["spun"], {}),
      tellDirection(told),
      ...tellHandCheck(judged),
    ];
  },
};

function tellF1(name: string, judged: readonly Judged[], kinds: readonly PairKind[], peers: Score["peers"]): Score {
  const own = judged.filter((pair) => kinds.includes(pair.kind) || NO_COPIES.includes(pair.kind));
  const count = (found: (pair: Judged) => boolean): Counts[] =>
    own.map((pair) => {
      const gold = kinds.includes(pair.kind) ? 1 : 0;
      const given = found(pair) ? 1 : 0;
      return { gold, given, right: gold * given };
    });
  const { value, low, high } = measure(
    count((pair) => pair.found),
    f1,
  );
  const baseline = measure(
    count((pair) => pair.trivial),
    f1,
  ).value;
  return { set: "reuse", measure: name, value, low, high, n: own.length, baseline, peers };
}

/** Right among the copies that were found and hold evidence; not told counts as wrong. The baseline is a coin. */
function tellDirection(told: readonly Judged[]): Score {
  const share = (own: readonly Judged[], direction: Judged["direction"]): number =>
    own.filter((pair) => pair.direction === direction).length / Math.max(1, own.length);
  const counts = told.map(({ direction }) => ({ gold: 1, given: 1, right: direction === "right" ? 1 : 0 }));
  const { value, low, high } = measure(counts, precision);
  const byEvidence = [...Map.groupBy(told, ({ evidence }) => evidence)].map(
    ([evidence, own]) => [evidence, share(own, "right")] as const,
  );
  return {
    set: "reuse",
    measure: "direction accuracy",
    value,
    low,
    high,
    n: told.length,
    baseline: 0.5,
    peers: { "told wrong": share(told, "wrong"), ...Object.fromEntries(byEvidence) },
  };
}

/** A verdict on another set, or on what is no longer found, says nothing; with few verdicts left nothing is told. */
const FEWEST_VERDICTS = 100;

/** What a reader said of every sixth pair, as far as still the same is found in it. */
function tellHandCheck(judged: readonly Judged[]): Score[] {
  const verdicts = Object.entries(readHandCheck());
  const holding = verdicts.filter(([number, { found }]) => {
    const pair = judged[Number(number)];
    return pair !== undefined && fingerprintLinks(pair.links) === found;
  });
  if (holding.length < FEWEST_VERDICTS) return [];
  const share = (verdict: string): number =>
    holding.filter(([, each]) => each.verdict === verdict).length / holding.length;
  const counts = holding.map(([, { verdict }]) => ({ gold: 1, given: 1, right: verdict === "right" ? 1 : 0 }));
  const peers = { open: share("open"), wrong: share("wrong"), "changed since read": verdicts.length - holding.length };
  return [
    { set: "reuse", measure: "right by hand", ...measure(counts, precision), n: holding.length, baseline: null, peers },
  ];
}
