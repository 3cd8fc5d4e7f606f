import { type Html, html } from "./html.ts";

/** How the page is worked by keyboard. */
export function tellKeys(): Html {
  return html`<footer class="colophon">
<h2>Keys</h2>
<dl class="keys"><dt><kbd>Tab</kbd></dt><dd>from line to line</dd><dt><kbd>J</kbd> <kbd>K</kbd></dt><dd>next and previous line</dd><dt><kbd>Enter</kbd></dt><dd>light the words of a line</dd><dt><kbd>N</kbd> <kbd>P</kbd></dt><dd>step through its witnesses</dd><dt><kbd>[</kbd> <kbd>]</kbd></dt><dd>step through the underlined items of a text</dd><dt><kbd>Esc</kbd></dt><dd>show all texts again</dd></dl>
<p>The address bar holds the selection; <code>#A:10-52</code> opens characters 10 to 52 of text A.</p>
</footer>
`;
}
