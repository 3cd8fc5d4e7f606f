import { describe, expect, it } from "vitest";
import type { Draft } from "../../model/reading.ts";
import { loadResources } from "../../store/load-resources.ts";
import { mentions } from "../names/mentions.ts";
import { sampleReading } from "../testing/sample-reading.ts";
import { identity } from "./identity.ts";

const resources = loadResources();

/** The entities of the articles, each as "type, name: what is said of it". */
function entitiesOf(...articles: string[][]): string[] {
  const readings = articles.map((lines, index) => {
    const reading = sampleReading(`a${index}`, lines);
    return { ...reading, ...mentions.run(reading, { resources, entities: [] }) };
  });
  const { readings: resolved = [], entities = [] } = identity.run({ readings } as unknown as Draft, resources);
  return entities
    .map(({ id, type, name }) => {
      const own = resolved.flatMap(({ article, mentions: all }) =>
        all
          .filter(({ entity, form }) => entity === id && form !== "pronoun")
          .map(({ span }) => article.text.slice(span.start, span.end)),
      );
      return `${type}, ${name}: ${own.join(", ")}`;
    })
    .sort();
}

describe("names called after a place", () => {
  it("are not the place, whatever else the article calls after it", () => {
    expect(
      entitiesOf([
        "The/DET Meressa Courier wrote/VERB of/ADP talks/NOUN in/ADP Meressa ./PUNCT",
        "Meressa agreed/VERB ./PUNCT",
        "The/DET Bank of/ADP Meressa closed/VERB ./PUNCT",
        "The/DET University of/ADP Meressa opened/VERB ./PUNCT",
      ]),
    ).toEqual([
      "organisation, Bank of Meressa: Bank of Meressa",
      "organisation, Meressa Courier: Meressa Courier",
      "organisation, University of Meressa: University of Meressa",
      "place, Meressa: Meressa, Meressa",
    ]);
  });

  it("are not a town of the gazetteer either", () => {
    expect(
      entitiesOf(["The/DET Ostrava Times wrote/VERB ./PUNCT"], ["They/PRON met/VERB in/ADP Ostrava ./PUNCT"]),
    ).toEqual(["organisation, Ostrava Times: Ostrava Times", "place, Ostrava: Ostrava"]);
  });

  it("may be cut to their last word where only one ends so", () => {
    expect(
      entitiesOf([
        "The/DET Meressa Courier told/VERB all/PRON ./PUNCT",
        "He/PRON told/VERB the/DET Courier/NOUN ./PUNCT",
      ]),
    ).toEqual(["organisation, Meressa Courier: Meressa Courier, Courier"]);
  });

  it("leave a bridge or a lake apart from its region", () => {
    expect(
      entitiesOf(["They/PRON closed/VERB the/DET Crimean/ADJ Bridge ./PUNCT", "Crimea suffered/VERB ./PUNCT"]).filter(
        (line) => line.startsWith("place"),
      ),
    ).not.toContain("place, Crimea: Crimean Bridge, Crimea");
  });
});

describe("companies", () => {
  it("are meant by the first word of their name, unless it is somebody's surname", () => {
    expect(
      entitiesOf([
        "Orvo Foods bought/VERB Brandt Motors ./PUNCT",
        "Founder/NOUN Karl Brandt spoke/VERB ./PUNCT",
        "Orvo slept/VERB ./PUNCT",
        "Brandt left/VERB ./PUNCT",
      ]),
    ).toEqual([
      "organisation, Brandt Motors: Brandt Motors",
      "organisation, Orvo Foods: Orvo Foods, Orvo",
      "person, Karl Brandt: Karl Brandt, Brandt",
    ]);
  });

  it("are not meant by a surname that is written otherwise elsewhere, nor behind Mr", () => {
    expect(
      entitiesOf([
        "Løvdahl Foods grew/VERB ./PUNCT",
        "Founder/NOUN Karl Lovdahl spoke/VERB ./PUNCT",
        "Løvdahl left/VERB ./PUNCT",
      ]),
    ).toEqual(["organisation, Løvdahl Foods: Løvdahl Foods", "person, Karl Lovdahl: Karl Lovdahl, Løvdahl"]);
    expect(entitiesOf(["Orvo Foods grew/VERB ./PUNCT", "They/PRON met/VERB Mr Orvo ./PUNCT"])).toEqual([
      "organisation, Orvo Foods: Orvo Foods",
      "person, Orvo: Orvo",
    ]);
  });

  it("are not meant by a place that other articles name", () => {
    expect(
      entitiesOf(
        ["Meressa Foods sold/VERB Senator Mona Dahl nothing/PRON ./PUNCT"],
        ["Senator Mona Dahl spoke/VERB in/ADP Meressa ./PUNCT", "Meressa shares/NOUN fell/VERB ./PUNCT"],
      ).filter((line) => !line.startsWith("person")),
    ).toEqual(["organisation, Meressa Foods: Meressa Foods", "place, Meressa: Meressa, Meressa"]);
  });

  it("and other bodies may join two halves under one article", () => {
    expect(entitiesOf(["The/DET Harbour and/CCONJ Lakes Authority spoke/VERB ./PUNCT"])).toEqual([
      "organisation, Harbour and Lakes Authority: Harbour and Lakes Authority",
    ]);
  });
});

describe("relatives", () => {
  it("leave the bare surname to whom they are introduced by", () => {
    expect(
      entitiesOf([
        "Senator Tomas Dahl and/CCONJ his/PRON son/NOUN Erik Dahl spoke/VERB ./PUNCT",
        "Dahl left/VERB ./PUNCT",
      ]),
    ).toEqual(["person, Erik Dahl: Erik Dahl", "person, Tomas Dahl: Tomas Dahl, Dahl"]);
  });
});

describe("a place no gazetteer knows", () => {
  it("opens a dateline, as an acronym before its description does not", () => {
    expect(entitiesOf(["TVEK ,/PUNCT the/DET safety/NOUN board/NOUN ,/PUNCT spoke/VERB ./PUNCT"])).not.toContain(
      "place, TVEK: TVEK",
    );
    expect(entitiesOf(["TVEK ,/PUNCT 3/NUM March slept/VERB ./PUNCT"])).toContain("place, TVEK: TVEK");
  });

  it("is a state by its adjective and its ministers", () => {
    expect(
      entitiesOf(["Orvikan/ADJ troops/NOUN left/VERB ./PUNCT", "They/PRON had/AUX been/VERB in/ADP Orvik ./PUNCT"]),
    ).toEqual(["country, Orvik: Orvikan, Orvik"]);
  });

  it("gives its adjective a home in another article that shares its rare names", () => {
    expect(
      entitiesOf(
        ["Senator Mona Dahl spoke/VERB in/ADP Orvik ./PUNCT"],
        ["Senator Mona Dahl met/VERB Orvikan officials/NOUN ./PUNCT"],
      ),
    ).toEqual(["person, Mona Dahl: Mona Dahl, Mona Dahl", "place, Orvik: Orvik, Orvikan"]);
  });

  it("is no surname after a preposition", () => {
    expect(entitiesOf(["Senator Mona Dahl spoke/VERB ./PUNCT", "They/PRON believe/VERB in/ADP Dahl ./PUNCT"])).toEqual([
      "person, Mona Dahl: Mona Dahl, Dahl",
    ]);
  });
});

describe("bodies of states", () => {
  it("are told apart by their state and joined across articles under any wording", () => {
    expect(
      entitiesOf(
        [
          "The/DET Chilean/ADJ Foreign/PROPN Ministry spoke/VERB ./PUNCT",
          "Peru _'s/PART Foreign/PROPN Ministry slept/VERB ./PUNCT",
        ],
        ["The/DET foreign/ADJ ministry/NOUN of/ADP/case/1 Chile/PROPN/nmod/-2 answered/VERB ./PUNCT"],
      ).filter((line) => line.startsWith("organisation")),
    ).toEqual([
      "organisation, Chilean Foreign Ministry: Chilean Foreign Ministry, The foreign ministry",
      "organisation, Peru's Foreign Ministry: Foreign Ministry",
    ]);
  });

  it("belong to the state of their minister where none is named", () => {
    expect(
      entitiesOf([
        "Chilean/ADJ Foreign/PROPN Minister/PROPN Mona Dahl spoke/VERB ./PUNCT",
        "The/DET foreign/ADJ ministry/NOUN agreed/VERB ./PUNCT",
        "The/DET Chilean/ADJ foreign/ADJ ministry/NOUN agreed/VERB ./PUNCT",
      ]).filter((line) => line.startsWith("organisation")),
    ).toEqual(["organisation, Chilean foreign ministry: The foreign ministry, The Chilean foreign ministry"]);
  });

  it("stay open before their minister is introduced", () => {
    expect(
      entitiesOf([
        "The/DET foreign/ADJ ministry/NOUN agreed/VERB ./PUNCT",
        "Chilean/ADJ Foreign/PROPN Minister/PROPN Mona Dahl spoke/VERB ./PUNCT",
      ]).filter((line) => line.startsWith("organisation")),
    ).toEqual([]);
  });

  it("stay open where two states have one", () => {
    expect(
      entitiesOf([
        "The/DET Chilean/ADJ army/NOUN and/CCONJ the/DET Peruvian/ADJ army/NOUN met/VERB ./PUNCT",
        "The/DET army/NOUN left/VERB ./PUNCT",
      ]).filter((line) => line.startsWith("organisation")),
    ).toEqual(["organisation, Chilean army: The Chilean army", "organisation, Peruvian army: the Peruvian army"]);
  });

  it("are the state itself where they act for the whole of it", () => {
    expect(entitiesOf(["The/DET Chilean/ADJ government/NOUN agreed/VERB ./PUNCT"])).toEqual([
      "country, Chile: The Chilean government, Chilean",
    ]);
  });
});

describe("offices", () => {
  it("end a title before the name that follows", () => {
    expect(entitiesOf(["Secretary of/ADP State Mona Dahl spoke/VERB ./PUNCT"])).toEqual([
      "person, Mona Dahl: Mona Dahl",
    ]);
  });

  it("show a word to be a person's name", () => {
    expect(
      entitiesOf(["He/PRON met/VERB Vell ,/PUNCT the/DET foreign/ADJ minister/NOUN ,/PUNCT here/ADV ./PUNCT"]),
    ).toEqual(["person, Vell: Vell, the foreign minister"]);
  });
});

describe("groups without a name", () => {
  it("are one voice across articles where they speak for one state", () => {
    expect(
      entitiesOf(
        ["Chilean/ADJ officials/NOUN spoke/VERB ./PUNCT", "Two/NUM Chilean/ADJ officials/NOUN slept/VERB ./PUNCT"],
        ["Chilean/ADJ officials/NOUN left/VERB ./PUNCT", "Peruvian/ADJ officials/NOUN stayed/VERB ./PUNCT"],
      ).filter((line) => line.startsWith("other")),
    ).toEqual([
      "other, Chilean officials: Chilean officials, Chilean officials",
      "other, Peruvian officials: Peruvian officials",
    ]);
  });
});

describe("what an article takes for a thing by its looks", () => {
  it("is the person whom an article that shares its rare names gives in full", () => {
    expect(
      entitiesOf(
        ["Senator Mona Dahl met/VERB Governor Peter Vell of/ADP Orvik ./PUNCT"],
        ["Senator Mona Dahl blamed/VERB Vell ./PUNCT"],
      ),
    ).toContain("person, Peter Vell: Peter Vell, Vell");
  });
});
