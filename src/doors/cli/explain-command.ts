import type { Command } from "commander";
import { Fault } from "../../kit/fault.ts";

/** `stemma explain ID --json F`: why an item is in the account, or what stands at a cite such as `A:1166-1202`. */
export function addExplainCommand(program: Command, finish: (exit: number) => void): void {
  program
    .command("explain")
    .description("tell why an item is in an account: its evidence, its rule, what was merged into it")
    .argument("<id>", "the id of an item, or a cite such as A:1166-1202")
    .requiredOption("--json <file>", "the account, as `stemma read --json` wrote it")
    .action(async (id: string, { json }: { json: string }) => {
      const { explainItem } = await import("../../tell/explain/explain-item.ts");
      const { loadAccount } = await import("./load-account.ts");
      const explanation = explainItem(loadAccount(json), id);
      if (explanation === null) throw new Fault("no-such-item", { seen: id, source: json });
      process.stdout.write(explanation);
      finish(0);
    });
}
