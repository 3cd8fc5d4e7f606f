const list = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements without content or end tag (HTML Living Standard, 13.1.2). */
export const VOID = list("area base br col embed hr img input link meta param source track wbr");

/** Elements that begin a new line of text, and end an open paragraph when they start. */
export const BLOCKS = list(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul",
);

/** Inline elements whose end tag closes what was left open inside them. */
export const FORMATTING = list("a b big code em font i nobr s small strike strong tt u");

/** An end tag does not reach out of these. */
export const SCOPES = list("table td th caption template object html");

/** Elements whose text is no text of the page. */
export const UNREAD = list(
  "script style noscript template iframe svg math object canvas audio video select textarea button input datalist map applet embed frameset noframes",
);

/** Start tag → the open elements it ends, and the elements beyond which it ends none (13.1.2.4, optional tags). */
export const ENDS: ReadonlyMap<string, readonly [ends: ReadonlySet<string>, within: ReadonlySet<string>]> = new Map([
  ["li", [list("li"), list("ul ol menu dir")]],
  ["dt", [list("dt dd"), list("dl")]],
  ["dd", [list("dt dd"), list("dl")]],
  ["tr", [list("tr td th"), list("table")]],
  ["td", [list("td th"), list("tr table")]],
  ["th", [list("td th"), list("tr table")]],
  ["tbody", [list("tr td th thead tbody tfoot"), list("table")]],
  ["thead", [list("tr td th thead tbody tfoot"), list("table")]],
  ["tfoot", [list("tr td th thead tbody tfoot"), list("table")]],
  ["option", [list("option"), list("select")]],
  ["a", [list("a"), list("table td th caption")]],
]);

/** Attributes that tell something about text; the others are not kept. */
export const KEPT_ATTRIBUTES = list(
  "class id itemprop itemtype itemscope rel role href content property name datetime type hidden aria-hidden aria-label style lang title pubdate alt data-testid data-component data-type data-module http-equiv cite",
);
