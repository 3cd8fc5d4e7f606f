import type { PageFacts } from "./page-facts.ts";

/**
 * The address a page gives as its own (`rel=canonical`, `og:url`). One on another host than the page came from is that
 * of another outlet's copy, and a front page is no article: neither counts.
 */
export function findAddress({ canonical, meta }: PageFacts, source: string): string | null {
  const base = URL.parse(source);
  const host = base?.protocol.startsWith("http")
    ? base.hostname
    : (URL.parse(meta.get("og:url")?.[0] ?? "")?.hostname ?? null);
  for (const stated of [canonical, meta.get("og:url")?.[0] ?? null]) {
    const url = stated ? URL.parse(stated, base?.href) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname === "/") continue;
    if (host === null || bare(url.hostname) === bare(host)) return url.href;
  }
  return null;
}

/** Outlets serve the same page with and without www, and to telephones. */
function bare(host: string): string {
  return host.replace(/^(?:www|m|mobile|amp|edition)\./, "");
}
