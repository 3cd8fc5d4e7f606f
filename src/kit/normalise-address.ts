/** Parameters by which visits are counted; a page is the same without them. */
const TRACKING =
  /^(?:utm_\w{1,40}|at_\w{1,40}|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|cmpid|cmp|icid|ito|ref|ref_src|smid|smtyp|partner|taid|wt\.\w{1,20}|xtor|amp|outputtype)$/i;
const HOST_PREFIX = /^(?:www\d?|m|mobile|amp)\./;

/**
 * One form for all addresses of a page: without scheme, www and telephone hosts, port, fragment, parameters that count
 * visits, the order of the others, AMP and index endings and closing slashes. Null where it is no web address, or the
 * front page of a host.
 */
export function normaliseAddress(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const path = url.pathname
    .replace(/\/(?:index\.(?:html?|php)|amp)?$/i, "")
    .replace(/\.amp(?=\.html?$|$)/i, "")
    .replace(/^\/amp(?=\/)/i, "");
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join("="));
  if (path === "" && parameters.length === 0) return null;
  const query = parameters.length > 0 ? `?${parameters.sort().join("&")}` : "";
  return `${url.hostname.replace(HOST_PREFIX, "")}${path}${query}`;
}
