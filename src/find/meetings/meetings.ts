import { growTree } from "../../kit/dependency-tree.ts";
import { memoizeByObject } from "../../kit/memoize.ts";
import type { BlockKind } from "../../model/article.ts";
import type { Entity, EntityId, Mention } from "../../model/entity.ts";
import type { Reading } from "../../model/reading.ts";
import type { ArticleStage } from "../../model/stage.ts";
import type { Time } from "../../model/time.ts";
import { findOccasions } from "./find-occasions.ts";
import { compileMeetingTables, type MeetingTables } from "./meeting-tables.ts";
import { resolveOccasions } from "./resolve-occasions.ts";
import type { Scene } from "./scene.ts";

/** Finds what one article tells of calls, talks, meetings and visits: who, when, where, and whether they took place. */
export const meetings: ArticleStage = {
  scope: "article",
  name: "meetings",
  summary: "Finds calls, talks, meetings and visits, held, arranged or demanded.",
  reads: ["article", "sentences", "tokens", "mentions", "times", "entities"],
  writes: ["meetingReports"],
  run(reading, { resources, entities }) {
    const scene = setScene(reading, entities, compileMeetingTables(resources.lexicon.meetingWords));
    const times = groupTimes(reading);
    const occasions = reading.sentences
      .filter(({ kind }) => READ_KINDS.includes(kind))
      .flatMap((sentence) => findOccasions(scene, sentence, times.get(sentence.index) ?? []));
    return { meetingReports: resolveOccasions(scene, occasions) };
  },
};

const READ_KINDS: readonly BlockKind[] = ["title", "deck", "paragraph", "subhead", "caption", "highlights"];

function setScene(reading: Reading, entities: readonly Entity[], tables: MeetingTables): Scene {
  const { tokens, mentions } = reading;
  const mentionAt = new Map<number, Mention>();
  const known = (mention: Mention) => (mention.entity === null ? 0 : 1);
  const length = ({ span }: Mention) => span.end - span.start;
  for (const mention of [...mentions].sort((a, b) => known(a) - known(b) || length(a) - length(b))) {
    const { start, end } = mention.span;
    for (let at = mention.head; (tokens[at]?.end ?? -1) > start; at--) mentionAt.set(at, mention);
    for (let at = mention.head; (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) mentionAt.set(at, mention);
  }
  return { reading, tree: growTree(tokens), tables, mentionAt, ...indexEntities(entities) };
}

/** The entities of an account by name and by id, once for all its articles. */
const indexEntities = memoizeByObject((entities: readonly Entity[]): Pick<Scene, "byName" | "entities"> => {
  const byName = new Map<string, EntityId>();
  for (const { id, name, aliases } of entities) {
    for (const each of [name, ...aliases]) byName.set(each.toLowerCase(), id);
  }
  return { byName, entities: new Map(entities.map((entity) => [entity.id, entity])) };
});

/** The times of each sentence, by its index. */
function groupTimes({ times, sentences }: Reading): Map<number, Time[]> {
  const groups = new Map<number, Time[]>();
  let at = 0;
  for (const time of [...times].sort((a, b) => a.span.start - b.span.start)) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= time.span.start) at += 1;
    const group = groups.get(at);
    if (group) group.push(time);
    else groups.set(at, [time]);
  }
  return groups;
}
