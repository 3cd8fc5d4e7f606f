/** How far a door goes to get at what was named. */
export interface InputOptions {
  /** How many of the articles that a feed only names are fetched. */
  readonly follow: number;
  /** Folder in which fetched pages are kept; null keeps none. */
  readonly cache: string | null;
  /** Hosts that may be private. */
  readonly allowHosts: readonly string[];
}

export const NO_OPTIONS: InputOptions = { follow: 0, cache: null, allowHosts: [] };
