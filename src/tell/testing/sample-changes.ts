import type { Account } from "../../model/account.ts";
import type { Change } from "../../model/change.ts";
import { makeSampleAccount } from "./sample-account.ts";
import { spanOf } from "./span-of.ts";

/** The sample account, held against one that lacked the Courier's report. */
export function makeSampleChanges(): Account {
  const account = makeSampleAccount();
  const [gazette, mirror, , ledger] = account.articles.map(({ id }) => id) as [string, string, string, string];
  return {
    ...account,
    changes: {
      since: { articles: [gazette, mirror, ledger], last: "2031-03-03" },
      added: ["courier"],
      lines: [
        change("c-1", "contradicts", "difference", "ships stopped", {
          item: "d-1",
          was: "more than 400",
          is: "about 350",
          cites: [spanOf("courier", "About 350 ships"), spanOf("gazette", "more than 400 ships")],
        }),
        change("c-2", "confirms", "point", "Talks are planned for 12 March.", {
          item: "p-9",
          origins: { was: { least: 1, most: 1 }, is: { least: 2, most: 2 } },
          cites: [
            spanOf("courier", "Talks are planned for 11 or 12 March"),
            spanOf("gazette", "to meet in Port Senn on 12 March"),
          ],
        }),
        change("c-3", "adds", "report", "Veltland rejects “blackmail” over strait", {
          item: "courier",
          cites: [spanOf("courier", "Veltland rejects “blackmail” over strait")],
        }),
        change("c-4", "adds", "statement", "“Our boats stay,” he said", {
          item: "s-3",
          who: "anker",
          act: "rejection",
          cites: [spanOf("courier", "Our boats stay")],
        }),
        change("c-5", "adds", "point", "Our boats stay", {
          item: "p-8",
          within: "c-4",
          cites: [spanOf("courier", "Our boats stay")],
        }),
        change("c-6", "repeats", "point", "the strait", { item: "p-7", cites: [spanOf("courier", "strait")] }),
        change("c-7", "differs", "difference", "the strait", {
          item: "d-2",
          is: "strait",
          cites: [spanOf("courier", "strait")],
        }),
      ],
    },
  };
}

function change(
  id: string,
  effect: Change["effect"],
  subject: Change["subject"],
  text: string,
  more: Pick<Change, "item" | "cites"> & Partial<Change>,
): Change {
  return {
    id,
    story: "y-1",
    effect,
    subject,
    earlier: null,
    who: null,
    act: null,
    text,
    was: null,
    is: null,
    origins: null,
    within: null,
    ...more,
  };
}
