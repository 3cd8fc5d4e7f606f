import { findInnermost } from "../../kit/innermost.ts";
import type { PositionReport } from "../../model/position.ts";
import type { Range } from "../../model/span.ts";
import type { Statement, StatementType } from "../../model/statement.ts";

/** What is demanded or denied has not been done. */
const UNREAL: ReadonlySet<StatementType> = new Set(["demand", "denial"]);
/** A content of which others' words or deeds make up so much says where they stand, and not where the speaker does. */
const LEAST_HANDED_ON = 0.6;

/**
 * The reports of statements and clauses as one list, one report of a position. Who only tells what others say or do takes
 * no position by it, unless he denies it. A clause in somebody's words says more exactly what he does by them, or, where another is its actor,
 * is dated by them; what is demanded of another, or denied of him, is no position of his.
 */
export function settleReports(
  fromStatements: readonly PositionReport[],
  fromClauses: readonly PositionReport[],
  statements: readonly Statement[],
): PositionReport[] {
  const nested = nestedWords(statements);
  const unreal = listUnreal(statements);
  const told = fromStatements.filter(
    ({ statement, content, act }) =>
      !unreal.has(statement ?? "") && (act === "deny" || !isHandedOn(content, nested.get(statement ?? "") ?? [])),
  );
  const settled = new Map(told.map((report) => [report.id, report]));
  const ofStatement = new Map(told.map((report) => [report.statement, report.id]));
  for (const { clause, statement } of placeClauses(fromClauses, statements)) {
    const around = statement === null ? undefined : settled.get(ofStatement.get(statement.id) ?? "");
    if (statement === null) settled.set(clause.id, clause);
    else if (around?.actor === clause.actor) settled.set(around.id, refine(around, clause));
    else if (!UNREAL.has(statement.type) && (around === undefined || around.event === null)) {
      if (around !== undefined && isHandedOn(around.content, [clause.content])) settled.delete(around.id);
      settled.set(clause.id, { ...clause, date: statement.said.value ?? clause.date, statement: statement.id });
    }
  }
  return [...settled.values()];
}

/** The statements that stand in what is denied or demanded: "denied that it had threatened to close the port". */
function listUnreal(statements: readonly Statement[]): ReadonlySet<string> {
  const types = new Map(statements.map(({ id, type }) => [id, type] as const));
  const isUnreal = ({ nestedIn }: Statement) => UNREAL.has(types.get(nestedIn ?? "") ?? "other");
  return new Set(statements.filter(isUnreal).map(({ id }) => id));
}

/** Each clause with the statement, if any, that it is part of what is said in. */
function placeClauses(clauses: readonly PositionReport[], statements: readonly Statement[]) {
  const ranges = clauses.map((clause) => ({ clause, start: clause.content.start, end: clause.content.end }));
  const holders = statements.flatMap((statement) =>
    statement.content.map(({ start, end }) => ({ statement, start, end })),
  );
  const found = findInnermost(ranges, holders);
  return ranges.map((range) => ({ clause: range.clause, statement: found.get(range)?.statement ?? null }));
}

/** The act of a clause stands for that of the statement where the statement's own is not made out. */
function refine(report: PositionReport, { act, event, negated, target }: PositionReport): PositionReport {
  return report.act === "other" ? { ...report, act, event, negated, target: report.target ?? target } : report;
}

/** For each statement those that stand in it, cue and all. */
function nestedWords(statements: readonly Statement[]): ReadonlyMap<string, readonly Range[]> {
  const nested = new Map<string, Range[]>();
  for (const { nestedIn, span } of statements) {
    if (nestedIn === null) continue;
    const known = nested.get(nestedIn);
    if (known) known.push(span);
    else nested.set(nestedIn, [span]);
  }
  return nested;
}

function isHandedOn(content: Range, inner: readonly Range[]): boolean {
  const length = inner.reduce((sum, range) => sum + (holds(content, range) ? range.end - range.start : 0), 0);
  return length >= LEAST_HANDED_ON * (content.end - content.start);
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
