import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startReading } from "../../kit/start-reading.ts";
import { PIPELINE } from "../../pipeline.ts";
import { readDocument } from "../../read/read-document.ts";
import { loadResources } from "../../store/load-resources.ts";
import { codeEvent } from "./code-event.ts";
import { findEvent } from "./event-patterns.ts";

const resources = loadResources();
const { events, eventWords } = resources.lexicon;
const negations = new Set(eventWords.negations);

function code(sentence: string) {
  const { article } = readDocument({ source: "test", sha256: sentence, text: sentence }, resources.lexicon);
  const [syntax] = PIPELINE;
  if (syntax?.scope !== "article") throw new Error("the first stage reads articles");
  const bare = startReading(article);
  const { tokens = [] } = syntax.run(bare, { resources, entities: [] });
  const words = tokens.map(({ lemma, text }) => ({ lemma: lemma.toLowerCase(), form: text.toLowerCase() }));
  return codeEvent(events, words, 0, words.length, negations);
}

describe("the lexicon of events", () => {
  for (const { event, act, yes, no } of events) {
    const name = act ? `${event} (${act})` : event;
    for (const sentence of yes) it(`reads ${name} in “${sentence}”`, () => expect(code(sentence)?.event).toBe(event));
    for (const sentence of no)
      it(`reads no ${name} in “${sentence}”`, () =>
        expect(code(sentence)?.entry.act === act && code(sentence)?.event === event).toBe(false));
  }
});

describe("codeEvent", () => {
  it("takes a negated deed of goodwill for a rejection", () => {
    expect(code("The council will not lift the ban on night ferries.")?.event).toBe("reject");
  });

  it("takes a negated hostile deed for no event", () => {
    expect(code("The pirates did not attack the ferry.")).toBeNull();
  });

  it("takes the pattern that begins first: who threatens to bomb has not bombed", () => {
    expect(code("The rebels threatened to bomb the bridge.")?.event).toBe("threaten");
  });
});

describe("findEvent", () => {
  it("takes a word with a plus only where it follows at once: a call on Monday asks nothing of anybody", () => {
    const entries = events.filter(({ patterns }) => patterns.includes("call +on|upon"));
    const find = (text: string) => {
      const words = text.split(" ").map((word) => ({ lemma: word, form: word }));
      return findEvent(entries, words, 0, words.length)?.at ?? null;
    };
    expect(find("they call on the owner")).toEqual([1, 2]);
    expect(find("they hear the call again on monday")).toBeNull();
  });

  it("gives positions in order and inside the words, for any words", () => {
    const word = fc.constantFrom("launch", "attack", "on", "the", "hold", "talk", "not", "sign", "deal");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (lemmas) => {
        const match = findEvent(
          events,
          lemmas.map((lemma) => ({ lemma, form: lemma })),
          0,
          lemmas.length,
        );
        if (!match) return;
        expect(
          match.at.every((at, index) => at < lemmas.length && (index === 0 || at > (match.at[index - 1] as number))),
        ).toBe(true);
      }),
    );
  });
});
