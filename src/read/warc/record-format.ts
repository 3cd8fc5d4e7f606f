import type { ArchiveSource } from "./archive-source.ts";
import type { WarcRecord } from "./warc-record.ts";

/** What the head of a record says of it; `length` is not a number where it says nothing usable. */
export interface RecordHead extends Omit<WarcRecord, "offset" | "body"> {
  readonly length: number;
}

/** How records begin and end in one kind of archive. */
export interface RecordFormat {
  /** Whether a record begins with these bytes. */
  begins(head: Uint8Array): boolean;
  /** Takes the head of a record off the source; null where it does not end in time. */
  takeHead(source: ArchiveSource): Promise<RecordHead | null>;
  /** Whether `after`, in Latin-1, may follow a record. */
  mayFollow(after: string): boolean;
  /** Where in `bytes` the next record begins, at or after `from`; -1 if none does. */
  findNext(bytes: Uint8Array, from: number): number;
  /** Bytes that are needed to know that a record begins. */
  readonly overlap: number;
}

/** Bytes that a record's beginning may take to be known. */
export const LOOKED_AT = 16;
