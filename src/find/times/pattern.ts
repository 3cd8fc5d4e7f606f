/** The notation of `match` in lexicon/<language>/time-rules.yml, parsed. */
export type Pattern =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "glued" }
  | { readonly kind: "sequence"; readonly items: readonly Pattern[] }
  | { readonly kind: "choice"; readonly items: readonly Pattern[] }
  | { readonly kind: "optional"; readonly item: Pattern }
  | { readonly kind: "end"; readonly item: Pattern };

const LEXEME = /\s*(?:('[^']+'|'')|([a-z][a-z-]*)|(@to)|([()|?~]))/y;

/**
 * Parses `month '.'? day (',' year)? | …`: names of classes or patterns, 'literal' atoms, `x?` optional, `a | b`
 * alternatives, `~` no white space here, `x@to` the far end of a range. Throws on anything else.
 */
export function parsePattern(source: string): Pattern {
  const lexemes = readLexemes(source);
  let at = 0;

  function choice(): Pattern {
    const items = [sequence()];
    while (lexemes[at] === "|") {
      at++;
      items.push(sequence());
    }
    return items.length === 1 ? (items[0] as Pattern) : { kind: "choice", items };
  }

  function sequence(): Pattern {
    const items: Pattern[] = [];
    while (at < lexemes.length && lexemes[at] !== "|" && lexemes[at] !== ")") items.push(postfix());
    if (items.length === 0) throw new Error(`Empty alternative in the pattern "${source}".`);
    return items.length === 1 ? (items[0] as Pattern) : { kind: "sequence", items };
  }

  function postfix(): Pattern {
    let item = primary();
    for (; lexemes[at] === "?" || lexemes[at] === "@to"; at++) {
      item = lexemes[at] === "?" ? { kind: "optional", item } : { kind: "end", item };
    }
    return item;
  }

  function primary(): Pattern {
    const lexeme = lexemes[at++];
    if (lexeme === "~") return { kind: "glued" };
    if (lexeme === "(") {
      const inner = choice();
      if (lexemes[at++] !== ")") throw new Error(`Missing ")" in the pattern "${source}".`);
      return inner;
    }
    if (lexeme?.startsWith("'")) return { kind: "literal", text: lexeme === "''" ? "'" : lexeme.slice(1, -1) };
    if (lexeme && /^[a-z]/.test(lexeme)) return { kind: "name", name: lexeme };
    throw new Error(`Unexpected "${lexeme ?? "end"}" in the pattern "${source}".`);
  }

  const pattern = choice();
  if (at < lexemes.length) throw new Error(`Unexpected "${lexemes[at]}" in the pattern "${source}".`);
  return pattern;
}

function readLexemes(source: string): string[] {
  const lexemes: string[] = [];
  const end = source.trimEnd().length;
  LEXEME.lastIndex = 0;
  while (LEXEME.lastIndex < end) {
    const from = LEXEME.lastIndex;
    const match = LEXEME.exec(source);
    if (!match) throw new Error(`The pattern "${source}" cannot be read from "${source.slice(from)}" on.`);
    lexemes.push(match[0].trim());
  }
  return lexemes;
}
