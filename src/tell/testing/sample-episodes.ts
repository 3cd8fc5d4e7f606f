import type { Account } from "../../model/account.ts";
import type { Episode, Quoted } from "../../model/comparison.ts";
import { makeSampleAccount } from "./sample-account.ts";
import type { SampleArticle } from "./sample-texts.ts";
import { spanOf } from "./span-of.ts";

const EPISODES: readonly Episode[] = [
  {
    id: "h-1",
    first: "2031-03-03",
    last: "2031-03-03",
    articles: ["gazette"],
    title: quote("gazette", "Orsania threatens to close the Lume strait"),
    happenings: [],
    terms: [quote("gazette", "patrol boats"), quote("gazette", "Ilse Tarn")],
    why: null,
  },
  {
    id: "h-2",
    first: "2031-03-04",
    last: "2031-03-06",
    articles: ["courier", "ledger"],
    title: quote("courier", "Veltland rejects “blackmail” over strait"),
    happenings: [
      { ...quote("courier", "rejected the demand on Tuesday"), entry: "l-1", date: "2031-03-04", latest: null },
    ],
    terms: [],
    why: "other news",
  },
];

/** The sample account with its one story divided into two episodes. */
export function makeSampleEpisodes(): Account {
  const account = makeSampleAccount();
  return { ...account, stories: account.stories.map((story) => ({ ...story, episodes: EPISODES })) };
}

function quote(article: SampleArticle, text: string): Quoted {
  return { text, spans: [spanOf(article, text)] };
}
