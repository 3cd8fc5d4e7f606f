import { editDistance } from "../../kit/edit-distance.ts";
import type { Mention } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { DraftView } from "./draft-view.ts";
import { type Finding, makeSide } from "./finding.ts";

const FEWEST_LETTERS = 3;

/** Names of one entity that are written in more than one way: another transliteration, a short first name, a hyphen. */
export function compareSpellings(view: DraftView): readonly Finding[] {
  const byForm = collectForms(view);
  const findings: Finding[] = [];
  for (const forms of byForm.values()) {
    for (const group of groupVariants([...forms.keys()].sort())) {
      const sides = group.map((form) => makeSide(form, forms.get(form) ?? []));
      findings.push({
        topic: group[0] as string,
        kind: "spelling",
        verdict: "vague-exact",
        why: `one name, written in ${group.length} ways`,
        sides,
        rule: "name-spelling",
      });
    }
  }
  return findings;
}

/** Per entity, the ways its name is written and where. Entities whose names differ in marks and capitals only are one. */
function collectForms(view: DraftView): Map<string, Map<string, Span[]>> {
  const keys = new Map<string, string>();
  const byKey = new Map<string, Map<string, Span[]>>();
  for (const mention of view.draft.readings.flatMap((reading) => reading.mentions)) {
    if (mention.form !== "name" || mention.entity === null || isAttribute(view, mention)) continue;
    const form = view.wordsAt(mention.span);
    const key = keyOf(mention, form, keys);
    const forms = byKey.get(key) ?? new Map<string, Span[]>();
    forms.set(form, [...(forms.get(form) ?? []), mention.span]);
    byKey.set(key, forms);
  }
  return byKey;
}

/** A place right before the noun it belongs to may be its adjective ("Sarvian result"), which no list knows. */
function isAttribute(view: DraftView, { entity, span }: Mention): boolean {
  const type = view.entities.get(entity ?? "")?.type;
  return (
    (type === "place" || type === "country") &&
    view.tokensIn(span).some(({ relation }) => relation === "compound" || relation === "amod")
  );
}

function keyOf({ entity }: Mention, form: string, keys: Map<string, string>): string {
  const plain = reduce(form);
  const known = keys.get(plain) ?? (entity as string);
  if (plain.length > FEWEST_LETTERS) keys.set(plain, known);
  return plain.length > FEWEST_LETTERS ? known : (entity as string);
}

/** Groups of two or more forms of which each is a variant of the first. */
function groupVariants(forms: readonly string[]): string[][] {
  const left = [...forms];
  const groups: string[][] = [];
  while (left.length > 0) {
    const first = left.shift() as string;
    const group = [first, ...left.filter((form) => isVariant(first, form))];
    for (const form of group.slice(1)) left.splice(left.indexOf(form), 1);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

/** The same letters with other marks, or the same words of which one differs but begins alike. */
export function isVariant(a: string, b: string): boolean {
  if (isShouted(a) || isShouted(b)) return false;
  if (a === b.toUpperCase() || b === a.toUpperCase()) return false;
  if (reduce(a) === reduce(b)) return differInMarks(a, b);
  const [left, right] = [a.split(/[\s-]+/), b.split(/[\s-]+/)];
  if (left.length !== right.length) return false;
  const unlike = left.flatMap((word, index) =>
    word === right[index] ? [] : [[word, right[index] as string] as const],
  );
  return unlike.length === 1 && unlike.every(([x, y]) => isLike(x, y));
}

/** Points of initialisms and the capital of a common noun ("the Korean peninsula") are nobody's spelling. */
function differInMarks(a: string, b: string): boolean {
  const plain = (form: string): string =>
    form.replaceAll(".", "").replace(/(?<= )\p{L}(?=\p{Ll}{3})/gu, (letter) => letter.toLowerCase());
  return plain(a) !== plain(b);
}

function isLike(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < FEWEST_LETTERS || shorter[0] !== longer[0]) return false;
  const nickname = longer.startsWith(shorter.slice(0, 2)) && longer.length - shorter.length === 3;
  return nickname || editDistance(shorter, longer) <= Math.ceil(longer.length / 3);
}

function reduce(form: string): string {
  return form
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Capitals throughout: the dateline's way of writing, not another spelling. */
function isShouted(form: string): boolean {
  return form.length > 4 && form === form.toUpperCase();
}
