import { readFileSync } from "node:fs";
import { Fault } from "../../kit/fault.ts";
import type { Account } from "../../model/account.ts";
import { parseAccount } from "../../store/parse-account.ts";
import { describeError } from "../inputs/describe-error.ts";

/** The account that `stemma read --json` wrote to a file; throws a fault that says what is wrong with it. */
export function loadAccount(path: string): Account {
  let json: string;
  try {
    json = readFileSync(path, "utf8");
  } catch (error) {
    throw new Fault("not-an-account", { source: path, seen: describeError(error) });
  }
  return parseAccount(json, path);
}
