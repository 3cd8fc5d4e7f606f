/** One input as it came through a door, before anything is known of it. */
export interface Document {
  /** Path or URL as given. */
  readonly source: string;
  /** Hash of the raw bytes, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  /** When an archive captured it, as an ISO date with or without a time. */
  readonly captured?: string | null;
}
