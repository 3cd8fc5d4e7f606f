import { childBy, type DependencyTree } from "../../kit/dependency-tree.ts";
import type { Token } from "../../model/sentence.ts";

const SUBJECTS = ["nsubj", "nsubj:pass"];

/** Relations by which a verb shares the subject of the one above it. */
const SHARING = new Set(["xcomp", "conj", "advcl", "ccomp"]);

/** A chain of shared subjects longer than this is a parser's error. */
const LONGEST_CHAIN = 4;

/**
 * The subject of a verb: its own, the noun it describes, or the one it shares with the verb above it ("is due to
 * [meet]"). Where the verb above has an object and is in `sending`, that object goes ("sent [an envoy] to meet").
 */
export function subjectOf(tree: DependencyTree, verb: number, isSending: (token: Token) => boolean): number | null {
  let at = verb;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const own = childBy(tree, at, ...SUBJECTS);
    const token = tree.tokens[at] as Token;
    const governor = tree.tokens[token.head];
    if (own !== null) {
      const relative = tree.tokens[own]?.pos === "PRON" && token.relation.startsWith("acl");
      return relative && governor ? governor.index : own;
    }
    if (!governor) return null;
    if (token.relation.startsWith("acl")) {
      const above = tree.tokens[governor.head];
      const sent = above && isSending(above) && governor.relation === "obj";
      return sent || token.features.form !== "infinitive" ? governor.index : null;
    }
    if (!SHARING.has(token.relation)) return null;
    const object = childBy(tree, governor.index, "obj");
    if (object !== null && isSending(governor)) return object;
    at = governor.index;
  }
  return null;
}

/** The nearest verb above the token within its clause; null where a noun or the root stops the way. */
export function governingVerb(tree: DependencyTree, index: number): number | null {
  let at = tree.tokens[index]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < LONGEST_CHAIN; steps++) {
    const token = tree.tokens[at] as Token;
    if (token.pos === "VERB" || token.pos === "AUX") return at;
    at = token.head;
  }
  return null;
}
