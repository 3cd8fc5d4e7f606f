// npm run demo: reads the invented reports in examples/ and prints the account and where its page is.
import { join } from "node:path";
import { main } from "../src/doors/cli/main.ts";

const ROOT = join(import.meta.dirname, "..");
const page = join(ROOT, "out", "demo.html");

const exit = await main(["read", join(ROOT, "examples", "halvern"), "--html", page, "--json", join(ROOT, "out", "demo.json")]);
if (exit === 0) process.stdout.write(`The page: ${page}\nThe account: ${join(ROOT, "out", "demo.json")}\n`);
process.exitCode = exit;
