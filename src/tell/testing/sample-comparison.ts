import type { Account } from "../../model/account.ts";
import type { Span } from "../../model/span.ts";
import { spanOf } from "./span-of.ts";

const RULE = "sample";

/** What shows when the sample reports are laid side by side. */
export function describeComparison(): Pick<
  Account,
  "positions" | "negotiation" | "reuse" | "origins" | "points" | "differences"
> {
  const [demand, copied] = [
    spanOf("gazette", "unless Veltland withdraws its patrol boats"),
    spanOf("mirror", "unless Veltland removes its patrol boats"),
  ];
  return {
    positions: describePositions(demand, copied),
    negotiation: describeLedger(demand, copied),
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

function describeLedger(demand: Span, copied: Span): Account["negotiation"] {
  const refusal = spanOf("courier", "Joost Anker rejected the demand on Tuesday");
  const threat = spanOf("gazette", "Orsania will close the Lume strait to Veltish ships");
  return [
    {
      id: "g-1",
      story: "y-1",
      position: "p-1",
      act: "demand",
      from: "orsania",
      side: "orsania",
      to: "veltland",
      content: "withdraw its patrol boats",
      condition: null,
      first: "2031-03-03",
      last: "2031-03-03",
      cites: [demand, copied],
      origins: { least: 1, most: 1 },
      answered: "refused",
      answers: [
        {
          by: "anker",
          as: "refused",
          position: "p-2",
          content: "the demand",
          condition: null,
          date: "2031-03-04",
          cites: [refusal],
        },
      ],
      leverage: [
        {
          by: "orsania",
          kind: "threat",
          position: "p-3",
          content: "close the Lume strait to Veltish ships",
          condition: "unless Veltland withdraws its patrol boats",
          cites: [threat, demand],
        },
      ],
      deadline: null,
      next: {
        meeting: "g-1",
        date: "2031-03-12",
        latest: null,
        cites: [spanOf("gazette", "meet in Port Senn on 12 March")],
      },
    },
    {
      id: "g-2",
      story: "y-1",
      position: "p-4",
      act: "demand",
      from: "anker",
      side: "veltland",
      to: null,
      content: "boats stay",
      condition: null,
      first: null,
      last: null,
      cites: [spanOf("courier", "Our boats stay")],
      origins: { least: 1, most: 1 },
      answered: null,
      answers: [],
      leverage: [],
      deadline: null,
      next: null,
    },
  ];
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
