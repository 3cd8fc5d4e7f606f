import type { BodyMention } from "./find-bodies.ts";
import type { LocalEntity } from "./local-entity.ts";

/** The mentions of one body of a state in one article. */
export interface LocalBody {
  readonly key: string;
  readonly owner: string | null;
  readonly text: string;
  readonly mentions: readonly number[];
}

/** The bodies of states in one article, and the mentions that mean a state itself, by its key. */
export interface LocalBodies {
  readonly bodies: readonly LocalBody[];
  readonly acting: ReadonlyMap<string, readonly number[]>;
}

/**
 * Groups the mentions of bodies. One whose state the words leave open has that of its head ("Foreign Minister X of …"),
 * else that of the only body of the kind with a state; a description stays open where neither says.
 */
export function gatherBodies(found: readonly BodyMention[], people: readonly LocalEntity[]): LocalBodies {
  const acting = new Map<string, number[]>();
  const bodies = new Map<string, LocalBody & { text: string; isNamed: boolean; mentions: number[] }>();
  for (const mention of found) {
    const { index, body, text } = mention;
    if (body === null) {
      acting.set(mention.owner as string, [...(acting.get(mention.owner as string) ?? []), index]);
    } else {
      const owner = mention.owner ?? ownerByOffice(body.office, people, mention.start) ?? onlyOwner(body.kind, found);
      if (owner === null && !mention.isNamed) continue;
      const key = keyOfBody(owner, body.kind);
      const known = bodies.get(key) ?? { key, owner, text, isNamed: mention.isNamed, mentions: [] };
      const isFuller = mention.isNamed === known.isNamed ? text.length > known.text.length : mention.isNamed;
      if (isFuller) Object.assign(known, { text, isNamed: mention.isNamed });
      known.mentions.push(index);
      bodies.set(key, known);
    }
  }
  return { bodies: [...bodies.values()], acting };
}

/** The key of a body; the same across articles where its state is known. */
function keyOfBody(owner: string | null, kind: string): string {
  return `body:${owner ?? ""}:${kind}`;
}

/** Whether a key is a body's. */
export function isBody(key: string): boolean {
  return key.startsWith("body:");
}

/** What a body is, whosever it is. */
export function kindOfBody(key: string): string {
  return key.slice(key.lastIndexOf(":") + 1);
}

/** The only state of those introduced as holding the office before `start`; null if one of them has none. */
function ownerByOffice(office: string | null, people: readonly LocalEntity[], start: number): string | null {
  if (office === null) return null;
  const holders = people.filter(({ roles }) =>
    roles.some(({ role, evidence }) => evidence.start < start && role.toLowerCase().includes(office)),
  );
  return only(holders.map(({ roles }) => roles.flatMap(({ of }) => of).find(isState) ?? null));
}

function isState(key: string): boolean {
  return key.startsWith("country:") || key.startsWith("place:");
}

function onlyOwner(kind: string, found: readonly BodyMention[]): string | null {
  return only(found.filter(({ body, owner }) => body?.kind === kind && owner !== null).map(({ owner }) => owner));
}

function only(owners: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(owners);
  return others.length === 0 ? first : null;
}
