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
  const stateOfHead = indexHeads(people);
  const owners = onlyOwners(found);
  const acting = new Map<string, number[]>();
  const bodies = new Map<string, LocalBody & { text: string; isNamed: boolean; mentions: number[] }>();
  for (const mention of found) {
    const { index, body, text } = mention;
    if (body === null) {
      acting.set(mention.owner as string, [...(acting.get(mention.owner as string) ?? []), index]);
    } else {
      const owner = mention.owner ?? stateOfHead(body.office, mention.start) ?? owners.get(body.kind) ?? null;
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

/**
 * Looks up whose body it is by the office of its head: the only state of those introduced as holding it before `start`,
 * null if one of them has none. Holders are listed once for each office.
 */
function indexHeads(people: readonly LocalEntity[]): (office: string | null, start: number) => string | null {
  const known = new Map<string, Reign>();
  return (office, start) => {
    if (office === null) return null;
    const reign = known.get(office) ?? findReign(office, people);
    known.set(office, reign);
    return reign.from < start && start <= reign.until ? reign.state : null;
  };
}

/** From where to where in the text everyone known to hold an office holds it for one state. */
interface Reign {
  readonly state: string | null;
  readonly from: number;
  readonly until: number;
}

function findReign(office: string, people: readonly LocalEntity[]): Reign {
  const holders = people.flatMap(({ roles }) => {
    const own = roles.find(({ role }) => role.toLowerCase().includes(office));
    const state = roles.flatMap(({ of }) => of).find(isState) ?? null;
    return own ? [{ start: own.evidence.start, state }] : [];
  });
  const [first, ...others] = holders.sort((a, b) => a.start - b.start);
  if (!first) return { state: null, from: 0, until: 0 };
  const rival = others.find(({ state }) => state !== first.state);
  return { state: first.state, from: first.start, until: rival?.start ?? Number.POSITIVE_INFINITY };
}

function isState(key: string): boolean {
  return key.startsWith("country:") || key.startsWith("place:");
}

/** For each kind of body, the state if only one is said to have it. */
function onlyOwners(found: readonly BodyMention[]): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const { body, owner } of found) {
    if (!body || owner === null) continue;
    const isSame = !owners.has(body.kind) || owners.get(body.kind) === owner;
    owners.set(body.kind, isSame ? owner : null);
  }
  return owners;
}
