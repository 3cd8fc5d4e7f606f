/** A record of a WARC file (ISO 28500). */
export interface WarcRecord {
  /** Offset in the file at which to begin to read it again; of its gzip member where the file is packed. */
  readonly offset: number;
  readonly type: string;
  readonly url: string | null;
  /** When it was captured, as the record gives it. */
  readonly date: string | null;
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

/** What reading a WARC file gives: records, and stretches that could not be read. */
export type WarcItem =
  | { readonly kind: "record"; readonly record: WarcRecord }
  | { readonly kind: "damage"; readonly offset: number; readonly reason: string };
