import type { CallMedium, MeetingKind, MeetingStatus } from "../../model/meeting.ts";
import type { MeetingTrigger } from "../../model/meeting-words.ts";
import type { Time } from "../../model/time.ts";
import type { Parties } from "./find-parties.ts";

/** A trigger with what its clause tells of the meeting, before it is tied to earlier mentions of the same one. */
export interface Occasion {
  readonly trigger: MeetingTrigger;
  /** Index of its token. */
  readonly index: number;
  readonly kind: MeetingKind;
  readonly by: CallMedium | null;
  readonly parties: Parties;
  readonly status: MeetingStatus;
  /** See {@link ToldStatus.sure}. */
  readonly sure: boolean;
  readonly time: Time | null;
  /** The day it was planned for before it was put to that time. */
  readonly former: Time | null;
  /** Whether the time stands in the trigger's own phrase and so tells which meeting is meant: "Thursday's talks". */
  readonly restricted: boolean;
  readonly place: string | null;
  /** Whether the words point back to a meeting already told of. */
  readonly definite: boolean;
  /** Whether it is "theirs": of people named before. */
  readonly shared: boolean;
}
