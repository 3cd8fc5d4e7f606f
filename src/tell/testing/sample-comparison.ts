import type { Account } from "../../model/account.ts";
import type { Span } from "../../model/span.ts";
import { spanOf } from "./span-of.ts";

const RULE = "sample";

/** What shows when the sample reports are laid side by side. */
export function describeComparison(): Pick<Account, "positions" | "reuse" | "origins" | "points" | "differences"> {
  const [demand, copied] = [
    spanOf("gazette", "unless Veltland withdraws its patrol boats"),
    spanOf("mirror", "unless Veltland removes its patrol boats"),
  ];
  return {
    positions: describePositions(demand, copied),
    reuse: [
      {
        id: "r-1",
        a: spanOf(
          "gazette",
          "Orsania will close the Lume strait to Veltish ships unless Veltland withdraws its patrol boats, Foreign Minister Ilse Tarn warned on Monday.",
        ),
        b: spanOf(
          "mirror",
          "Orsania will shut the Lume strait to Veltish vessels unless Veltland removes its patrol boats, Foreign Minister Ilse Tarn cautioned on Monday.",
        ),
        kind: "near-verbatim",
        overlap: 0.82,
        direction: "a→b",
        why: ["synonyms in the same sentence"],
      },
    ],
    origins: [{ id: "o-1", articles: ["gazette", "mirror"], spans: [demand, copied], why: ["shared passage"] }],
    points: [],
    differences: [
      {
        id: "d-1",
        topic: "ships stopped",
        kind: "value",
        verdict: "contradiction",
        why: "at least 401 and about 350 cannot both hold",
        sides: [
          {
            value: "more than 400",
            articles: ["gazette", "mirror"],
            spans: [spanOf("gazette", "more than 400 ships"), spanOf("mirror", "more than 400 ships")],
          },
          { value: "about 350", articles: ["courier"], spans: [spanOf("courier", "About 350 ships")] },
        ],
        rule: RULE,
      },
      {
        id: "d-2",
        topic: "the strait",
        kind: "spelling",
        verdict: "apparent",
        why: "another word for the same thing",
        sides: [
          { value: "strait", articles: ["gazette"], spans: [spanOf("gazette", "strait")] },
          { value: "passage", articles: ["mirror"], spans: [spanOf("mirror", "passage")] },
        ],
        rule: RULE,
      },
    ],
  };
}

function describePositions(demand: Span, copied: Span): Account["positions"] {
  const refusal = spanOf("courier", "Joost Anker rejected the demand on Tuesday");
  const position = { negated: false, statements: [], origins: 1, rule: RULE };
  return [
    {
      ...position,
      id: "p-1",
      actor: "orsania",
      act: "demand",
      target: "veltland",
      content: "withdraw its patrol boats",
      condition: null,
      first: "2031-03-03",
      last: "2031-03-03",
      support: [demand, copied],
      answers: [{ position: "p-2", as: "refused" }],
      status: "refused",
    },
    {
      ...position,
      id: "p-2",
      actor: "anker",
      act: "reject",
      target: "orsania",
      content: "the demand",
      condition: null,
      first: "2031-03-04",
      last: "2031-03-04",
      support: [refusal],
      answers: [],
      status: "open",
    },
  ];
}
