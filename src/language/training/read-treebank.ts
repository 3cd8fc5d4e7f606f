/** A word of a treebank, as CoNLL-U gives it. */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly pos: string;
  /** Language-specific tag; "_" where there is none. */
  readonly tag: string;
  readonly features: string;
  /** Position of the governor in the sentence; -1 for the root. */
  readonly head: number;
  /** Universal relation; the subtype only where {@link KEPT_SUBTYPES} has it. */
  readonly relation: string;
  readonly spaceAfter: boolean;
}

export interface TreebankSentence {
  readonly words: readonly TreebankWord[];
  readonly text: string;
  readonly startsParagraph: boolean;
  readonly document: string;
}

const KEPT_SUBTYPES = new Set(["nsubj:pass", "aux:pass"]);

/** Reads CoNLL-U; empty nodes are left out, multi-word tokens only tell where spaces are. */
export function readTreebank(conllu: string): TreebankSentence[] {
  let document = "";
  return conllu
    .split(/\n\n+/)
    .filter((block) => /^\d/m.test(block))
    .map((block) => {
      const lines = block.split("\n");
      const comments = lines.filter((line) => line.startsWith("#"));
      const comment = (name: string): string | undefined =>
        comments.find((line) => line.startsWith(`# ${name}`))?.replace(/^[^=]*=\s?/, "");
      document = comment("newdoc") ?? document;
      return {
        words: readWords(lines),
        text: comment("text") ?? "",
        startsParagraph: comments.some((line) => line.startsWith("# newpar") || line.startsWith("# newdoc")),
        document,
      };
    });
}

function readWords(lines: readonly string[]): TreebankWord[] {
  const words: TreebankWord[] = [];
  let joinedUntil = 0;
  let spaceAfterJoined = true;
  for (const line of lines) {
    const fields = line.split("\t");
    const range = /^(\d+)-(\d+)$/.exec(fields[0] as string);
    if (range) {
      joinedUntil = Number(range[2]);
      spaceAfterJoined = !fields[9]?.includes("SpaceAfter=No");
    }
    if (!/^\d+$/.test(fields[0] as string)) continue;
    const [id, form, lemma, pos, tag, features, head, relation, , misc] = fields as string[];
    const position = Number(id);
    const spaceAfter =
      position < joinedUntil ? false : position === joinedUntil ? spaceAfterJoined : !misc?.includes("SpaceAfter=No");
    words.push({
      form: form as string,
      lemma: lemma as string,
      pos: pos as string,
      tag: tag as string,
      features: features as string,
      head: Number(head) - 1,
      relation: simplify(relation as string),
      spaceAfter,
    });
  }
  return words;
}

function simplify(relation: string): string {
  return KEPT_SUBTYPES.has(relation) ? relation : (relation.split(":")[0] as string);
}
