/** Words of one text, as the page's attributes and the address bar name them. */
export interface Cite {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** Reads `data-cites`: `0:12-50 2:77-99`. */
export function readCites(attribute: string): readonly Cite[] {
  return [...attribute.matchAll(/(\d+):(\d+)-(\d+)/g)].map(([, text, start, end]) => ({
    text: Number(text),
    start: Number(start),
    end: Number(end),
  }));
}

/** Reads a citation by siglum, `A:12-50`, as the command line prints it; null where it is none of this page. */
export function readSiglumCite(hash: string, texts: readonly HTMLElement[]): Cite | null {
  const [, sign, start, end] = /^([^:]+):(\d+)-(\d+)$/.exec(hash) ?? [];
  const text = texts.findIndex((element) => element.dataset.sign === sign);
  return text < 0 ? null : { text, start: Number(start), end: Number(end) };
}
