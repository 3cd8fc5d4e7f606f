// npm run demo: reads the invented reports in examples/ and prints the account and where its page is.
import { join } from "node:path";
import { main } from "../src/doors/cli/main.ts";

const ROOT = join(import.meta.dirname, "..");
const account = join(ROOT, "out", "demo.json");
const page = join(ROOT, "out", "demo.html");

const exit = await main(["read", join(ROOT, "examples", "halvern"), "--json", account, "--html", page]);
if (exit === 0) process.stdout.write(`The account: ${account}\nThe page:    ${page}\n`);
process.exitCode = exit;
