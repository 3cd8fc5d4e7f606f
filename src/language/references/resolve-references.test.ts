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

  it("holds a person for one, whatever the name looks like", () => {
    expect(
      references(
        "Gov. Peter/PROPN/nsubj/2 Waters/NOUN/flat/-1 said/VERB/root he/PRON/nsubj/1 agreed/VERB/ccomp/-2 ./PUNCT",
      ),
    ).toEqual(["he → Peter Waters"]);
  });

  it("knows a governor by the title cut short", () => {
    expect(
      references(
        "Gov. Peter/PROPN/nsubj/2 Dahl/PROPN/flat/-1 slept/VERB/root ./PUNCT",
        "The/DET/det/1 governor/NOUN/nsubj/1 left/VERB/root ./PUNCT",
      ),
    ).toEqual(["The governor → Peter Dahl"]);
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
        "“/PUNCT _We/PRON/nsubj/1 agree/VERB/ccomp/7 _,/PUNCT _”/PUNCT Chilean/ADJ/amod/1 President/PROPN/nsubj/3 Peter/PROPN/flat/-1 Dahl/PROPN/flat/-2 said/VERB/root ./PUNCT",
      ),
    ).toEqual(["We → Chile"]);
  });

  it("gives 'it added' behind the words to whoever spoke before, and not to whom they speak of", () => {
    const said =
      "Peru/PROPN/nsubj/1 wants/VERB/ccomp/6 peace/NOUN/obj/-1 with/ADP/case/1 Chile/PROPN/nmod/-2 ,/PUNCT Norway/PROPN/nsubj/1 say/VERB/root ./PUNCT";
    const wish = "Chile/PROPN/nmod/2 's/PART/case/-1 wish/NOUN/nsubj/5 ,/PUNCT";
    const added = "it/PRON/nsubj/1 add/VERB/parataxis/2 ,/PUNCT was/AUX/cop/1 peace/NOUN/root ./PUNCT";
    expect(references(said, `${wish} ${added}`)).toEqual(["it → Norway"]);
    expect(references(said.replace("say", "sleep"), `${wish} ${added}`)).toEqual(["it → null"]);
  });

  it("gives 'his' right behind a verb to its subject, whatever the tree hangs the phrase on", () => {
    const told = (head: string) =>
      `Peter/PROPN/nsubj/2 Dahl/PROPN/flat/-1 told/VERB/ccomp/6 his/PRON/nmod/1 aide/NOUN/${head} Marsh/PROPN/ccomp/3 ,/PUNCT Chile/PROPN/nsubj/1 said/VERB/root ./PUNCT`;
    const before = "John/PROPN/nsubj/2 Marsh/PROPN/flat/-1 left/VERB/root ./PUNCT";
    expect(references(before, told("nsubj/4"))).toContain("his → Peter Dahl");
    expect(references(before, told("obj/-2"))).toContain("his → Peter Dahl");
  });

  it("gives a subject to that of the clause that ends at the comma before it, whatever the tree hangs it on", () => {
    const before = "Norway/PROPN/nsubj/1 spoke/VERB/root ./PUNCT";
    const told = (clause: string) =>
      `John/PROPN/nsubj/1 warned/VERB/root while/SCONJ/mark/2 Chile/PROPN/nsubj/1 slept/VERB/${clause} ,/PUNCT it/PRON/nsubj/2 was/AUX/cop/1 awake/ADJ/parataxis/-7 ./PUNCT`;
    expect(references(before, told("advcl/-3"))).toEqual(["it → Chile"]);
    expect(references(before, told("dep/-3"))).toEqual(["it → null"]);
  });

  it("knows whose partners 'its' are by whose partner one of them is told to be", () => {
    const told = "Chile/PROPN/nmod/2 's/PART/case/-1 partner/NOUN/nsubj/2 Peru/PROPN/appos/-1 spoke/VERB/root ./PUNCT";
    const asked =
      "Norway/PROPN/nsubj/1 met/VERB/root its/PRON/nmod/1 partners/NOUN/obj/-2 ,/PUNCT including/ADP/case/1 Peru/PROPN/nmod/-3 ./PUNCT";
    expect(references(told, asked)).toContain("its → Chile");
    expect(references("Peru/PROPN/nsubj/1 spoke/VERB/root ./PUNCT", asked)).toContain("its → Norway");
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

  it("keeps to whom the article is about, past a name in passing", () => {
    expect(
      references(
        `${DAHL} wrote/VERB/root books/NOUN/obj/-1 ./PUNCT`,
        "Dahl/PROPN/nsubj/1 taught/VERB/root Latin/NOUN/obj/-1 ./PUNCT",
        "There/PRON/expl/1 was/VERB/root a/DET/det/1 friend/NOUN/nsubj/-2 of/ADP/case/2 Senator/PROPN/nmod/-2 Tuva/PROPN/flat/-1 Vell/PROPN/flat/-2 ./PUNCT",
        "She/PRON/nsubj/1 sang/VERB/root ./PUNCT",
      ).filter((line) => line.startsWith("She")),
    ).toEqual(["She → Mona Dahl"]);
  });

  it("gives a possessive behind 'and' to what it is joined to", () => {
    expect(
      references(
        "Chile/PROPN/nsubj/1 said/VERB/root Peru/PROPN/nsubj/4 and/CCONJ/cc/2 its/PRON/nmod/1 allies/NOUN/conj/-3 agreed/VERB/ccomp/-5 ./PUNCT",
      ),
    ).toContain("its → Peru");
  });

  it("bars from an object pronoun whoever does the deed", () => {
    expect(
      references(
        "Chile/PROPN/nsubj/1 slept/VERB/root ./PUNCT",
        "Peru/PROPN/nsubj/1 attacked/VERB/root it/PRON/obj/-1 ./PUNCT",
      ),
    ).toEqual(["it → Chile"]);
  });

  it("lets the accused answer", () => {
    expect(
      references(
        "Chile/PROPN/nsubj/1 accuse/VERB/root Peru/PROPN/obj/-1 of/ADP/case/1 theft/NOUN/obl/-3 ./PUNCT",
        "It/PRON/nsubj/1 deny/VERB/root this/PRON/obj/-1 ./PUNCT",
      ).at(-1),
    ).toBe("It → Peru");
  });

  it("takes no name for 'it' where a thing without one is as likely", () => {
    expect(
      references(
        "The/DET/det/1 ship/NOUN/nsubj/1 left/VERB/root Chile/PROPN/obj/-1 ./PUNCT",
        "It/PRON/nsubj/1 sank/VERB/root ./PUNCT",
      ),
    ).toEqual(["It → null"]);
  });

  it("lets the speaker of a quotation speak on in the same paragraph only", () => {
    expect(
      references(
        `“/PUNCT _We/PRON/nsubj/1 slept/VERB/ccomp/6 _,/PUNCT _”/PUNCT ${DAHL} say/VERB/root ./PUNCT`,
        "“/PUNCT _I/PRON/nsubj/1 woke/VERB/root ./PUNCT _”/PUNCT",
      ).at(-1),
    ).toBe("I → null");
  });
});

describe("general nouns", () => {
  const bloc = "The/DET/det/1 bloc/NOUN/nsubj/1 agreed/VERB/root ./PUNCT";

  it("take up the organisation of their kind", () => {
    expect(references("NATO/PROPN/nsubj/1 met/VERB/root the/DET/det/1 FBI/PROPN/obj/-2 ./PUNCT", bloc)).toEqual([
      "The bloc → NATO",
    ]);
  });

  it("stay open between two of a kind", () => {
    expect(references("NATO/PROPN/nsubj/3 and/CCONJ/cc/1 OPEC/PROPN/conj/-2 met/VERB/root ./PUNCT", bloc)).toEqual([
      "The bloc → null",
    ]);
  });

  it("mean another where they say so", () => {
    expect(
      references(
        "NATO/PROPN/nsubj/1 met/VERB/root ./PUNCT",
        "Another/DET/det/1 bloc/NOUN/nsubj/1 agreed/VERB/root ./PUNCT",
      ),
    ).toEqual(["Another bloc → null"]);
  });

  it("are not the organisation whose adjective is another's", () => {
    expect(
      references(
        "NATO/PROPN/nsubj/1 met/VERB/root ./PUNCT",
        "The/DET/det/2 Chilean/ADJ/amod/1 bloc/NOUN/nsubj/1 agreed/VERB/root ./PUNCT",
      ),
    ).toEqual(["The Chilean bloc → null"]);
  });

  it("are the name right behind them", () => {
    expect(
      references(
        "OPEC/PROPN/nsubj/1 met/VERB/root the/DET/det/2 NATO/PROPN/compound/1 alliance/NOUN/obj/-3 ./PUNCT",
        "The/DET/det/1 newspaper/NOUN/nsubj/2 Orvik/PROPN/appos/-1 spoke/VERB/root ./PUNCT",
      ),
    ).toEqual(["the NATO alliance → NATO", "The newspaper → Orvik"]);
  });

  it("are what is said of them behind 'of'", () => {
    expect(
      references(
        "Lima/PROPN/nsubj/1 slept/VERB/root ./PUNCT",
        "The/DET/det/1 village/NOUN/nsubj/3 of/ADP/case/1 Oslo/PROPN/nmod/-2 woke/VERB/root ./PUNCT",
      ),
    ).toEqual(["The village → Oslo"]);
  });
});
