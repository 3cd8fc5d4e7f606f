import type { Account } from "../model/account.ts";
import { tellMarkdown } from "./markdown/tell-markdown.ts";
import { tellTerminal } from "./terminal/tell-terminal.ts";

/** The forms in which an account is told as one text. */
export type Form = "terminal" | "markdown" | "json";

/** Tells an account in one of its forms; the same account gives the same bytes. */
export function tellAccount(account: Account, form: Form): string {
  switch (form) {
    case "terminal":
      return tellTerminal(account, { colours: false });
    case "markdown":
      return tellMarkdown(account);
    case "json":
      return `${JSON.stringify(account, null, 1)}\n`;
  }
}
