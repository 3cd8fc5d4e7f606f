import type { Statement } from "../../model/statement.ts";
import type { EventWords } from "./event-words.ts";
import { type PositionView, tokensIn } from "./view.ts";

/** The statements that are no longer held: "agreed to drop [its demand that the port close]". */
export function listDropped(view: PositionView, { dropping }: EventWords): ReadonlySet<string> {
  return new Set(
    view.reading.statements.filter((statement) => isDropped(view, dropping, statement)).map(({ id }) => id),
  );
}

function isDropped({ reading, ...view }: PositionView, dropping: ReadonlySet<string>, { cue }: Statement): boolean {
  return cue.some((span) =>
    reading.tokens.slice(...tokensIn({ reading, ...view }, span)).some(({ pos, relation, head }) => {
      const isObject = pos === "NOUN" && (relation === "obj" || relation === "nsubj:pass");
      return isObject && dropping.has(reading.tokens[head]?.lemma.toLowerCase() ?? "");
    }),
  );
}
