import { foldWord } from "../../kit/words.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import type { DraftView } from "./draft-view.ts";

/** Somebody on whose word something is told: known by entity, or only by the words that name him ("the union"). */
export interface Source {
  readonly entity: EntityId | null;
  readonly name: string;
  /** Where the statement names him; null where only another sentence does. */
  readonly surface: Span | null;
}

/** On whose word a statement rests: its speaker's, and that of who relays it. */
export function listSources(view: DraftView, { speaker, via }: Statement): readonly Source[] {
  const name = view.nameOf(speaker.entity) ?? speaker.name;
  const own = name === null ? [] : [{ entity: speaker.entity, name, surface: speaker.surface }];
  const relay = via === null ? null : view.nameOf(via);
  return relay === null ? own : [...own, { entity: via, name: relay, surface: null }];
}

/** Whether two are the same one, as far as the texts say: one entity, or names of which one ends like the other. */
export function isSameSource(a: Source, b: Source): boolean {
  if (a.entity !== null && a.entity === b.entity) return true;
  return lastWord(a.name) === lastWord(b.name);
}

/** Whether a passage speaks of a source at all. */
export function isNamedIn(view: DraftView, source: Source, span: Span): boolean {
  if (source.entity !== null && view.mentionsIn(span).some(({ entity }) => entity === source.entity)) return true;
  return view.tokensIn(span).some(({ text }) => foldWord(text) === lastWord(source.name));
}

function lastWord(name: string): string {
  return foldWord(name.trim().split(/\s+/).at(-1) ?? "");
}
