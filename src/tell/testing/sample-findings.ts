import type { Account } from "../../model/account.ts";
import type { Statement, StatementType } from "../../model/statement.ts";
import type { SampleArticle } from "./sample-texts.ts";
import { spanOf } from "./span-of.ts";

const RULE = "sample";

/** What the sample reports say, each by itself. */
export function describeFindings(): Pick<
  Account,
  "entities" | "mentions" | "times" | "figures" | "statements" | "meetings"
> {
  return {
    entities: [
      { id: "orsania", type: "country", name: "Orsania", aliases: [], roles: [] },
      { id: "veltland", type: "country", name: "Veltland", aliases: [], roles: [] },
      { id: "tarn", type: "person", name: "Ilse Tarn", aliases: ["Tarn"], roles: [] },
      { id: "anker", type: "person", name: "Joost Anker", aliases: [], roles: [] },
    ],
    mentions: [
      {
        id: "m-1",
        entity: "tarn",
        form: "name",
        span: spanOf("gazette", "Ilse Tarn"),
        type: "person",
        head: 0,
        rule: RULE,
      },
      { id: "m-2", entity: null, form: "pronoun", span: spanOf("gazette", "She"), type: null, head: 0, rule: RULE },
    ],
    times: [
      {
        id: "t-1",
        span: spanOf("gazette", "Monday"),
        type: "DATE",
        value: "2031-03-03",
        mod: null,
        earliest: "2031-03-03",
        latest: "2031-03-03",
        relation: "same-day",
        relative: null,
        basis: "inferred",
        rule: "weekday",
      },
    ],
    figures: [
      figure("f-1", "gazette", "more than 400 ships", "400", { min: 401 }),
      figure("f-2", "mirror", "more than 400 ships", "400", { min: 401 }),
      figure("f-3", "courier", "About 350 ships", "350", { min: 315, max: 385 }),
    ],
    statements: [
      statement("s-1", "gazette", "tarn", "threat", "Orsania will close the Lume strait to Veltish ships", "warned"),
      statement("s-2", "mirror", "tarn", "threat", "Orsania will shut the Lume strait to Veltish vessels", "cautioned"),
      statement("s-3", "courier", "anker", "rejection", "Our boats stay", "said"),
    ],
    meetings: [
      {
        id: "g-1",
        kind: "talks",
        participants: ["orsania", "veltland"],
        place: "Port Senn",
        status: "scheduled",
        date: { value: "2031-03-12", latest: null },
        mentions: [
          { span: spanOf("gazette", "meet in Port Senn on 12 March"), date: "2031-03-12", place: "Port Senn" },
        ],
        rule: RULE,
      },
    ],
  };
}

function figure(
  id: string,
  article: SampleArticle,
  phrase: string,
  number: string,
  bounds: { readonly min?: number; readonly max?: number },
): Account["figures"][number] {
  return {
    id,
    span: spanOf(article, phrase),
    number: spanOf(article, number),
    kind: "count",
    value: null,
    min: bounds.min ?? null,
    max: bounds.max ?? null,
    modifier: phrase.split(" 3")[0] ?? null,
    unit: "ships",
    counted: "ships stopped",
    subject: null,
    change: null,
    asOf: null,
    source: article === "courier" ? null : "tarn",
    rule: RULE,
  };
}

function statement(
  id: string,
  article: SampleArticle,
  speaker: string,
  type: StatementType,
  content: string,
  cue: string,
): Statement {
  return {
    id,
    span: spanOf(article, content),
    mode: "indirect",
    speaker: { entity: speaker, name: null, surface: null },
    cue: [spanOf(article, cue)],
    content: [spanOf(article, content)],
    quoted: [],
    addressee: speaker === "tarn" ? [{ entity: "veltland", name: "Veltland", surface: null }] : [],
    medium: [],
    via: null,
    nestedIn: null,
    condition: null,
    said: { value: "2031-03-03", basis: "inferred", why: "named beside the cue" },
    type,
    utterance: speaker === "tarn" ? "s-1" : id,
    negated: false,
    omits: [],
    rule: RULE,
  };
}
