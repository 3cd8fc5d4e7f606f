import type { Qualifiers } from "../../model/qualifier.ts";
import type { Reading } from "../../model/reading.ts";
import type { Omission, Statement } from "../../model/statement.ts";
import { compileQualifiers, findOmissions, layOutWording, type Wording } from "./find-omissions.ts";

/** Reports of one utterance that the others are held against: the fullest say what the others may have cut. */
const MOST_COMPARED = 6;

/** The readings with what each report of an utterance leaves out of the fuller ones in other articles. */
export function markOmissions(readings: readonly Reading[], qualifiers: readonly Qualifiers[]): readonly Reading[] {
  const kindOf = compileQualifiers(qualifiers);
  const wordings = readings.flatMap((reading) =>
    reading.statements.map((statement) => () => layOutWording(reading, statement, kindOf)),
  );
  const statements = readings.flatMap((reading) => reading.statements);
  const omissions = new Map<string, readonly Omission[]>();
  const groups = Map.groupBy(statements.keys(), (index) => (statements[index] as Statement).utterance);
  for (const members of groups.values()) {
    if (members.length < 2) continue;
    const reports = members.map((index) => (wordings[index] as () => Wording)());
    const fullest = [...reports].sort(isFuller).slice(0, MOST_COMPARED);
    for (const cut of reports) {
      const others = fullest.filter(({ statement }) => statement.span.article !== cut.statement.span.article);
      const found = others.flatMap((fuller) => findOmissions(fuller, cut, kindOf));
      if (found.length > 0) omissions.set(cut.statement.id, dropRepeats(found));
    }
  }
  return omissions.size === 0 ? readings : readings.map((reading) => withOmissions(reading, omissions));
}

function isFuller(a: Wording, b: Wording): number {
  return b.words.length - a.words.length || (a.statement.id < b.statement.id ? -1 : 1);
}

/** One loss is told once, by the fullest report. */
function dropRepeats(found: readonly Omission[]): Omission[] {
  const keyOf = ({ kind, without }: Omission) => `${kind} ${without.end}`;
  return [...new Map([...found].reverse().map((omission) => [keyOf(omission), omission])).values()].reverse();
}

function withOmissions(reading: Reading, omissions: ReadonlyMap<string, readonly Omission[]>): Reading {
  const statements = reading.statements.map((statement) => {
    const omits = omissions.get(statement.id);
    return omits ? { ...statement, omits } : statement;
  });
  return { ...reading, statements };
}
