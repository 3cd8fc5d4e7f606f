import type { Account } from "../../model/account.ts";
import type { SampleArticle } from "./sample-texts.ts";
import { spanOf } from "./span-of.ts";

/** What a reader of the sample reports is told. */
export function describeTelling(): Pick<Account, "timeline" | "brief" | "problems"> {
  const talks = [
    spanOf("gazette", "to meet in Port Senn on 12 March"),
    spanOf("courier", "Talks are planned for 11 or 12 March"),
  ];
  return {
    timeline: [
      entry("l-1", "2019", "past", "the strait was closed for six weeks", "ledger", true),
      entry("l-2", "2031-03-03", "past", "Foreign Minister Ilse Tarn warned on Monday", "gazette"),
      {
        ...entry("l-3", "2031-03-11", "scheduled", "Talks are planned for 11 or 12 March", "courier"),
        latest: "2031-03-12",
        precision: "interval",
        spans: talks,
      },
    ],
    brief: [
      {
        id: "b-1",
        story: "y-1",
        section: "agreed",
        text: "Talks are planned for 12 March.",
        cites: talks,
        origins: { least: 2, most: 2 },
      },
      {
        id: "b-2",
        story: "y-1",
        section: "said",
        text: "Tarn: Orsania will close the Lume strait.",
        cites: [
          spanOf("gazette", "Orsania will close the Lume strait"),
          spanOf("mirror", "Orsania will shut the Lume strait"),
        ],
        origins: { least: 1, most: 1 },
      },
      {
        id: "b-3",
        story: "y-1",
        section: "disputed",
        text: "Ships stopped: more than 400, or about 350.",
        cites: [spanOf("gazette", "more than 400 ships"), spanOf("courier", "About 350 ships")],
        origins: { least: 2, most: 2 },
      },
    ],
    problems: [
      {
        code: "stage-failed",
        article: "ledger",
        span: null,
        stage: "times",
        reason: "No year for “six weeks”.",
        severity: "warning",
      },
    ],
  };
}

function entry(
  id: string,
  date: string,
  status: Account["timeline"][number]["status"],
  what: string,
  article: SampleArticle,
  background = false,
): Account["timeline"][number] {
  return {
    id,
    date,
    latest: null,
    precision: date.length === 4 ? "year" : "day",
    status,
    background,
    what,
    said: false,
    told: [spanOf(article, what)],
    spans: [spanOf(article, what)],
  };
}
