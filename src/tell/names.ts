import { memoizeByObject } from "../kit/memoize.ts";
import type { Account } from "../model/account.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Meeting } from "../model/meeting.ts";

/** A meeting in a few words: "talks, Orsania – Veltland, Port Senn"; parties whose name is not known are left out. */
export function nameMeeting({ kind, participants, place }: Meeting, { entities }: Pick<Account, "entities">): string {
  const names = participants.flatMap((id) => namesOf(entities).get(id) ?? []);
  return [kind, names.join(" – "), place ?? ""].filter((part) => part !== "").join(", ");
}

/** The name of each entity. */
export const namesOf = memoizeByObject(
  (entities: readonly Entity[]): ReadonlyMap<EntityId, string> => new Map(entities.map(({ id, name }) => [id, name])),
);
