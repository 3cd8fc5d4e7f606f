import { dating } from "./compare/dating/dating.ts";
import { differences } from "./compare/differences/differences.ts";
import { episodes } from "./compare/episodes/episodes.ts";
import { joinedMeetings } from "./compare/meetings/joined-meetings.ts";
import { saidAtMeetings } from "./compare/meetings/said-at-meetings.ts";
import { negotiation } from "./compare/negotiation/negotiation.ts";
import { origins } from "./compare/origins/origins.ts";
import { points } from "./compare/points/points.ts";
import { joinedPositions } from "./compare/positions/joined-positions.ts";
import { reuse } from "./compare/reuse/reuse.ts";
import { stories } from "./compare/stories/stories.ts";
import { timeline } from "./compare/timeline/timeline.ts";
import { utterances } from "./compare/utterances/utterances.ts";
import { figureSources } from "./find/figures/figure-sources.ts";
import { figures } from "./find/figures/figures.ts";
import { meetings } from "./find/meetings/meetings.ts";
import { positions } from "./find/positions/positions.ts";
import { statements } from "./find/statements/statements.ts";
import { anchoring } from "./find/times/anchoring.ts";
import { times } from "./find/times/times.ts";
import { identity } from "./language/identity/identity.ts";
import { mentions } from "./language/names/mentions.ts";
import { syntax } from "./language/syntax.ts";
import type { Stage } from "./model/stage.ts";
import { brief } from "./tell/brief/brief-stage.ts";

/**
 * The stages in the order they run: the table of contents of the house.
 * `checkPipeline` refuses a list in which a stage reads what none before it writes.
 */
export const PIPELINE: readonly Stage[] = [
  syntax,
  mentions,
  identity,
  stories,
  times,
  meetings,
  dating,
  anchoring,
  figures,
  statements,
  figureSources,
  positions,
  joinedMeetings,
  saidAtMeetings,
  utterances,
  reuse,
  origins,
  joinedPositions,
  points,
  differences,
  timeline,
  episodes,
  negotiation,
  brief,
];
