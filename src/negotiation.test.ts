import { describe, expect, it } from "vitest";
import { type Account, read } from "./index.ts";
import type { LedgerEntry } from "./model/negotiation.ts";
import { tellTerminal } from "./tell/terminal/tell-terminal.ts";

const REPORTS = [
  {
    source: "steel-a.txt",
    text: `Brennia asks Solvania to scrap steel tariff

Brennia Business Daily
2 February 2031

Brennia demanded on Sunday that Solvania scrap its tariff on steel. Brennia threatened to tax Solvanian wine unless the tariff was scrapped.

Trade Minister Ruta Halden said Brennia would lower the duty on cheese if Solvania dropped the tariff.
`,
  },
  {
    source: "steel-b.txt",
    text: `No end to steel row

Solvania Post
5 February 2031

Solvania rejected Brennia’s demand to scrap the steel tariff on Tuesday.

Ruta Halden of Brennia and Paul Orlen of Solvania will meet in Port Lavin on 12 February 2031.
`,
  },
  {
    source: "choir.txt",
    text: `Choir festival opens in Tolmarn

Tolmarn Evening Post
3 February 2031

The choir festival opened in Tolmarn on Monday. Some 2,000 singers took part, the organisers said.
`,
  },
];

describe("the ledger of a negotiation", () => {
  const account = read(REPORTS);
  const nameOf = (id: string | null) => account.entities.find((entity) => entity.id === id)?.name;
  const demand = account.negotiation.find((entry) => entry.act === "demand" && nameOf(entry.from) === "Brennia");

  it("enters a demand with who makes it, of whom, and how it was answered", () => {
    expect(nameOf(demand?.to ?? null)).toBe("Solvania");
    expect(demand?.answered).toBe("refused");
    expect(demand?.answers.map(({ by }) => nameOf(by))).toEqual(["Solvania"]);
  });

  it("hangs on it what is threatened for the case that it is not met", () => {
    expect(
      demand?.leverage
        .filter(({ kind }) => kind === "threat")
        .map(({ content }) => content)
        .join(),
    ).toContain("wine");
  });

  it("aims an offer at the one on whose doing it hangs", () => {
    const offer = account.negotiation.find(({ act }) => act === "offer");
    expect(offer?.content).toContain("lower the duty on cheese");
    expect(offer?.condition).toContain("if Solvania dropped the tariff");
    expect(nameOf(offer?.to ?? null)).toBe("Solvania");
    expect(offer?.answered).toBeNull();
  });

  it("cites words for everything it enters, and tells a story without demands nothing", () => {
    const parts = (entry: LedgerEntry) => [entry, ...entry.answers, ...entry.leverage];
    for (const part of account.negotiation.flatMap(parts)) expect(part.cites.length).toBeGreaterThan(0);
    const choir = account.articles.find(({ source }) => source === "choir.txt")?.id;
    expect(account.negotiation.flatMap(({ cites }) => cites).some(({ article }) => article === choir)).toBe(false);
  });

  it("says of each entry whether an answer was seen, and guesses none", () => {
    for (const { answers, answered } of account.negotiation) expect(answered === null).toBe(answers.length === 0);
  });

  it("is told in the terminal, side against side", () => {
    const told = tellTerminal(account, { colours: false, view: "negotiation" });
    expect(told).toMatch(/Brennia → Solvania/);
    expect(told).toMatch(/refused \(Solvania/);
    expect(told).toMatch(/or else \(Brennia\)/);
  });

  it("is the same whatever the order of the reports", () => {
    expect(JSON.stringify(read([...REPORTS].reverse()).negotiation)).toBe(JSON.stringify(account.negotiation));
  });

  it("tells of a story in which nothing is demanded that it is so", () => {
    const bare: Account = { ...account, negotiation: [] };
    expect(tellTerminal(bare, { colours: false, view: "negotiation" })).toMatch(/No report says what anyone demands/);
  });
});
