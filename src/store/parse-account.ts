import { Fault } from "../kit/fault.ts";
import { isSpan, listSpans } from "../kit/list-spans.ts";
import { type Account, LAYERS, SCHEMA } from "../model/account.ts";

/** Layers that were added to the format later: an account without them is read as one in which they are empty. */
const NEWER_LAYERS = { negotiation: [] } as const satisfies Partial<Account>;

/**
 * Reads an account from its JSON. Throws the fault `not-an-account` where it is none (with the place that is wrong) and
 * `other-version` where it is of another format; `source` names it to the reader.
 */
export function parseAccount(json: string, source: string): Account {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Fault("not-an-account", { source, seen: error instanceof Error ? error.message : String(error) });
  }
  return checkAccount(value, source);
}

/** The same for JSON that is parsed already. */
export function checkAccount(value: unknown, source: string): Account {
  const account = value as Partial<Account> | null;
  const schema = String(account?.schema);
  if (schema !== SCHEMA) {
    const isOther = schema.startsWith("stemma/account@");
    throw isOther
      ? new Fault("other-version", { source, seen: schema, wanted: SCHEMA })
      : new Fault("not-an-account", { source, seen: `its "schema" is ${schema}, not ${SCHEMA}` });
  }
  const flaw = findFlaw(account as Account);
  if (flaw !== null) throw new Fault("not-an-account", { source, seen: flaw });
  return { ...NEWER_LAYERS, ...(account as Account) };
}

/** The first place that is not as the format has it: a layer that is no list, an item without id, words outside their text. */
function findFlaw(account: Account): string | null {
  const absent = LAYERS.find((layer) => !(layer in NEWER_LAYERS || Array.isArray(account[layer])));
  if (absent !== undefined) return `"${absent}" is no list`;
  const lengths = new Map<string, number>();
  for (const [index, { id, text }] of account.articles.entries()) {
    if (typeof id !== "string" || typeof text !== "string") return `articles[${index}] lacks its "id" or "text"`;
    lengths.set(id, text.length);
  }
  for (const layer of [...LAYERS, "negotiation"] as const) {
    for (const [index, item] of (account[layer] ?? []).entries()) {
      if (typeof item !== "object" || item === null) return `${layer}[${index}] is no item`;
      if (layer !== "problems" && typeof (item as { id?: unknown }).id !== "string")
        return `${layer}[${index}] lacks its "id"`;
      if (!listSpans(item).every((span) => isInside(span, lengths)))
        return `${layer}[${index}] points outside its text`;
    }
  }
  return null;
}

function isInside(span: unknown, lengths: ReadonlyMap<string, number>): boolean {
  return isSpan(span) && span.start >= 0 && span.start <= span.end && span.end <= (lengths.get(span.article) ?? -1);
}
