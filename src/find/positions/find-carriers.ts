import { memoizeByObject } from "../../kit/memoize.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Reading } from "../../model/reading.ts";

/**
 * Who only hands on what others say and do: the press, as the lexicon knows it, by its name ("Brennick Herald") or by what it is called, the
 * outlet that prints the article, and whoever is named as a medium in it.
 */
export function findCarriers(
  { article, statements }: Reading,
  entities: readonly Entity[],
  lexicon: Lexicon,
): ReadonlySet<EntityId> {
  const media = statements.flatMap(({ medium }) => medium.flatMap(({ entity }) => entity ?? []));
  const outlet = indexByName(entities).get(article.outlet.name ?? "");
  const called = statements.flatMap(({ speaker: { entity, surface } }) =>
    entity !== null && surface !== null && callsPress(article.text.slice(surface.start, surface.end), lexicon)
      ? entity
      : [],
  );
  return new Set([...findPress(entities)(lexicon), ...media, ...called, ...(outlet === undefined ? [] : [outlet])]);
}

/** "the Orvik Morgen newspaper" */
function callsPress(words: string, { eventWords }: Lexicon): boolean {
  return eventWords.pressNouns.includes(words.slice(words.lastIndexOf(" ") + 1).toLowerCase());
}

const indexByName = memoizeByObject(
  (entities: readonly Entity[]) =>
    new Map(entities.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id] as const))),
);

const findPress = memoizeByObject((entities: readonly Entity[]) =>
  memoizeByObject((lexicon: Lexicon): readonly EntityId[] => {
    const isPress = compilePress(lexicon);
    return entities
      .filter(({ type, name, aliases }) => type !== "person" && type !== "country" && [name, ...aliases].some(isPress))
      .map(({ id }) => id);
  }),
);

const compilePress = memoizeByObject(({ newsAgencies, organisations, eventWords }: Lexicon) => {
  const agencies = newsAgencies.flatMap(({ name, aliases }) => [name, ...aliases]);
  const known = new Set([...agencies, ...organisations.filter(({ press }) => press).flatMap(({ names }) => names)]);
  const heads = new Set(eventWords.pressHeads);
  return (name: string) => known.has(name) || heads.has(name.slice(name.lastIndexOf(" ") + 1));
});
