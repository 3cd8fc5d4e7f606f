import { createHash } from "node:crypto";
import { compareAccounts } from "./compare/changes/compare-accounts.ts";
import type { Account } from "./model/account.ts";
import { type ReadOptions, readDocuments } from "./read-documents.ts";
import { loadPageAssets } from "./store/load-page-assets.ts";
import { loadResources } from "./store/load-resources.ts";
import { checkAccount } from "./store/parse-account.ts";
import { tellPage } from "./tell/page/tell-page.ts";
import { type Form as PlainForm, tellAccount } from "./tell/tell-account.ts";

export type { Account } from "./model/account.ts";
export type {
  Article,
  ArticleKind,
  Author,
  Block,
  BlockKind,
  Credit,
  Outlet,
  Publication,
} from "./model/article.ts";
export type { Change, Changes } from "./model/change.ts";
export type { Difference, Episode, Origin, Point, Reuse, Side, Story } from "./model/comparison.ts";
export type { Entity, Mention, Role } from "./model/entity.ts";
export type { Figure } from "./model/figure.ts";
export type { Meeting } from "./model/meeting.ts";
export type { LedgerAnswer, LedgerEntry, Leverage, NextMeeting } from "./model/negotiation.ts";
export type { Position } from "./model/position.ts";
export type { Problem } from "./model/problem.ts";
export type { Basis, Span } from "./model/span.ts";
export type { Party, Statement } from "./model/statement.ts";
export type { BriefLine, TimelineEntry } from "./model/telling.ts";
export type { Time } from "./model/time.ts";
export type { EarlierVersion, Revision } from "./model/version.ts";
export type { ReadOptions } from "./read-documents.ts";

/** The forms in which an account is told. */
export type Form = PlainForm | "html";

/** A report as text, with the path or URL it should be known by. */
export interface Report {
  readonly source: string;
  readonly text: string;
}

/**
 * Reads reports of one or more affairs into one account (`stemma/account@1`). Needs no files, network or clock;
 * the order of the reports does not matter.
 */
export function read(reports: readonly Report[], options: ReadOptions = {}): Account {
  const documents = reports.map(({ source, text }) => ({
    source,
    text,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
  }));
  return readDocuments(documents, loadResources(), options);
}

/**
 * Gives `account` with what is new in it since `earlier` as `account.changes`: what it adds, confirms, changes, contradicts,
 * each change with the words it rests on. `tell` then tells that too. Throws a fault (`not-an-account`, `other-version`) where
 * `earlier` is no account of this format.
 */
export function since(earlier: Account, account: Account): Account {
  return compareAccounts(checkAccount(earlier, "the earlier account"), account);
}

/** Tells an account in one of its forms: `terminal`, `markdown`, `html` or `json`. */
export function tell(account: Account, form: Form): string {
  return form === "html" ? tellPage(account, loadPageAssets()) : tellAccount(account, form);
}
