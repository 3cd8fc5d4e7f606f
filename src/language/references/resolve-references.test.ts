import { describe, expect, it } from "vitest";
import type { Draft } from "../../model/reading.ts";
import { loadResources } from "../../store/load-resources.ts";
import { identity } from "../identity/identity.ts";
import { mentions } from "../names/mentions.ts";
import { sampleReading } from "../testing/sample-reading.ts";

const resources = loadResources();

/** The pronouns and descriptions of an article as "text → name of the entity". */
function references(...lines: string[]): string[] {
  const reading = sampleReading("a", lines);
  const found = { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
  const { readings = [], entities = [] } = identity.run({ readings: [found] } as unknown as Draft, resources);
  const { article, mentions: all } = readings[0] as (typeof readings)[number];
  return all
    .filter(({ form }) => form === "pronoun" || form === "description")
    .map(({ span, entity }) => {
      const name = entities.find(({ id }) => id === entity)?.name ?? null;
      return `${article.text.slice(span.start, span.end)} → ${name}`;
    });
}

const DAHL = "Senator/PROPN Mona/PROPN/flat/-1 Dahl/PROPN/nsubj/1";

describe("references", () => {
  it("gives a pronoun to the subject of the clause around it", () => {
    expect(references(`${DAHL} said/VERB/root she/PRON/nsubj/1 agreed/VERB/ccomp/-2 ./PUNCT`)).toEqual([
      "she → Mona Dahl",
    ]);
  });

  it("gives no man's pronoun to a woman", () => {
    expect(references(`${DAHL} said/VERB/root he/PRON/nsubj/1 agreed/VERB/ccomp/-2 ./PUNCT`)).toEqual(["he → null"]);
  });

  it("leaves a pronoun open where two joined subjects fit", () => {
    expect(
      references(
        "Peter/PROPN/nsubj/4 Dahl/PROPN/flat/-1 and/CCONJ John/PROPN/conj/-3 met/VERB/root ./PUNCT",
        "John/PROPN/nsubj/2 Marsh/PROPN/flat/-1 left/VERB/root ./PUNCT",
      ),
    ).toEqual([]);
    expect(
      references(
        "Peter/PROPN/nsubj/5 Dahl/PROPN/flat/-1 and/CCONJ John/PROPN/conj/-3 Marsh/PROPN/flat/-1 met/VERB/root as/SCONJ he/PRON/nsubj/1 spoke/VERB/advcl/-3 ./PUNCT",
      ),
    ).toEqual(["he → null"]);
  });

  it("lets 'we' in a quotation stand for the country whose office the speaker holds", () => {
    expect(
      references(
        "“/PUNCT _We/PRON/nsubj/1 agree/VERB/ccomp/8 _,/PUNCT _”/PUNCT Chilean/ADJ/amod/1 President/PROPN/nsubj/3 Peter/PROPN/flat/-1 Dahl/PROPN/flat/-2 said/VERB/root ./PUNCT",
      ),
    ).toEqual(["We → Chile"]);
  });

  it("holds an empty 'it' for nothing", () => {
    expect(
      references(
        "Chile/PROPN/nsubj/1 spoke/VERB/root ./PUNCT",
        "It/PRON/expl/2 was/AUX/cop/1 clear/ADJ/root that/SCONJ all/PRON/nsubj/1 agreed/VERB/csubj/-3 ./PUNCT",
      ),
    ).toEqual(["It → null"]);
  });

  it("finds the holder of an office by its country", () => {
    expect(
      references(
        "Chilean/ADJ President/PROPN Peter/PROPN Dahl/PROPN met/VERB Peruvian/ADJ President/PROPN Mona/PROPN Marsh/PROPN ./PUNCT",
        "The/DET/det/2 Peruvian/ADJ/amod/1 leader/NOUN/nsubj/1 left/VERB/root ./PUNCT",
      ),
    ).toEqual(["The Peruvian leader → Mona Marsh"]);
  });
});
