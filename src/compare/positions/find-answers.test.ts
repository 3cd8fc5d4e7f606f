import { describe, expect, it } from "vitest";
import type { Position } from "../../model/position.ts";
import { makeAnswerFinder, sumUp } from "./find-answers.ts";
import type { Profile } from "./profile-positions.ts";

const SIDES = new Map([
  ["minister", "north"],
  ["envoy", "south"],
]);
const WORDS = {
  wishes: ["demand", "offer"],
  deferrals: ["study"],
  replies: ["answer"],
  acceptances: ["agree", "accept"],
  ahead: ["will"],
};

/** A position whose content is told word by word; names of parties are written with a capital. */
function position(
  id: string,
  actor: string,
  act: Position["act"],
  content: string,
  more: Partial<Position> = {},
): Position {
  return {
    id,
    actor,
    act,
    target: null,
    content,
    condition: null,
    negated: false,
    first: null,
    last: null,
    support: [{ article: id, start: 0, end: content.length }],
    statements: [],
    origins: 1,
    answers: [],
    status: "open",
    rule: "test",
    ...more,
  };
}

function profileOf({ content, id }: Position): Profile {
  const words = content.split(" ");
  const common = words.filter((word) => /^[a-z]{3,}/.test(word) && word !== "the");
  return {
    words: new Map(common.map((word) => [word, 1])),
    lemmas: new Set(words.map((word) => word.toLowerCase())),
    named: new Set(words.filter((word) => /^[A-Z]/.test(word)).map((word) => word.toLowerCase())),
    numbers: new Set(words.filter((word) => /\d/.test(word))),
    sentences: new Set([id.startsWith("next") ? "a 2" : "a 1"]),
  };
}

function answers(asked: Position, ...others: Position[]) {
  return makeAnswerFinder([asked, ...others], SIDES, profileOf, WORDS, new Set(["not", "never"]))(asked);
}

const demand = position("p", "north", "demand", "close the dam gates", { target: "south" });

describe("makeAnswerFinder", () => {
  it("takes a refusal of the side that was asked, in words of the demand", () => {
    expect(answers(demand, position("r", "envoy", "refuse", "to close any gates"))).toEqual([
      { position: "r", as: "refused" },
    ]);
  });

  it("takes a condition for an agreement on terms, and another number too", () => {
    const onTerms = position("r", "south", "agree", "to close the gates", { condition: "if the rain stops" });
    expect(answers(demand, onTerms)).toEqual([{ position: "r", as: "conditional" }]);
    const wage = position("p", "north", "demand", "raise miners wages by 8 percent", { target: "south" });
    expect(answers(wage, position("r", "south", "offer", "raise miners wages by 3 percent"))).toMatchObject([
      { as: "conditional" },
    ]);
    expect(answers(wage, position("r", "south", "agree", "raise miners wages by 8 percent"))).toMatchObject([
      { as: "agreed" },
    ]);
  });

  it("takes no answer from the own side, from before, or in words that only happen to be shared", () => {
    expect(answers(demand, position("r", "minister", "reject", "close the dam gates"))).toEqual([]);
    const later = { ...demand, first: "2030-05-02" };
    expect(answers(later, position("r", "south", "reject", "close the dam gates", { last: "2030-05-01" }))).toEqual([]);
    expect(
      answers(demand, position("r", "south", "agree", "the gates were painted by schoolchildren last summer")),
    ).toEqual([]);
  });

  it("wants more in common of somebody who was not asked", () => {
    const long = position("p", "north", "demand", "close the dam gates tonight and pay every flooded farmer", {
      target: "south",
    });
    const reply = "the gates might close before winter comes to both valleys";
    expect(answers(long, position("r", "south", "refuse", reply))).toHaveLength(1);
    expect(answers(long, position("r", "stranger", "refuse", reply))).toEqual([]);
  });

  it("knows a demand by its name and who made it", () => {
    const reply = position("r", "south", "reject", "North demand over gates");
    expect(answers(demand, reply)).toEqual([{ position: "r", as: "refused" }]);
  });

  it("takes an answer that is announced in the next sentence for a delay", () => {
    expect(answers(demand, position("next", "south", "other", "will answer tomorrow"))).toEqual([
      { position: "next", as: "deferred" },
    ]);
    expect(answers(demand, position("next", "stranger", "other", "will answer tomorrow"))).toEqual([]);
  });

  it("takes 'the demand' in the next sentence for what was just demanded", () => {
    expect(answers(demand, position("next", "south", "reject", "the demand"))).toEqual([
      { position: "next", as: "refused" },
    ]);
    expect(answers(demand, position("next", "south", "reject", "every wage demand"))).toEqual([]);
    const elsewhere = { ...demand, id: "next" };
    expect(answers(elsewhere, position("before", "south", "reject", "the demand"))).toEqual([]);
  });

  it("takes neither a yes with a never in it nor what somebody tells of another's yes", () => {
    expect(answers(demand, position("r", "south", "agree", "never to close the dam gates"))).toEqual([]);
    expect(answers(demand, position("r", "south", "agree", "North agree to close the dam gates"))).toEqual([]);
  });

  it("leaves a threat without an answer", () => {
    const threat = position("p", "north", "threaten", "close the dam gates");
    expect(answers(threat, position("r", "south", "agree", "to close the dam gates"))).toEqual([]);
  });
});

describe("sumUp", () => {
  it("is null without answers, and the one way in which all answer", () => {
    expect(sumUp([])).toBeNull();
    expect(sumUp([{ as: "refused" }, { as: "refused" }])).toBe("refused");
  });

  it("lets a delay give way to an answer, and calls two ways mixed", () => {
    expect(sumUp([{ as: "deferred" }, { as: "agreed" }])).toBe("agreed");
    expect(sumUp([{ as: "refused" }, { as: "agreed" }])).toBe("mixed");
    expect(sumUp([{ as: "deferred" }])).toBe("deferred");
  });
});

describe("a flood of answers", () => {
  it("is cut to the closest", () => {
    const asked = position("asked", "minister", "demand", "open the western gate");
    const close = position("close", "envoy", "refuse", "open the western gate");
    const others = Array.from({ length: 100 }, (_, index) =>
      position(`far${index}`, "envoy", "refuse", "open the gate before dawn and after dusk"),
    );
    const found = answers(asked, ...others, close);
    expect(found.length).toBeLessThan(50);
    expect(found[0]?.position).toBe("close");
  });
});
