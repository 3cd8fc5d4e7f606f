import { describe, expect, it } from "vitest";
import type { Reuse, Story } from "../../model/comparison.ts";
import type { Draft } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { loadResources } from "../../store/load-resources.ts";
import { makeSampleAccount } from "../testing/sample-account.ts";
import { gatherSource } from "./brief-draft.ts";
import { chooseAgreedWording, chooseWording } from "./wording.ts";

const [model] = makeSampleAccount().articles;
const TEXTS: Readonly<Record<string, string>> = {
  first: "The pier at Brennick stays shut until May. She said so on Monday.",
  copy: "The pier at Brennick will remain closed all the way until May, says a harbour board member.",
};
const STORY: Story = { id: "y", title: "Pier", articles: ["first", "copy"], first: null, last: null };

function spanOf(article: string, words: string): Span {
  const start = (TEXTS[article] as string).indexOf(words);
  return { article, start, end: start + words.length };
}

function choose(spans: readonly Span[], reuse: readonly Reuse[] = [], chooseIn = chooseWording) {
  const readings = Object.entries(TEXTS).map(([id, text]) => ({
    article: { ...model, id, text, blocks: [] },
    mentions:
      id === "first"
        ? [
            {
              id: "m",
              entity: null,
              form: "pronoun",
              span: spanOf("first", "She"),
              type: "person",
              head: 0,
              rule: "test",
            },
          ]
        : [],
    sentences:
      id === "first"
        ? [spanOf(id, "The pier at Brennick stays shut until May."), spanOf(id, "She said so on Monday.")]
        : [spanOf(id, TEXTS.copy as string)],
    tokens: [],
  }));
  const draft = { readings, entities: [], points: [], reuse } as unknown as Draft;
  return chooseIn(gatherSource(draft, STORY, loadResources().lexicon), spans);
}

describe("chooseWording", () => {
  it("tells the whole sentence round a piece, and cites it", () => {
    const chosen = choose([spanOf("first", "stays shut until May")]);
    expect(chosen).toEqual({
      words: "The pier at Brennick stays shut until May",
      cite: spanOf("first", "The pier at Brennick stays shut until May."),
      isCopy: false,
    });
  });

  it("prefers the words of a witness to those of its copy, though they be fewer", () => {
    const [witness, copy] = [
      spanOf("first", "The pier at Brennick stays shut until May."),
      spanOf("copy", TEXTS.copy as string),
    ];
    const link: Reuse = { id: "r", a: witness, b: copy, kind: "paraphrase", overlap: 0.6, direction: "a→b", why: [] };
    expect(choose([witness, copy])?.words).toBe(TEXTS.copy?.slice(0, -1));
    expect(choose([witness, copy], [link])?.words).toBe("The pier at Brennick stays shut until May");
  });

  it("tells what reports agree on in the wording that goes least beyond it", () => {
    const [brief, full] = [
      spanOf("first", "The pier at Brennick stays shut until May."),
      spanOf("copy", TEXTS.copy as string),
    ];
    expect(choose([brief, full])?.words).toBe(TEXTS.copy?.slice(0, -1));
    expect(choose([brief, full], [], chooseAgreedWording)?.words).toBe("The pier at Brennick stays shut until May");
  });

  it("tells no line that begins with a pronoun", () => {
    expect(choose([spanOf("first", "She said so on Monday.")])).toBeNull();
  });
});
