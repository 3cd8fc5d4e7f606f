import type { Account } from "../model/account.ts";
import type { Meeting } from "../model/meeting.ts";

/** A meeting in a few words: "talks, Orsania – Veltland, Port Senn"; parties whose name is not known are left out. */
export function nameMeeting({ kind, participants, place }: Meeting, { entities }: Pick<Account, "entities">): string {
  const names = participants.flatMap((id) => entities.find((entity) => entity.id === id)?.name ?? []);
  return [kind, names.join(" – "), place ?? ""].filter((part) => part !== "").join(", ");
}
