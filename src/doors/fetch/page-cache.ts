import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Validators } from "./make-fetcher.ts";

/** A page as it came at one time. */
export interface Capture {
  /** ISO time. */
  readonly captured: string;
  readonly url: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** Pages fetched before: by them a server is asked only for what changed, and earlier versions are at hand. */
export interface PageCache {
  /** What is known of an address, latest capture first; null if it was never fetched. */
  recall(address: string): { readonly validators: Validators; readonly captures: readonly Capture[] } | null;
  keep(address: string, capture: Capture, validators: Validators): void;
}

interface Entry {
  readonly address: string;
  readonly validators: Validators;
  readonly captures: readonly (Omit<Capture, "bytes"> & { readonly sha256: string })[];
}

/** Of a page that changes all the time, a front page for one, only so many versions are kept. */
const MOST_CAPTURES = 10;

/**
 * A cache in `folder`: one small index for each address, one file for each content. Files are written beside and moved
 * into place, so that a run that is stopped leaves no half ones; a damaged entry is as good as none.
 */
export function openPageCache(folder: string): PageCache {
  mkdirSync(folder, { recursive: true });
  const indexOf = (address: string) => join(folder, `${hash(address).slice(0, 32)}.json`);
  const contentOf = (sha256: string) => join(folder, `${sha256}.page`);
  return {
    recall(address) {
      const entry = readEntry(indexOf(address), address);
      const captures = (entry?.captures ?? []).flatMap(({ sha256, ...capture }): Capture[] => {
        const bytes = readContent(contentOf(sha256), sha256);
        return bytes ? [{ ...capture, bytes }] : [];
      });
      return entry && captures.length > 0 ? { validators: entry.validators, captures } : null;
    },
    keep(address, { bytes, ...capture }, validators) {
      const sha256 = hash(bytes);
      const known = readEntry(indexOf(address), address)?.captures ?? [];
      // Content that came back unchanged keeps the time at which it was first seen.
      const latest = known[0]?.sha256 === sha256 ? known : [{ ...capture, sha256 }, ...known];
      write(contentOf(sha256), bytes);
      const entry: Entry = { address, validators, captures: latest.slice(0, MOST_CAPTURES) };
      write(indexOf(address), JSON.stringify(entry, null, 1));
    },
  };
}

function readEntry(path: string, address: string): Entry | null {
  try {
    const entry = JSON.parse(readFileSync(path, "utf8")) as Entry;
    return entry.address === address && Array.isArray(entry.captures) ? entry : null;
  } catch {
    return null;
  }
}

function readContent(path: string, sha256: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    return hash(bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

function write(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${randomUUID()}`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
