import type { Account } from "../../../model/account.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { Position } from "../../../model/position.ts";
import type { Span } from "../../../model/span.ts";
import type { Statement } from "../../../model/statement.ts";
import { ACT_OF_POSITION, ACT_OF_STATEMENT, ACTS, type Act } from "../acts.ts";

/** One thing done by one actor to another, with the words it rests on. */
export interface Deed {
  readonly id: string;
  readonly actor: EntityId;
  readonly target: EntityId;
  readonly act: Act;
  /** What is demanded, refused …; null where the words themselves must do. */
  readonly content: string | null;
  readonly date: string | null;
  readonly spans: readonly Span[];
  readonly rule: string;
}

/** All that one actor does to one other. */
export interface Dealing {
  readonly actor: EntityId;
  readonly target: EntityId;
  readonly deeds: readonly Deed[];
}

/**
 * Who deals with whom: positions taken towards someone, and statements made to someone where no position says the same.
 * Reports of one act of speech count once. Largest dealings first.
 */
export function collectDealings(account: Account): readonly Dealing[] {
  const fromPositions = account.positions.flatMap(readPosition);
  const known = new Set(fromPositions.map(keyOf));
  const fromStatements = readStatements(account.statements).filter((deed) => !known.has(keyOf(deed)));
  const pairs = Map.groupBy([...fromPositions, ...fromStatements], ({ actor, target }) => `${actor} ${target}`);
  return [...pairs.values()]
    .map((deeds) => ({ actor: deeds[0]!.actor, target: deeds[0]!.target, deeds: deeds.sort(compareDeeds) }))
    .sort((a, b) => b.deeds.length - a.deeds.length);
}

function readPosition(position: Position): readonly Deed[] {
  const { actor, target } = position;
  if (target === null || target === actor) return [];
  return [
    {
      id: position.id,
      actor,
      target,
      act: ACT_OF_POSITION[position.act],
      content: position.content,
      date: position.first,
      spans: position.support,
      rule: position.rule,
    },
  ];
}

function readStatements(statements: readonly Statement[]): readonly Deed[] {
  const deeds = new Map<string, Deed>();
  for (const statement of statements) {
    const actor = statement.speaker.entity;
    for (const { entity: target } of statement.addressee) {
      if (actor === null || target === null || actor === target) continue;
      const act = ACT_OF_STATEMENT[statement.type];
      const key = `${statement.utterance} ${actor} ${target} ${act}`;
      const spans = [...(deeds.get(key)?.spans ?? []), ...statement.content];
      const { id, said, rule } = statement;
      deeds.set(key, {
        id: deeds.get(key)?.id ?? id,
        actor,
        target,
        act,
        content: null,
        date: said.value,
        spans,
        rule,
      });
    }
  }
  return [...deeds.values()];
}

function keyOf({ actor, target, act }: Deed): string {
  return `${actor} ${target} ${act}`;
}

function compareDeeds(a: Deed, b: Deed): number {
  return ACTS.indexOf(a.act) - ACTS.indexOf(b.act) || ((a.date ?? "") < (b.date ?? "") ? -1 : 1);
}
